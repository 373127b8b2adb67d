import type { Dated, IsoDate, Pack } from '../calc'

/** What the app takes for granted where nobody knows; each is named with the result. */
export type AssumptionCode =
  /** 自费 not known: the whole bill counts as in scope. More would be paid than is true. */
  | 'in-scope-assumed'
  | 'basic-estimated'
  | 'critical-estimated'
  | 'date-assumed'
  /** Nobody knows of earlier bills of the year: this counts as the first. */
  | 'earlier-assumed-none'
  /** There were earlier bills, but an amount of them is missing: it counts as 0. */
  | 'earlier-partly-unknown'
  /** Referral not known: counts as not made, so that tilted assistance is not promised. */
  | 'referral-assumed'
  /** Came with a backup and could not be checked: the policy data of that time is not on this phone. */
  | 'unchecked'

export interface AssumptionMade {
  code: AssumptionCode
  /** The date that was assumed. */
  date?: IsoDate
  /** true = a rule changes within that year, so that the assumed date bears on the result. */
  rulesChange?: boolean
}

/**
 * The date of a stay whose day nobody remembers: the last day of its year that the pack covers. Neither the phone's
 * clock (it may be wrong) nor 1 January: rules that came into force during the year would be left out, and they are
 * what a stay that is being asked about now meets. Whether it matters at all is told with it.
 */
export function assumedDate(pack: Pack, year: string): AssumptionMade & { date: IsoDate } {
  const lastDay = `${year}-12-31`
  const date = pack.covers.to < lastDay && pack.covers.to.startsWith(year) ? pack.covers.to : lastDay
  return { code: 'date-assumed', date, rulesChange: rulesChangeWithin(pack, year) }
}

/** The parameters a hospital stay is settled by (ids as in src/calc/parameters.ts; a test holds them together). */
export const SETTLED_BY: readonly string[] = [
  'inpatient.national-average',
  'critical.ladder',
  'critical.cap',
  'assistance.deductible',
  'assistance.inpatient.ratio',
  'assistance.limit',
  'tilted.threshold',
  'tilted.ratio',
  'tilted.limit',
]

function rulesChangeWithin(pack: Pack, year: string): boolean {
  const rows = SETTLED_BY.flatMap((id): Dated[] => pack.parameters[id]?.values ?? [])
  return rows.some(({ from, to }) => {
    const begins = from.startsWith(year) && from !== `${year}-01-01`
    const ends = to !== undefined && to.startsWith(year) && to !== `${year}-12-31`
    return begins || ends
  })
}
