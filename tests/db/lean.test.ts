import { readFileSync } from 'node:fs'
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, it, vi } from 'vitest'
import { leanDexie } from '../../build/lean-dexie'
import { storageErrorOf } from '../../src/db/errors'
import { freshName, settled } from './support/device'

/** The tests of this folder run on Dexie as it ships. Here: that they do, and that what is left is whole. */

const CUT = [
  'modify',
  'sortBy',
  'distinct',
  'eachKey',
  'upsert',
  'bulkAdd',
  'notEqual',
  'inAnyRange',
  'between',
]

function transform(code: string, id: string): string {
  const { transform: change } = leanDexie() as unknown as {
    transform(this: { error(words: string): never }, code: string, id: string): { code: string } | null
  }
  const error = (words: string): never => {
    throw new Error(words)
  }
  return change.call({ error }, code, id)?.code ?? code
}

async function open(stores: Record<string, string> = { rows: 'id' }, version = 1, name = freshName()) {
  const db = new Dexie(name, { autoOpen: false })
  db.version(version).stores(stores)
  await db.open()
  return db
}
const nameOf = (work: PromiseLike<unknown>): PromiseLike<string> =>
  work.then(
    () => 'done',
    (error: Error) => error.name,
  )

it('is what the tests of storage run on', async () => {
  const { rows } = (await open()) as Dexie & { rows: object }
  const query = (rows as { where(path: string): object }).where('id')
  for (const method of CUT) expect([rows, query].some((part) => method in part)).toBe(false)
})

it('calls nothing of what was cut out of it', () => {
  const file = new URL('../../node_modules/dexie/dist/modern/dexie.mjs', import.meta.url).pathname
  const lean = transform(readFileSync(file, 'utf8'), file)
  expect(lean.length).toBeGreaterThan(100_000)
  for (const method of CUT) expect(lean).not.toMatch(new RegExp(`\\.${method}\\(`))
})

it.each(CUT)('the build ends where our code asks for %s', (method) => {
  expect(() => transform(`db.records.${method}('x')`, '/src/db/records.ts')).toThrow(method)
})

it('the build ends where our code deletes a whole selection', () => {
  expect(() => transform(`db.records.filter(isOld).delete()`, '/src/db/records.ts')).toThrow('delete')
  expect(transform(`db.records.delete(id)`, '/src/db/records.ts')).toContain('delete')
})

it.each(['db.records.add(row)', 'db.records.where({ id })', "db.records.where('id').startsWith(id)"])(
  'the build ends where our code asks otherwise than it may: %s',
  (code) => {
    expect(() => transform(code, '/src/db/records.ts')).toThrow('left out')
  },
)

it('throws what it throws as a whole', async () => {
  const db = await open({ rows: 'id, &name' })
  const rows = db.table('rows')
  await rows.put({ id: 1, name: 'first' })
  expect(await nameOf(rows.put({ id: 2, name: 'first' }))).toBe('ConstraintError')
  expect(await nameOf(rows.bulkPut([1, 2].map((id) => ({ id, name: 'same' }))))).toBe('BulkError')
  expect(await nameOf(rows.put({ none: 1 }))).toBe('DataError')
  expect(await nameOf(db.transaction('r', [rows], () => rows.put({ id: 3 })))).toBe('ReadOnlyError')
  const aborted = db.transaction('rw', [rows], (transaction) =>
    rows.put({ id: 4 }).then(() => transaction.abort()),
  )
  expect(await nameOf(aborted)).toBe('PrematureCommitError')
  expect(await rows.toCollection().primaryKeys()).toEqual([1])
  db.close()
  expect(await nameOf(rows.get(1))).toBe('DatabaseClosedError')
})

it('a transaction that runs out of room, before or in its end, says so', async () => {
  const db = await open()
  const full = new DOMException('injected', 'QuotaExceededError')
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw full
  })
  const bulk = await db
    .table('rows')
    .bulkPut([{ id: 1 }])
    .catch((error: unknown) => error)
  expect(storageErrorOf(bulk)?.code).toBe('full')
  const single = await db
    .transaction('rw', [db.table('rows')], () => db.table('rows').put({ id: 1 }))
    .catch((error: unknown) => error)
  expect(storageErrorOf(single)?.code).toBe('full')
  vi.restoreAllMocks()
})

it('tells that another window is in the way, or wants to be let in', async () => {
  const name = freshName()
  const db = await open({ rows: 'id' }, 1, name)
  const asked = vi.fn(() => (db.close(), false))
  db.on('versionchange', asked)
  const newer = new Dexie(name, { autoOpen: false })
  newer.version(2).stores({ rows: 'id', more: 'id' })
  await newer.open()
  expect(asked).toHaveBeenCalledTimes(1)
  newer.close()

  const other = await settled(indexedDB.open(name))
  const third = new Dexie(name, { autoOpen: false })
  third.version(3).stores({ rows: 'id', more: 'id' })
  const blocked = vi.fn(() => false)
  third.on('blocked', blocked)
  const opening = third.open()
  await vi.waitFor(() => expect(blocked).toHaveBeenCalled())
  other.close()
  await opening
  third.close()
})

it('an upgrade that throws leaves the database as it was, and says why', async () => {
  const name = freshName()
  const db = await open({ rows: 'id' }, 1, name)
  await db.table('rows').put({ id: 1 })
  db.close()
  const newer = new Dexie(name, { autoOpen: false })
  newer
    .version(2)
    .stores({ rows: 'id' })
    .upgrade(() => {
      throw new RangeError('ours')
    })
  expect(await nameOf(newer.open())).toBe('RangeError')
  const again = await open({ rows: 'id' }, 1, name)
  expect(await again.table('rows').count()).toBe(1)
})
