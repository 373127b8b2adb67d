import * as v from 'valibot'
import { careEvent, LARGEST_YEAR, receipt } from '../rows/input'
import { outcomeEntries } from '../rows/outcome'
import { amount, code, group, instant, someYearToDate, year } from '../rows/parts'
import { assumption } from '../rows/record'

/** Says what a file is. */
export const FORMAT = 'yibao-suandeqing-backup'
/** Of the file. Raise it with every change; a file with a higher one is refused, one with a lower one still read. */
export const VERSION = 1

/** More than any family has; a file from elsewhere cannot fill the phone. */
export const MOST = { records: 20_000, years: 1000, bills: 40_000, members: 20, outpatient: 60 } as const

/** A fixed label of a family member or a short word in its place: no markup, no sentence. */
const person = v.pipe(v.string(), v.regex(/^[a-z0-9\u4e00-\u9fa5-]{1,12}$/i))
/** Yuan: no sign, two decimals at most. */
const typedAmount = v.union([v.literal(''), v.pipe(amount, v.regex(/^[0-9]{1,12}(?:\.[0-9]{1,2})?$/))])
const assumptions = v.pipe(v.array(assumption), v.maxLength(20))

/** The whole, with its parts unopened: they are read row by row, so that a long file does not hold up the page. */
export const fileHead = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  savedAt: instant,
  records: v.pipe(v.array(v.unknown()), v.maxLength(MOST.records)),
  ledger: v.pipe(v.array(v.unknown()), v.maxLength(MOST.years)),
  family: v.unknown(),
  outpatient: v.pipe(v.array(v.unknown()), v.maxLength(MOST.outpatient)),
})

/** A saved estimate. What the list shows is made of it anew; the receipt inside the outcome is this one. */
export const fileRecord = v.pipe(
  v.strictObject({
    id: code,
    savedAt: instant,
    who: person,
    receipt,
    outcome: v.strictObject(outcomeEntries),
    assumptions,
  }),
  v.check((row) => {
    const { events } = row.receipt.input
    return (
      events.length > 0 &&
      events.length === row.outcome.events.length &&
      events.every(({ date }) => isRealDay(date))
    )
  }),
)

/** One year of one person, without its bills. */
export const fileYear = v.strictObject({
  person,
  year,
  facts: v.nullable(
    v.strictObject({ group, hypertension: v.boolean(), diabetes: v.boolean(), opening: someYearToDate }),
  ),
  bills: v.pipe(v.array(v.unknown()), v.maxLength(LARGEST_YEAR)),
})

/** One bill. Whether it belongs to its year is asked where the year is known. */
export const fileBill = v.strictObject({
  id: code,
  place: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  event: v.pipe(
    careEvent,
    v.check((event) => isRealDay(event.date)),
  ),
  assumptions,
})

export const fileFamily = v.nullable(
  v.strictObject({
    coverYear: v.pipe(v.string(), v.regex(/^([0-9]{4})?$/)),
    members: v.pipe(
      v.array(v.strictObject({ id: v.pipe(v.string(), v.regex(/^[0-9]{1,6}$/)), who: person, group })),
      v.maxLength(MOST.members),
    ),
  }),
)

export const fileOutpatient = v.strictObject({
  who: person,
  year: v.pipe(v.string(), v.regex(/^([0-9]{4})?$/)),
  chronic: v.picklist(['', 'none', 'hypertension', 'diabetes', 'both']),
  generalPaid: typedAmount,
  chronicPaid: typedAmount,
})

/** 2026-02-30 looks like a day and is none. */
function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day
}
