/**
 * Where one fen more of cost leaves the resident with less to pay: tilted assistance sets in at once when ordinary
 * assistance reaches its yearly limit. Found by settling bills, so that no figure is typed. Pure.
 */
import type { Amounts, Group, Pack, YearInput } from '../../calc'
import { toFen } from '../../components/FigureText'
import { rowInForce } from '../../components/PackRows'
import { yuanOfFen } from './fen'
import type { Settle } from './what-if'

/** A stay of which basic insurance has paid its part. */
export interface Stay {
  /** In-scope cost that basic insurance left. */
  left: string
  amounts: Amounts
}
export interface Cliff {
  group: Group
  /** The last bill before assistance reaches its limit. */
  before: Stay
  /** One fen more. */
  after: Stay
  /** How much less the resident pays for the larger bill. */
  drop: string
}

/** Largest bill that the rules take: 100,000,000 yuan. */
const LARGEST = 10_000_000_000

/** @returns null = no such edge for this group (of stays alone), or assistance has no limit to reach */
export function findCliff(settle: Settle, pack: Pack, group: Group): Cliff | null {
  const limit = rowInForce(pack, 'assistance.limit', pack.covers.to, group)
  if (!limit || !('value' in limit) || limit.value === 'unlimited') return null
  const reaches = (fen: number): boolean => {
    const stay = settleStay(settle, pack, group, fen)
    return stay !== null && stay.amounts.assistance === asPaid(limit.value)
  }
  const edge = firstAt(toFen(limit.value), reaches)
  if (edge === null) return null
  const before = settleStay(settle, pack, group, edge - 1)
  const after = settleStay(settle, pack, group, edge)
  if (!before || !after) return null
  const drop = toFen(before.amounts.selfPay) - toFen(after.amounts.selfPay)
  return drop > 0 ? { group, before, after, drop: yuanOfFen(drop) } : null
}

/** The first group of the pack with such an edge. */
export function firstCliff(settle: Settle, pack: Pack): Cliff | null {
  for (const { id } of pack.groups) {
    const found = findCliff(settle, pack, id)
    if (found) return found
  }
  return null
}

/** The smallest whole number of fen from `from` on that is true; `test` must stay true once it is. */
function firstAt(from: number, test: (fen: number) => boolean): number | null {
  let high = Math.max(1, from)
  while (!test(high)) {
    if (high >= LARGEST) return null
    high = Math.min(LARGEST, high * 2)
  }
  let low = 0
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (test(middle)) high = middle
    else low = middle
  }
  return high
}

/** One stay on the last day that the pack covers, referred and in the province, all of it in scope. */
function settleStay(settle: Settle, pack: Pack, group: Group, fen: number): Stay | null {
  const left = yuanOfFen(fen)
  const input: YearInput = {
    year: Number(pack.covers.to.slice(0, 4)),
    group,
    events: [
      {
        kind: 'admission',
        date: pack.covers.to,
        billed: left,
        inScope: left,
        basicPaid: '0',
        criticalPaid: 'estimate',
        referred: true,
        inProvince: true,
      },
    ],
  }
  const outcome = settle(pack, input)
  return outcome.kind === 'settled' ? { left, amounts: outcome.year } : null
}

/** Results always have two decimals; a pack writes '30000'. */
function asPaid(value: string): string {
  return yuanOfFen(toFen(value))
}
