import * as v from 'valibot'
import type { RecordSummary } from '../types'
import { receipt } from './input'
import { outcome } from './outcome'
import { amount, code, date, group, instant, label, orNull, signedAmount, year } from './parts'

/** One row of `records`: what the list shows. */
export const summaryRow: v.GenericSchema<unknown, RecordSummary> = v.strictObject({
  id: code,
  savedAt: instant,
  who: label,
  kind: v.picklist(['outpatient', 'special-outpatient', 'admission']),
  year,
  date,
  dayUnknown: v.optional(v.boolean()),
  group,
  billed: amount,
  selfPay: signedAmount,
  assumed: v.boolean(),
  packVersion: code,
  unchecked: v.optional(v.boolean()),
})

export const assumption = v.strictObject({
  code,
  date: v.optional(date),
  rulesChange: v.optional(v.boolean()),
})

/** One row of `results`. */
export const resultRow = v.strictObject({
  id: code,
  receipt,
  outcome,
  assumptions: v.pipe(v.array(assumption), v.maxLength(20)),
})

/** One row of `drafts`. What a draft holds is checked by whoever asks for it. */
export const draftRow = v.strictObject({
  key: code,
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  value: orNull(v.unknown()),
})
