/** The same bill in another group, referred or not, in the province or not: settled anew, and compared. Pure. */
import type { Amounts, CareEvent, Group, Outcome, OutpatientVisit, Pack, YearInput } from '../../calc'
import { isZero, toFen } from '../../components/FigureText'
import { rowInForce } from '../../components/PackRows'
import { yuanOfFen } from './fen'

export type Settle = (pack: Pack, input: YearInput) => Outcome
export type Settled = Extract<Outcome, { kind: 'settled' }>

/** How the care was reached: what tilted assistance asks for. */
export interface Situation {
  referred: boolean
  inProvince: boolean
}
export interface Variant extends Situation {
  group: Group
}

/** One column of the comparison. */
export interface Column {
  variant: Variant
  outcome: Settled
  /** What critical-illness insurance paid is computed here, because its terms differ from those of the bill's group. */
  criticalComputed: boolean
}

/** Lines of a bill that can differ, in the order of payment. */
export const LINES = ['basic', 'critical', 'assistance', 'tilted', 'selfPay'] as const
export type LineId = (typeof LINES)[number]

/** One line of two columns. `by` is the distance, without sign. */
export interface Difference {
  line: LineId
  base: string
  other: string
  change: 'same' | 'more' | 'less'
  by: string
}

/** The bill as it stands: its group, and how its last stay or treatment was reached. */
export function variantOf({ group, events }: YearInput): Variant {
  const last = events.reduce<Exclude<CareEvent, OutpatientVisit> | null>(
    (found, event) => (event.kind === 'outpatient' ? found : event),
    null,
  )
  if (!last) return { group, referred: false, inProvince: true }
  return { group, referred: last.referred, inProvince: last.inProvince }
}

/**
 * The bill as `variant` would have it. What basic insurance paid stays: it does not look at the group. What the sheet
 * says of critical-illness insurance stays only where its terms are the same for both groups.
 */
export function inputOf(pack: Pack, input: YearInput, variant: Variant): YearInput {
  const { group, referred, inProvince } = variant
  const events = input.events.map((event) => {
    if (event.kind === 'outpatient') return event
    const kept = sameCriticalTerms(pack, event.date, input.group, group)
    return { ...event, referred, inProvince, ...(kept ? {} : { criticalPaid: 'estimate' as const }) }
  })
  return { ...input, group, events }
}

/** Settles the bill once per variant, in their order; null where the rules refuse the bill. */
export function settleVariants(
  settle: Settle,
  pack: Pack,
  input: YearInput,
  variants: readonly Variant[],
): Column[] | null {
  const columns: Column[] = []
  for (const variant of variants) {
    const changed = inputOf(pack, input, variant)
    const outcome = settle(pack, changed)
    if (outcome.kind !== 'settled') return null
    columns.push({ variant, outcome, criticalComputed: isComputed(input, changed) })
  }
  return columns
}

/** All lines of two columns, also those that agree. */
export function differences(base: Amounts, other: Amounts): Difference[] {
  return LINES.map((line) => {
    const distance = toFen(other[line]) - toFen(base[line])
    const change = distance === 0 ? 'same' : distance > 0 ? 'more' : 'less'
    return { line, base: base[line], other: other[line], change, by: yuanOfFen(Math.abs(distance)) }
  })
}

/** Earlier amounts of the year were typed for the bill's own group; for another they may have been others. */
export function restsOnEarlier(input: YearInput): boolean {
  return Object.values(input.opening ?? {}).some((amount) => amount !== undefined && !isZero(amount))
}

/** Both groups read the same rows, so that a sheet of one holds for the other. */
function sameCriticalTerms(pack: Pack, date: string, a: Group, b: Group): boolean {
  return ['critical.ladder', 'critical.cap'].every(
    (param) => rowInForce(pack, param, date, a) === rowInForce(pack, param, date, b),
  )
}

function isComputed(input: YearInput, changed: YearInput): boolean {
  return input.events.some((event, index) => {
    const now = changed.events[index]
    if (event.kind === 'outpatient' || now === undefined || now.kind === 'outpatient') return false
    return event.criticalPaid !== now.criticalPaid
  })
}
