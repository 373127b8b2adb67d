import * as v from 'valibot'
import type { Connection } from './connection'
import { StorageError } from './errors'
import { nextId } from './ids'
import { byPerson, inOrder, isFull, lastPlace, moved, personAndYear, yearKey } from './ledger-order'
import type { LedgerEvent, LedgerRepository, PersonYears, YearFacts, YearLedger } from './ledger-types'
import { isOfLedger, setAside } from './quarantine'
import { eventRow, personRow, yearRow } from './rows/ledger'
import type { Schema } from './schema'

/** The ledger on the device. Work is repeatable: ids are made before it begins. */
export function ledgerOn(connection: Connection): LedgerRepository {
  return {
    people: () => connection.read(people),
    open: (person, year) => open(connection, person, year),
    saveFacts: (facts) => connection.write((db) => putFacts(db, facts)),
    add: (event) => {
      const id = nextId(null)
      return connection.write(async (db) => {
        const { events } = await readYear(db, event.person, event.year)
        return isFull(events) ? null : putEvent(db, { ...event, id, place: lastPlace(events) })
      })
    },
    change: (id, event) =>
      connection.write(async (db) => {
        const { events } = await readYear(db, event.person, event.year)
        const before = events.find((one) => one.id === id)
        if (!before) return null
        const stays = before.event.date === event.event.date
        return putEvent(db, { ...event, id, place: stays ? before.place : lastPlace(events) })
      }),
    move: (id, by) => connection.write((db) => move(db, id, by)),
    remove: (id) => remove(connection, id),
    restore: (event) => connection.write((db) => putEvent(db, event).then(() => undefined)),
    removeYear: (person, year) => removeYear(connection, person, year),
    restoreYear: (ledger) => connection.write((db) => restoreYear(db, ledger)),
    removeAll: () => removeAll(connection),
    unreadable: () => connection.read((db) => db.quarantine.filter(isOfLedger).count()),
  }
}

/** Read from keys alone: thousands of bills stay where they are. */
async function people(db: Schema): Promise<PersonYears[]> {
  const [rows, keys, all] = await Promise.all([
    db.people.toArray(),
    db.years.toCollection().primaryKeys(),
    db.events.count(),
  ])
  const entered = rows.flatMap((row) => {
    const parsed = v.safeParse(personRow, row)
    return parsed.success ? [parsed.output.id] : []
  })
  const facts = keys.flatMap((key) => {
    const found = personAndYear(key)
    return found ? [found] : []
  })
  const counts = facts.length > 0 ? await Promise.all(facts.map((year) => countBills(db, year))) : []
  // To go through all the years that have bills takes long, and most often each of them has facts, too.
  if (counts.reduce((sum, [, , count]) => sum + count, 0) < all) {
    const used = (await db.events.orderBy('[person+year]').uniqueKeys()) as unknown as [string, number][]
    counts.push(...(await Promise.all(used.map((year) => countBills(db, year)))))
  }
  return byPerson(entered, counts)
}

async function countBills(db: Schema, year: [string, number]): Promise<[string, number, number]> {
  return [...year, await db.events.where('[person+year]').equals(year).count()]
}

/** What of a year can be read, and the keys of what cannot. */
interface ReadYear extends YearLedger {
  bad: { years: string[]; events: string[] }
}

async function readYear(db: Schema, person: string, year: number): Promise<ReadYear> {
  const key = yearKey(person, year)
  const row = await db.years.get(key)
  const facts = row === undefined ? null : factsOf(row)
  const rows = await db.events.where('[person+year]').equals([person, year]).toArray()
  const events: LedgerEvent[] = []
  const bad = { years: row !== undefined && !facts ? [key] : [], events: [] as string[] }
  for (const found of rows) {
    const parsed = v.safeParse(eventRow, found)
    if (parsed.success) events.push(parsed.output)
    else bad.events.push((found as { id: string }).id)
  }
  return { person, year, facts, events: inOrder(events), bad }
}

function factsOf(row: unknown): YearFacts | null {
  const parsed = v.safeParse(yearRow, row)
  if (!parsed.success) return null
  const { key, ...facts } = parsed.output
  return key === yearKey(facts.person, facts.year) ? facts : null
}

async function open(connection: Connection, person: string, year: number): Promise<YearLedger> {
  const { bad, ...ledger } = await connection.read((db) => readYear(db, person, year))
  if (bad.years.length + bad.events.length > 0 && !connection.readOnly) {
    await connection.write(async (db) => {
      // Not for an empty list: waiting for nothing would end the transaction before the next row.
      if (bad.years.length) await setAside(db, 'years', bad.years)
      if (bad.events.length) await setAside(db, 'events', bad.events)
    })
  }
  return ledger
}

/** Written by the same schema that reads it back: what cannot be read must not be written. */
async function putFacts(db: Schema, facts: YearFacts): Promise<void> {
  await db.years.put(v.parse(yearRow, { ...facts, key: yearKey(facts.person, facts.year) }))
  if ((await db.people.get(facts.person)) !== undefined) return
  await db.people.put(v.parse(personRow, { id: facts.person, addedAt: new Date().toISOString() }))
}

async function putEvent(db: Schema, event: LedgerEvent): Promise<LedgerEvent> {
  const row = v.parse(eventRow, event)
  await db.events.put(row)
  return row
}

async function move(db: Schema, id: string, by: -1 | 1): Promise<boolean> {
  const parsed = v.safeParse(eventRow, await db.events.get(id))
  if (!parsed.success) return false
  const { events } = await readYear(db, parsed.output.person, parsed.output.year)
  const day = moved(events, id, by)
  for (const event of day ?? []) await putEvent(db, event)
  return day !== null
}

async function remove(connection: Connection, id: string): Promise<LedgerEvent | null> {
  const parsed = v.safeParse(eventRow, await connection.read((db) => db.events.get(id)))
  await connection.write((db) => db.events.delete(id))
  return parsed.success ? parsed.output : null
}

async function removeYear(connection: Connection, person: string, year: number): Promise<YearLedger> {
  const removed = await open(connection, person, year)
  await connection.write(async (db) => {
    await db.years.delete(yearKey(person, year))
    await db.events.bulkDelete(await db.events.where('[person+year]').equals([person, year]).primaryKeys())
    const left = (await people(db)).find((entry) => entry.person === person)
    if (!left?.years.length) await db.people.delete(person)
  })
  return removed
}

async function restoreYear(db: Schema, { facts, events }: YearLedger): Promise<void> {
  if (facts) await putFacts(db, facts)
  for (const event of events) await putEvent(db, event)
}

async function removeAll(connection: Connection): Promise<void> {
  await connection.write(async (db) => {
    await db.people.clear()
    await db.years.clear()
    await db.events.clear()
    await db.quarantine.bulkDelete(await db.quarantine.filter(isOfLedger).primaryKeys())
  })
  const left = await connection.read((db) =>
    Promise.all([
      db.people.count(),
      db.years.count(),
      db.events.count(),
      db.quarantine.filter(isOfLedger).count(),
    ]),
  )
  if (left.some((count) => count > 0)) throw new StorageError('lost')
}
