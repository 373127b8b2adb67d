import type { NewRecord, RecordSummary } from './types'

/** What the list shows of an estimate. */
export function summarise(record: NewRecord, id: string, savedAt: string): RecordSummary {
  const { input, pack } = record.receipt
  const at = input.events.length - 1
  const last = input.events[at]
  const result = record.outcome.events[at]
  if (!last || !result) throw new TypeError('an estimate without a bill cannot be saved')
  return {
    id,
    savedAt,
    who: record.who,
    kind: last.kind,
    year: input.year,
    date: last.date,
    group: input.group,
    billed: last.billed,
    selfPay: result.selfPay,
    ...(record.assumptions.some(({ code }) => code === 'date-assumed') ? { dayUnknown: true } : {}),
    ...(record.assumptions.some(({ code }) => code === 'unchecked') ? { unchecked: true } : {}),
    // Where no rule changes within the year any day gives the same.
    assumed: record.assumptions.some(({ rulesChange }) => rulesChange !== false),
    packVersion: pack.version,
  }
}
