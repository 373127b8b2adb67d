import type { Connection } from '../connection'
import { StorageError } from '../errors'
import { yearKey } from '../ledger-order'
import type { LedgerEvent, YearFacts } from '../ledger-types'
import type { Schema } from '../schema'
import { AT_ONCE, batchesOf, findBills, findFacts, findRecords } from './batches'
import type { KeptTable, Row } from './batches'
import { fullYears } from './full-years'
import { Pace, slices } from './pace'
import { sameJson } from './same'
import type { BackupPlan, BackupRepository, Choice, DraftToKeep, Job, KeptRows, Tally } from './types'

/*
 * Inside a transaction functions are flat on purpose: Dexie follows it through two or three async functions inside one
 * another, not through more. What is called there returns Dexie's own promises.
 */

/** A slow phone needs a while for ten thousand rows; work that hangs still ends. */
const LONG_MS = 120_000
/** One row as it was before (undefined = there was none), and as it was written. */
interface Before {
  table: KeptTable
  key: string
  row: unknown
  written: unknown
}

/** Backups of what is on the device. */
export function backupOn(connection: Connection): BackupRepository {
  return {
    readAll: (job) => connection.read((db) => readAll(db, job), LONG_MS),
    compare: (rows, job) => connection.read((db) => compare(db, rows, job), LONG_MS),
    add: async (rows, drafts, choice, job) => {
      const before = await connection.write((db) => add(db, rows, drafts, choice, job), LONG_MS)
      const there = await readBack(connection, rows, choice).catch(() => false)
      if (there) return () => undo(connection, before)
      // Written, but not to be seen: it goes back to what it was. Whoever asks is told that this is not certain.
      await undo(connection, before).catch(ignore)
      throw new StorageError('lost')
    },
  }
}

const ignore = (): void => undefined

/** Whether everything that was written can be read. */
async function readBack(connection: Connection, rows: KeptRows, choice: Choice): Promise<boolean> {
  const plan = await connection.read(
    (db) => compare(db, rows, { cancelled: false, progress: ignore }),
    LONG_MS,
  )
  return isDone(plan, choice)
}

async function readAll(db: Schema, job: Job): Promise<KeptRows & { skipped: number }> {
  const counts = await Promise.all([db.records.count(), db.years.count(), db.events.count()])
  const pace = new Pace(
    job,
    counts.reduce((sum, count) => sum + count, 0),
  )
  const all: KeptRows & { skipped: number } = { records: [], years: [], bills: [], skipped: 0 }
  const keep = <T>(list: T[], row: T | null): void => void (row === null ? all.skipped++ : list.push(row))
  for (const ids of slices(await db.records.toCollection().primaryKeys(), AT_ONCE)) {
    for (const record of await findRecords(db, ids)) keep(all.records, record)
    pace.count(ids.length)
  }
  for (const keys of slices(await db.years.toCollection().primaryKeys(), AT_ONCE)) {
    for (const facts of await findFacts(db, keys)) keep(all.years, facts)
    pace.count(keys.length)
  }
  for (const ids of slices(await db.events.toCollection().primaryKeys(), AT_ONCE)) {
    for (const bill of await findBills(db, ids)) keep(all.bills, bill)
    pace.count(ids.length)
  }
  return all
}

async function compare(db: Schema, rows: KeptRows, job: Job): Promise<BackupPlan> {
  const pace = new Pace(job, rows.records.length + rows.years.length + rows.bills.length)
  const none = (): Tally => ({ fresh: 0, same: 0, different: 0 })
  const plan: BackupPlan = { records: none(), years: none(), bills: none(), full: [] }
  for (const batch of batchesOf(rows)) {
    const found = await batch.look(db)
    for (const one of found) plan[batch.part][one]++
    pace.count(found.length)
  }
  plan.full = fullYears(rows.bills, await billsThere(db, rows.bills))
  return plan
}

/** Inside one transaction. @returns every row that was touched, as it was before */
async function add(
  db: Schema,
  rows: KeptRows,
  drafts: DraftToKeep[],
  choice: Choice,
  job: Job,
): Promise<Before[]> {
  const full = fullYears(rows.bills, await billsThere(db, rows.bills))
  if (full.length > 0) throw new TypeError('a year would have too many bills')
  const before: Before[] = []
  const pace = new Pace(job, rows.records.length + rows.years.length + rows.bills.length)
  for (const batch of batchesOf(rows)) {
    const found = await batch.look(db)
    const chosen = (at: number): boolean =>
      found[at] === 'fresh' || (found[at] === 'different' && choice === 'file')
    for (const [table, all] of batch.tables()) {
      const some = all.filter((_, at) => chosen(at))
      if (some.length > 0) await put(db, table, some, before)
    }
    pace.count(found.length)
  }
  const people = peopleOf(rows)
  const known = people.length > 0 ? await db.people.bulkGet(people.map(([key]) => key)) : []
  const missing = people.filter((_, at) => known[at] === undefined)
  if (missing.length > 0) await put(db, 'people', missing, before)
  const at = Date.now()
  const typed = drafts.map(({ key, value }): Row => [key, { key, at, value }])
  if (typed.length > 0) await put(db, 'drafts', typed, before)
  return before
}

/** Whoever has facts of a year is a person of the ledger, as when they are typed. */
function peopleOf({ years }: KeptRows): Row[] {
  const addedAt = new Date().toISOString()
  return Array.from(new Set(years.map(({ person }) => person)), (id): Row => [id, { id, addedAt }])
}

/** Never for an empty list: waiting for nothing would end the transaction before the next row. */
function put(db: Schema, table: KeptTable, rows: Row[], before: Before[]): PromiseLike<unknown> {
  const keys = rows.map(([key]) => key)
  return db[table].bulkGet(keys).then((there) => {
    before.push(...rows.map(([key, written], at): Before => ({ table, key, row: there[at], written })))
    return db[table].bulkPut(rows.map(([, row]) => row))
  })
}

/** Keys of the bills that stand in the years of these, by year. */
async function billsThere(db: Schema, bills: readonly LedgerEvent[]): Promise<Map<string, string[]>> {
  const years = new Map(bills.map(({ person, year }) => [yearKey(person, year), [person, year] as const]))
  const keys = Array.from(years.keys())
  const found = await Promise.all(
    Array.from(years.values(), ([person, year]) =>
      db.events.where('[person+year]').equals([person, year]).primaryKeys(),
    ),
  )
  return new Map(keys.map((key, at) => [key, found[at] ?? []]))
}

function isDone({ records, years, bills }: BackupPlan, choice: Choice): boolean {
  const missing = [records, years, bills].some(({ fresh }) => fresh > 0)
  return !missing && (choice === 'phone' || [records, years, bills].every(({ different }) => different === 0))
}

/**
 * Puts back as it was every touched row that still is as the import left it, in one transaction, and reads back. What
 * another window has changed since stays.
 * @returns how many of what a reader counts stayed: records, bills, years, drafts
 */
async function undo(connection: Connection, before: readonly Before[]): Promise<number> {
  const stayed: Before[] = []
  await connection.write(async (db) => {
    stayed.length = 0
    // From the end: a key that was touched twice ends as it began.
    for (const some of slices([...before].reverse(), AT_ONCE)) {
      for (const table of new Set(some.map((one) => one.table))) {
        const rows = some.filter((one) => one.table === table)
        const now = await db[table].bulkGet(rows.map(({ key }) => key))
        const ours = rows.filter((row, at) => isUntouched(row, now[at]))
        stayed.push(...rows.filter((row) => !ours.includes(row)))
        const gone = ours.filter(({ row }) => row === undefined).map(({ key }) => key)
        const back = ours.filter(({ row }) => row !== undefined).map(({ row }) => row)
        if (gone.length) await db[table].bulkDelete(gone)
        if (back.length) await db[table].bulkPut(back)
      }
    }
    // A bill that stays is nothing without the facts of its year.
    for (const one of before.filter(({ table, row }) => table === 'years' && row === undefined)) {
      const { person, year } = one.written as YearFacts
      const bills = await db.events.where('[person+year]').equals([person, year]).count()
      if (bills === 0 || stayed.includes(one)) continue
      const its = before.filter(({ table, key, row }) => table === 'people' && key === person && !row)
      stayed.push(one, ...its)
      await db.years.put(one.written)
      if (its[0]) await db.people.put(its[0].written)
    }
  }, LONG_MS)
  const ours = before.filter((one) => !stayed.includes(one))
  const restored = await connection.read(async (db) => {
    for (const { table, key, row } of ours) if (!sameJson(await db[table].get(key), row)) return false
    return true
  }, LONG_MS)
  if (!restored) throw new StorageError('lost')
  return stayed.filter(({ table }) => table !== 'results' && table !== 'people').length
}

/**
 * As the import left it; or as before it, where this is a second try. A draft is written again with another number when
 * its store takes it over: only what is in it counts.
 */
function isUntouched({ table, row, written }: Before, now: unknown): boolean {
  if (table !== 'drafts') return sameJson(now, written) || sameJson(now, row)
  const value = (draft: unknown): unknown => (draft as { value?: unknown } | undefined)?.value
  return sameJson(value(now), value(written)) || sameJson(value(now), value(row))
}
