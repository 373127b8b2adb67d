import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { keepInMemory, keepOnDevice, readBackup } from '../../src/db'
import type { Keeper } from '../../src/db'
import { SCHEMA_VERSION } from '../../src/db/schema'
import { parseDraft } from '../../src/stores/estimate-draft'
import { job, keptOf, textOf } from './support/backup'
import { fixture, freshName, idsOf, rawRows, seed } from './support/device'

/** What no version ever wrote, under keys of its own. */
const ODD: Record<string, Record<string, unknown>[]> = {
  meta: [{ key: 'sentinel-2', schema: 'x' }],
  records: [{ id: 'odd', billed: -1 }],
  results: [{ id: 'odd', receipt: null }],
  drafts: [{ key: 'odd', at: 'now' }],
  people: [{ id: 'odd', addedAt: 7 }],
  years: [{ key: 'father:2024', year: 'twenty', person: {} }],
  events: [{ id: 'odd', person: 'father', year: 2026, place: null }],
  packs: [{ id: 'odd', text: 3 }],
}

it('every version of the schema has its fixture', () => {
  const versions = Array.from({ length: SCHEMA_VERSION }, (_, at) => fixture(at + 1).version)
  expect(versions).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1))
})

/** Every released version of the schema opens in this one, with nothing lost. Add the next number when it is out. */
describe.each(Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1))(
  'a database of version %i',
  (version) => {
    const { rows } = fixture(version)

    it('opens with every record as it was', async () => {
      const name = freshName()
      await seed(name, fixture(version))
      const keeper = await keepOnDevice({ name })
      expect(keeper.fresh).toBe(false)
      expect(keeper.readOnly).toBe(false)
      const ids = (rows['records'] ?? []).map(({ id }) => String(id))
      expect(await idsOf(keeper)).toEqual([...ids].reverse())
      for (const [nth, id] of ids.entries()) {
        expect(await keeper.records.get(id)).toEqual({ ...rows['results']?.[nth], ...rows['records']?.[nth] })
      }
      expect(await keeper.records.unreadable()).toBe(rows['quarantine']?.length)
    })

    it('opens with the draft as it was', async () => {
      const name = freshName()
      await seed(name, fixture(version))
      const keeper = await keepOnDevice({ name })
      const [row] = rows['drafts'] ?? []
      expect(await keeper.drafts.load('estimate', parseDraft)).toEqual({
        at: row?.['at'],
        value: row?.['value'],
      })
    })

    it('sorts what is saved now after what was there', async () => {
      const name = freshName()
      await seed(name, fixture(version))
      const keeper = await keepOnDevice({ name })
      const [newest] = await idsOf(keeper)
      const old = await keeper.records.get(newest ?? '')
      if (!old) throw new Error('the fixture has no record')
      const saved = await keeper.records.save(old)
      expect((await idsOf(keeper))[0]).toBe(saved.id)
    })

    it('opens with every year and bill as it was', async () => {
      const name = freshName()
      await seed(name, fixture(version))
      const { years, bills } = await keptOf(await keepOnDevice({ name }))
      expect(years.map(({ person, year }) => `${person}:${year}`)).toEqual(
        (rows['years'] ?? []).map(({ key }) => key),
      )
      expect(bills).toEqual(rows['events'] ?? [])
      for (const [at, { key, ...facts }] of (rows['years'] ?? []).entries()) expect(years[at]).toEqual(facts)
    })

    it('opens with rows that nobody understands: they are set aside, the others are whole', async () => {
      const name = freshName()
      const { stores, ...rest } = fixture(version)
      const rowsAndOdd = Object.keys(stores).map((table) => [
        table,
        [...(rows[table] ?? []), ...(ODD[table] ?? [])],
      ])
      await seed(name, { ...rest, stores, rows: Object.fromEntries(rowsAndOdd) as typeof rows })
      const keeper = await keepOnDevice({ name })
      expect(keeper.readOnly).toBe(false)
      expect(await idsOf(keeper)).toHaveLength(rows['records']?.length ?? 0)
      const { records, bills } = await keptOf(keeper)
      expect(records).toHaveLength(rows['records']?.length ?? 0)
      expect((await keeper.ledger.open('father', 2026)).events).toHaveLength(
        bills.filter(({ person, year }) => person === 'father' && year === 2026).length,
      )
      const aside = (await rawRows(name, 'quarantine')) as { key: string }[]
      expect(aside.filter(({ key }) => key === 'odd').length).toBeGreaterThanOrEqual(version === 1 ? 2 : 3)
    })

    it('gives a backup that another phone takes over whole', async () => {
      const name = freshName()
      await seed(name, fixture(version))
      const old = await keptOf(await keepOnDevice({ name }))
      const reading = await readBackup(textOf(old), job())
      if (reading.kind !== 'read') throw new Error(JSON.stringify(reading))
      const other = keepInMemory()
      await other.backup.add(reading.kept, [], 'phone', job())
      expect(await contentOf(other)).toEqual(await contentOf(await keepOnDevice({ name })))
    })
  },
)

/** A backup file as each version of its format wrote it: never changed, always read. */
describe.each([1])('a backup file of version %i', (version) => {
  it('is read whole, and taken over', async () => {
    const text = readFileSync(`tests/fixtures/backups/v${version}.json`, 'utf8')
    const reading = await readBackup(text, job())
    if (reading.kind !== 'read') throw new Error(JSON.stringify(reading))
    const { kept } = reading
    expect([kept.records.length, kept.years.length, kept.bills.length]).toEqual([3, 3, 4])
    expect([kept.family?.members.length, kept.outpatient.length]).toEqual([2, 1])
    const keeper = await keepOnDevice({ name: freshName() })
    await keeper.backup.add(kept, [], 'phone', job())
    const again = textOf({
      ...kept,
      ...(await keptOf(keeper)),
      family: kept.family,
      outpatient: kept.outpatient,
    })
    expect(JSON.parse(again)).toEqual(JSON.parse(text))
  })
})

/** As a backup tells it, in an order that does not depend on where it is kept. */
async function contentOf(keeper: Keeper): Promise<unknown> {
  const { ledger, ...rest } = JSON.parse(textOf(await keptOf(keeper))) as { ledger: unknown[] }
  return { ...rest, ledger: ledger.map((year) => JSON.stringify(year)).sort() }
}
