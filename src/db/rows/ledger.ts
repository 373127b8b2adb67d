import * as v from 'valibot'
import type { LedgerEvent, YearFacts } from '../ledger-types'
import { careEvent } from './input'
import { code, group, instant, label, someYearToDate, year } from './parts'
import { assumption } from './record'

/** One row of `people`. */
export const personRow = v.strictObject({ id: label, addedAt: instant })

/** One row of `years`. */
export const yearRow: v.GenericSchema<unknown, YearFacts & { key: string }> = v.strictObject({
  key: v.pipe(v.string(), v.maxLength(40)),
  person: label,
  year,
  group,
  hypertension: v.boolean(),
  diabetes: v.boolean(),
  opening: someYearToDate,
})

/** One row of `events`. */
export const eventRow: v.GenericSchema<unknown, LedgerEvent> = v.strictObject({
  id: code,
  person: label,
  year,
  place: v.pipe(v.number(), v.integer(), v.minValue(0)),
  event: careEvent,
  assumptions: v.pipe(v.array(assumption), v.maxLength(20)),
})
