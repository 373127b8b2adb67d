/**
 * Building stones of the row schemas. A parse builds new objects from known keys only, so that nothing a stored or
 * foreign row brings along (unknown keys, prototypes) reaches the app. Sizes are limited: a row is never a load.
 */
import * as v from 'valibot'
import type { Group, Readings } from '../../calc'

const LONGEST_TEXT = 2000

export const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT))
/** A short id or code of ours: 'self', 'date-assumed', 'critical.ladder', '2026-01-01.1'. */
export const code = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.:-]{0,79}$/i))
/** A fixed label of a family member: 本人, 父亲 … */
export const label = v.pipe(v.string(), v.minLength(1), v.maxLength(12))
export const date = v.pipe(v.string(), v.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/))
/** As `Date.toISOString` writes it. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/),
)
/** Yuan, a ratio or a count: digits, no sign. */
export const amount = v.pipe(v.string(), v.regex(/^[0-9]{1,18}(?:\.[0-9]{1,20})?$/))
export const signedAmount = v.pipe(v.string(), v.regex(/^-?[0-9]{1,18}(?:\.[0-9]{1,20})?$/))
export const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2999))
export const orNull = <S extends v.GenericSchema>(schema: S) => v.nullable(schema)

export const group: v.GenericSchema<unknown, Group> = v.picklist([
  'none',
  'tekun',
  'orphan',
  'dibao',
  'dibao-margin',
  'returned-to-poverty',
  'poverty-risk',
  'illness-poverty',
])

const readingEntries = {
  tiltedNeedsLimit: v.boolean(),
  tiltedBase: v.picklist(['all', 'admissions']),
  rareDiseaseInForce: v.boolean(),
}
export const readings: v.GenericSchema<unknown, Readings> = v.strictObject(readingEntries)
export const someReadings: v.GenericSchema<unknown, Partial<Readings>> = v.partial(
  v.strictObject(readingEntries),
)

const toDateEntries = {
  generalPaid: amount,
  chronicPaid: amount,
  criticalBase: amount,
  criticalPaid: amount,
  assistanceBase: amount,
  assistancePaid: amount,
  tiltedBase: amount,
  tiltedPaid: amount,
}
export const yearToDate = v.strictObject(toDateEntries)
export const someYearToDate = v.partial(yearToDate)
