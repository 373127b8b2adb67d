import type { Pack } from '../../calc'
import { needsOf } from '../../stores'
import { isZero, paperWords } from '../FigureText'
import type { Settled } from './types'

/** Figures that were used although nothing newer than `since` shows them in force. */
export interface Unverified {
  since: string
  labels: string[]
}

/** Grouped by date, the longest unconfirmed first. */
export function unverifiedOf(outcome: Settled, pack: Pack): Unverified[] {
  const groups = new Map<string, Set<string>>()
  for (const { code, param, since } of outcome.notes) {
    if (code !== 'not-verified-since' || param === undefined || since === undefined) continue
    const labels = groups.get(since) ?? new Set()
    groups.set(since, labels.add(pack.parameters[param]?.label ?? param))
  }
  return Array.from(groups, ([since, labels]) => ({ since, labels: Array.from(labels) })).sort((a, b) =>
    a.since < b.since ? -1 : 1,
  )
}

/** Clauses that the computation leaves out, each with the pack's sentence. */
export function unmodelledOf(outcome: Settled, pack: Pack): { id: string; title: string; text: string }[] {
  const ids = new Set(outcome.notes.filter(({ code }) => code === 'not-modelled').map(({ param }) => param))
  return pack.unmodelled.filter(({ id }) => ids.has(id))
}

/**
 * Titles of the clauses left out that can concern this person, for paper, where there is room for no others.
 * @param who a child may hide behind 'family', too; without anybody said, all count
 */
export function leftOutFor(outcome: Settled, pack: Pack, who = 'family'): string[] {
  const { group, events, opening = {} } = outcome.receipt.input
  const grown = !/^(child|family)/.test(who)
  const first =
    events.filter(({ kind }) => kind === 'admission').length < 2 &&
    Object.values(opening).every((sum) => isZero(sum ?? '0'))
  const foreign = [
    // Whoever asks here has 居民医保.
    'employees',
    ...(grown ? ['newborn'] : []),
    ...(grown && first ? ['repeat-admission'] : []),
    ...(group === 'none' ? ['dual-status', 'income-linked'] : []),
    ...(needsOf(pack, group).tilted ? [] : ['standard-referral']),
  ]
  return unmodelledOf(outcome, pack)
    .filter(({ id }) => !foreign.includes(id))
    .map(({ title }) => title)
}

/** What the ladder gives for an event whose sheet says otherwise; null = the sheet agrees or none was given. */
export function expectedCritical(outcome: Settled, event: number): string | null {
  const note = outcome.notes.find(({ code, event: at }) => code === 'critical-differs' && (at ?? 0) === event)
  return note?.expected ?? null
}

/** Which data a result rests on. The pack in force speaks only for results that it gave. */
export function dataText({ receipt }: Settled, pack: Pack): string {
  return receipt.pack.version === pack.version
    ? `${paperWords(pack)}，数据版本 ${pack.version}`
    : `${pack.name}，当时的数据版本 ${receipt.pack.version}`
}

/** Who decides, with what the pack knows of how to reach them. */
export function contactText({ contact }: Pack): string {
  const phone = contact.phone ? `，电话 ${contact.phone}` : ''
  return `${contact.name}${phone}${contact.note ? `（${contact.note.replace(/。$/, '')}）` : ''}`
}
