import * as v from 'valibot'
import type { SettledOutcome } from '../types'
import { receipt } from './input'
import { layer } from './layers'
import { amount, code, date, orNull, signedAmount, someReadings, text, yearToDate } from './parts'

const amounts = {
  basic: amount,
  critical: amount,
  assistance: amount,
  tilted: amount,
  outOfScope: amount,
  selfPay: signedAmount,
}

const room = v.strictObject({
  general: amount,
  chronic: orNull(amount),
  critical: orNull(amount),
  assistance: orNull(amount),
  tilted: orNull(amount),
})

const note = v.strictObject({
  code,
  event: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  param: v.optional(text),
  since: v.optional(date),
  expected: v.optional(amount),
})

/** A result with the figures it had, without the receipt. */
export const outcomeEntries = {
  kind: v.literal('settled'),
  events: v.array(v.strictObject({ ...amounts, layers: v.pipe(v.array(layer), v.maxLength(8)) })),
  year: v.strictObject(amounts),
  yearToDate,
  room,
  alternatives: v.pipe(
    v.array(v.strictObject({ readings: someReadings, year: v.strictObject(amounts) })),
    v.maxLength(20),
  ),
  notes: v.pipe(v.array(note), v.maxLength(2000)),
}

/** A result with the figures it had. */
export const outcome: v.GenericSchema<unknown, SettledOutcome> = v.strictObject({
  ...outcomeEntries,
  receipt,
})
