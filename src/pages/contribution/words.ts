import type { Contribution, Group, Pack } from '../../calc'
import { distinctIds } from '../../components'
import { formatWholeYuan } from '../../input'
import type { FamilyMember } from '../../stores'

type Known = Extract<Contribution, { kind: 'known' }>

/** '400.00' → '400 元', with a space that does not break. */
export function yuanWords(yuan: string): string {
  return `${formatWholeYuan(yuan)}\u00a0元`
}

/** '最多 320 元' where the amount is a bound; never a bare amount then. */
export function payableWords({ kind, amount }: { kind: 'exact' | 'at-most'; amount: string }): string {
  return kind === 'at-most' ? `最多\u00a0${yuanWords(amount)}` : yuanWords(amount)
}

/** What the government pays of somebody's contribution. */
export function aidWords({ aid }: Pick<Known, 'aid'>): string {
  switch (aid.kind) {
    case 'none':
      return '没有资助'
    case 'full':
      return '政府全额资助'
    case 'at-least':
      return `政府至少资助 ${yuanWords(aid.amount)}`
    case 'unknown':
      return '政府资助多少，金额没公布'
  }
}

/** Whose it is, by member: ids of labels, the second child as 'child-2', as in the year ledger. */
export function memberPeople(members: readonly FamilyMember[]): Record<string, string> {
  const ids = distinctIds(members.map(({ who }) => who))
  const people: Record<string, string> = {}
  members.forEach(({ id, who }, at) => (people[id] = ids[at] ?? who))
  return people
}

export function groupName(pack: Pack, group: Group): string {
  return pack.groups.find(({ id }) => id === group)?.label ?? group
}

/** '3–4 个月', '3 个月', '不用等'. */
export function monthsWords({ min, max }: { min: number; max: number }): string {
  if (max === 0) return '不用等'
  return min === max ? `${min}\u00a0个月` : `${min}\u00a0到\u00a0${max}\u00a0个月`
}
