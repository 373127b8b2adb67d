import { readFileSync } from 'node:fs'
import type { Keeper, NewRecord } from '../../../src/db'

/** A database name that no other test uses. */
let count = 0
export function freshName(): string {
  count++
  return `test-${count}`
}

interface Fixture {
  version: number
  stores: Record<string, string>
  /** Indexes over several fields, by table. */
  indexes?: Record<string, string[]>
  rows: Record<string, Record<string, unknown>[]>
}

/** Raw rows as a released version of the schema wrote them. */
export function fixture(version: number): Fixture {
  return JSON.parse(readFileSync(`tests/fixtures/db/v${version}.json`, 'utf8')) as Fixture
}

/** A saved estimate as the app hands it over; `nth` picks one of the fixture's. */
export function estimate(nth = 0, who = '本人'): NewRecord {
  const row = fixture(1).rows['results']?.[nth]
  if (!row) throw new Error(`the fixture has no result ${nth}`)
  const { receipt, outcome, assumptions } = row as unknown as NewRecord
  return { who, receipt, outcome, assumptions }
}

/** Settles a plain IndexedDB request. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Opens without Dexie. It stays in nobody's way: it closes when another connection wants to change the version. */
export async function rawOpen(name: string): Promise<IDBDatabase> {
  const db = await settled(indexedDB.open(name))
  db.onversionchange = () => db.close()
  return db
}

/** All rows of a table, as they lie there. */
export async function rawRows(name: string, table: string): Promise<unknown[]> {
  const db = await rawOpen(name)
  const rows = await settled(db.transaction(table).objectStore(table).getAll())
  db.close()
  return rows
}

/** Writes past the app. */
export async function rawPut(name: string, table: string, row: unknown): Promise<void> {
  const db = await rawOpen(name)
  await settled(db.transaction(table, 'readwrite').objectStore(table).put(row))
  db.close()
}

export async function rawDelete(name: string, table: string, key: string): Promise<void> {
  const db = await rawOpen(name)
  await settled(db.transaction(table, 'readwrite').objectStore(table).delete(key))
  db.close()
}

/** Writes a database of a released version without Dexie. */
export async function seed(name: string, { version, stores, indexes, rows }: Fixture): Promise<void> {
  const request = indexedDB.open(name, version * 10)
  request.onupgradeneeded = () => {
    for (const [table, keyPath] of Object.entries(stores)) {
      const store = request.result.createObjectStore(table, { keyPath })
      const fields = indexes?.[table]
      if (fields) store.createIndex(`[${fields.join('+')}]`, fields)
      for (const row of rows[table] ?? []) store.put(row)
    }
  }
  const db = await settled(request)
  db.close()
}

/** The code of the StorageError that `work` rejects with. */
export async function faultOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    const { name, code } = error as { name: string; code: string }
    return name === 'StorageError' ? code : `not a StorageError: ${String(error)}`
  }
  return 'no fault'
}

export async function idsOf(keeper: Keeper): Promise<string[]> {
  return (await keeper.records.list()).rows.map(({ id }) => id)
}
