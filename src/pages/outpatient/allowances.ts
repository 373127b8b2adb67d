import type { Applied, CareEvent, OutpatientLayer, Pack, YearToDate } from '../../calc'
import { isZero } from '../../components/FigureText'
import { appliedOf, rowInForce } from '../../components/PackRows'
import { addYuan, subtractYuan } from '../../input'
import type { engine, VisitScope } from '../../stores'

export type Rules = Awaited<ReturnType<typeof engine>>
type Settled = Extract<ReturnType<Rules['settleYear']>, { kind: 'settled' }>

/** Recognised 两病 status. */
export interface Status {
  hypertension: boolean
  diabetes: boolean
}

/** One person's benefit year, as far as outpatient care goes. */
export interface OutpatientCase {
  year: number
  status: Status
  /** Used before the first of `events`. */
  opening: Partial<YearToDate>
  /** What is known of the year so far, in order of settlement. */
  events: CareEvent[]
}

/** One yearly allowance. The two are apart: neither can borrow from the other. */
export interface Allowance {
  id: 'general' | 'chronic'
  /** The limit in force at the end of the year; null = no limit applies. */
  cap: Applied | null
  ratio: Applied | null
  used: string
  /** null = no limit. */
  left: string | null
  /** Day since which no document has shown one of the figures in force, where that is long ago; null = not long. */
  since: string | null
}

export interface AllowanceSum {
  max: string
  used: string
  left: string
  /** The document's own sum, where it prints one for this person; null = added up here. */
  written: Applied | null
}

const TOTAL = 'outpatient.total.max'

/** The allowances of a person's year, from the rules themselves; null = the pack cannot answer for this year. */
export function allowancesOf(rules: Rules, pack: Pack, its: OutpatientCase): Allowance[] | null {
  const settled = settleWith(rules, pack, its, scopesOf(its.status).map(nothingSpent(its.year)))
  if (!settled) return null
  const layers = settled.events.slice(its.events.length).flatMap((event) => event.layers)
  const general = layers.find((layer) => layer.kind === 'outpatient' && layer.scope === 'general')
  const chronic = layers.find((layer) => layer.kind === 'outpatient' && layer.scope !== 'general')
  return [
    ...(general ? [allowance('general', general as OutpatientLayer, settled.notes)] : []),
    ...(chronic ? [allowance('chronic', chronic as OutpatientLayer, settled.notes)] : []),
  ]
}

/** What may be used by somebody of this status: the ordinary allowance always, one of 两病 where it is recognised. */
export function scopesOf({ hypertension, diabetes }: Status): VisitScope[] {
  return [
    'general',
    ...(hypertension ? ['hypertension' as const] : []),
    ...(diabetes ? ['diabetes' as const] : []),
  ]
}

/** The year with more events at its end; null = refused. */
export function settleWith(rules: Rules, pack: Pack, its: OutpatientCase, more: CareEvent[]): Settled | null {
  const outcome = rules.settleYear(pack, {
    year: its.year,
    // Outpatient pooling does not ask for the group.
    group: 'none',
    chronic: its.status,
    opening: its.opening,
    events: [...its.events, ...more],
  })
  return outcome.kind === 'settled' ? outcome : null
}

/** The last day: after everything else, and the day for which the yearly limit is shown. */
export function yearEnd(year: number): string {
  return `${year}-12-31`
}

/** A visit of nothing: its layer names the limit and the ratio that the rules would apply. */
function nothingSpent(year: number): (scope: VisitScope) => CareEvent {
  return (scope) => ({ kind: 'outpatient', scope, date: yearEnd(year), billed: '0', inScope: '0' })
}

function allowance(id: Allowance['id'], { ratio, use }: OutpatientLayer, notes: Settled['notes']): Allowance {
  const old = notes.find(
    ({ code, param }) =>
      code === 'not-verified-since' && (param === use.cap?.param || param === ratio?.param),
  )
  return { id, cap: use.cap, ratio, used: use.paidBefore, left: use.left, since: old?.since ?? null }
}

/** All allowances together; null where one of them has no limit. */
export function sumOf(allowances: Allowance[], pack: Pack, its: OutpatientCase): AllowanceSum | null {
  const caps = allowances.map(({ cap }) => cap?.value)
  if (caps.length === 0 || caps.includes(undefined) || caps.includes('unlimited')) return null
  const added = (caps as string[]).reduce(addYuan, '0')
  const used = allowances.map((one) => one.used).reduce(addYuan, '0')
  const both = its.status.hypertension && its.status.diabetes
  const row = both ? rowInForce(pack, TOTAL, yearEnd(its.year), 'none') : null
  const written = row && appliedOf(TOTAL, row)
  const max = written?.value ?? added
  return { max, used, left: subtractYuan(max, used) ?? '0.00', written }
}

export function usedUp({ left }: Allowance): boolean {
  return left !== null && isZero(left)
}
