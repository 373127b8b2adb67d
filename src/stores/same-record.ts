import type { NewRecord, RecordRepository, SavedRecord } from '../db'

/** Whoever saves the same once more does so soon: older ones are not read for it, however many there are. */
const NEWEST = 100

/**
 * The id of a record that was saved before with the same person, answers, pack and assumptions, among the newest; null =
 * there is none.
 */
export async function findSame(records: RecordRepository, record: NewRecord): Promise<string | null> {
  const { events, group } = record.receipt.input
  const date = events[events.length - 1]?.date
  const wanted = identity(record)
  for (const row of (await records.list({ limit: NEWEST })).rows) {
    if (row.who !== record.who || row.date !== date || row.group !== group) continue
    const found = await records.get(row.id)
    if (found && identity(found) === wanted) return row.id
  }
  return null
}

/** One text for the same estimate, whatever the order in which storage gives back its fields. */
function identity({ who, receipt, assumptions }: NewRecord | SavedRecord): string {
  return JSON.stringify([who, receipt, assumptions], (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const fields = value as Record<string, unknown>
    return Object.keys(fields)
      .sort()
      .map((key) => [key, fields[key]])
  })
}
