import * as v from 'valibot'
import type { CareEvent, Receipt, YearInput } from '../../calc'
import { amount, code, date, group, readings, someReadings, someYearToDate, year } from './parts'

/** More bills than a person can have in a year: every day one, and some. */
export const LARGEST_YEAR = 400

const paid = v.union([v.literal('estimate'), amount])
const settled = {
  date,
  billed: amount,
  inScope: amount,
  basicPaid: paid,
  criticalPaid: paid,
  referred: v.boolean(),
  inProvince: v.boolean(),
}

/** One bill. Shape only: whether its amounts make sense is the rules' question. */
export const careEvent: v.GenericSchema<unknown, CareEvent> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('outpatient'),
    scope: v.picklist(['general', 'hypertension', 'diabetes']),
    date,
    billed: amount,
    inScope: amount,
  }),
  v.strictObject({
    kind: v.literal('special-outpatient'),
    disease: v.picklist(['listed', 'rare']),
    ...settled,
  }),
  v.strictObject({ kind: v.literal('admission'), ...settled }),
])

/** What was computed with. Shape only: whether the amounts make sense is the rules' question. */
const yearInput: v.GenericSchema<unknown, YearInput> = v.strictObject({
  year,
  group,
  chronic: v.optional(
    v.strictObject({ hypertension: v.optional(v.boolean()), diabetes: v.optional(v.boolean()) }),
  ),
  opening: v.optional(someYearToDate),
  events: v.pipe(v.array(careEvent), v.maxLength(LARGEST_YEAR)),
  readings: v.optional(someReadings),
})

export const receipt: v.GenericSchema<unknown, Receipt> = v.strictObject({
  pack: v.strictObject({ id: code, version: code }),
  readings,
  input: yearInput,
})
