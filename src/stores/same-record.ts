import type { NewRecord, RecordRepository, SavedRecord } from '../db'

const PAGE = 200

/** The id of a record that was saved before with the same person, answers, pack and assumptions; null = there is none. */
export async function findSame(records: RecordRepository, record: NewRecord): Promise<string | null> {
  const { events, group } = record.receipt.input
  const date = events[events.length - 1]?.date
  const wanted = identity(record)
  let before: string | undefined
  do {
    const page = await records.list({ limit: PAGE, ...(before === undefined ? {} : { before }) })
    const alike = page.rows.filter(
      (row) => row.who === record.who && row.date === date && row.group === group,
    )
    for (const { id } of alike) {
      const found = await records.get(id)
      if (found && identity(found) === wanted) return id
    }
    before = page.next ?? undefined
  } while (before !== undefined)
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
