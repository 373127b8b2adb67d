import type { Collection } from 'dexie'
import * as v from 'valibot'
import type { Connection } from './connection'
import { StorageError } from './errors'
import { nextId } from './ids'
import { isOfLedger, setAside } from './quarantine'
import { resultRow, summaryRow } from './rows/record'
import type { Schema } from './schema'
import { summarise } from './summary'
import type { NewRecord, RecordPage, RecordRepository, RecordSummary, SavedRecord } from './types'

const PAGE = 50

/** Saved estimates on the device. Work is repeatable: ids are made before it begins. */
export function recordsOn(connection: Connection): RecordRepository {
  return {
    list: (options = {}) => list(connection, options.limit ?? PAGE, options.before),
    get: (id) => get(connection, id),
    save: (record) => save(connection, record),
    remove: (id) => remove(connection, id),
    restore: (record) => connection.write((db) => put(db, checked(record))),
    removeAll: () => removeAll(connection),
    count: () => connection.read((db) => db.records.count()),
    unreadable: () => connection.read(unreadable),
  }
}

async function list(connection: Connection, limit: number, before?: string): Promise<RecordPage> {
  const found = await connection.read((db) => {
    const newestFirst =
      before === undefined ? db.records.reverse() : db.records.where(':id').below(before).reverse()
    return newestFirst.limit(limit + 1).toArray()
  })
  const page = found.slice(0, limit)
  const rows: RecordSummary[] = []
  const bad: string[] = []
  for (const row of page) {
    const parsed = v.safeParse(summaryRow, row)
    if (parsed.success) rows.push(parsed.output)
    else bad.push(keyOf(row))
  }
  await quarantine(connection, bad)
  const last = page[page.length - 1]
  return { rows, next: found.length > limit ? keyOf(last) : null }
}

/** The key stands in the row itself (`id` is the key path), so that every stored row has it. */
function keyOf(row: unknown): string {
  return (row as { id: string }).id
}

/** Both halves go: a summary without its result could not be opened. */
async function quarantine(connection: Connection, ids: string[]): Promise<void> {
  if (ids.length === 0 || connection.readOnly) return
  await connection.write(async (db) => {
    await setAside(db, 'records', ids)
    await setAside(db, 'results', ids)
  })
}

async function get(connection: Connection, id: string): Promise<SavedRecord | null> {
  const [summary, result] = await connection.read((db) =>
    Promise.all([db.records.get(id), db.results.get(id)]),
  )
  if (summary === undefined && result === undefined) return null
  const record = assemble(summary, result)
  if (!record) await quarantine(connection, [id])
  return record
}

function assemble(summary: unknown, result: unknown): SavedRecord | null {
  const head = v.safeParse(summaryRow, summary)
  const body = v.safeParse(resultRow, result)
  return head.success && body.success ? { ...body.output, ...head.output } : null
}

async function save(connection: Connection, record: NewRecord): Promise<SavedRecord> {
  const last = await connection.read((db) => db.records.toCollection().lastKey() as Promise<unknown>)
  const id = nextId(typeof last === 'string' ? last : null)
  const row = recordOf(record, id, new Date().toISOString())
  await connection.write((db) => put(db, row))
  return row
}

/**
 * A copy in plain objects, by the same schema that reads it back: what cannot be read must not be written.
 * @throws ValiError where a caller hands over something else than a record (a fault of the code)
 */
export function checked(record: SavedRecord): SavedRecord {
  const { receipt, outcome, assumptions, ...summary } = record
  const body = v.parse(resultRow, { id: record.id, receipt, outcome, assumptions })
  return { ...body, ...v.parse(summaryRow, summary) }
}

/**
 * A record of an estimate: what the list shows is made of the rest.
 * @throws ValiError as `checked` does
 */
export function recordOf(estimate: NewRecord, id: string, savedAt: string): SavedRecord {
  const { receipt, outcome, assumptions } = estimate
  return checked({ ...summarise(estimate, id, savedAt), receipt, outcome, assumptions })
}

async function put(db: Schema, record: SavedRecord): Promise<void> {
  const { receipt, outcome, assumptions, ...summary } = record
  await db.records.put(summary)
  await db.results.put({ id: record.id, receipt, outcome, assumptions })
}

async function remove(connection: Connection, id: string): Promise<SavedRecord | null> {
  const removed = await get(connection, id)
  await connection.write(async (db) => {
    await db.records.delete(id)
    await db.results.delete(id)
  })
  return removed
}

/** What the ledger set aside stays with the ledger. */
function setAsideHere(db: Schema): Collection<unknown, string> {
  return db.quarantine.filter((row) => !isOfLedger(row))
}

/** A record is set aside in two halves, summary and result, under the same key. */
async function unreadable(db: Schema): Promise<number> {
  const rows = await setAsideHere(db).toArray()
  return new Set(rows.map((row) => (row as { key: string }).key)).size
}

async function removeAll(connection: Connection): Promise<void> {
  await connection.write(async (db) => {
    await db.records.clear()
    await db.results.clear()
    await db.quarantine.bulkDelete(await setAsideHere(db).primaryKeys())
  })
  const left = await connection.read((db) =>
    Promise.all([db.records.count(), db.results.count(), setAsideHere(db).count()]),
  )
  if (left.some((count) => count > 0)) throw new StorageError('lost')
}
