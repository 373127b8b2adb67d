import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { keepOnDevice } from '../../src/db'
import { SCHEMA_VERSION } from '../../src/db/schema'
import { faultOf, fixture, freshName, rawOpen, rawPut, rawRows, seed } from './support/device'
import { FACTS, add, visit } from './support/ledger'

describe('a database of version 1', () => {
  it('gets the tables of the ledger, and loses nothing', async () => {
    const name = freshName()
    const before = fixture(1)
    await seed(name, before)
    const keeper = await keepOnDevice({ name })
    expect(keeper.readOnly).toBe(false)
    expect(await keeper.ledger.people()).toEqual([])
    await keeper.ledger.saveFacts(FACTS)
    const added = await add(keeper, visit('2026-05-01'))
    for (const table of ['records', 'results', 'drafts', 'quarantine']) {
      expect(await rawRows(name, table)).toEqual(before.rows[table])
    }
    expect(await rawRows(name, 'meta')).toEqual([{ ...before.rows['meta']?.[0], schema: SCHEMA_VERSION }])
    const later = await keepOnDevice({ name })
    expect((await later.ledger.open('father', 2026)).events).toEqual([added])
    const db = await rawOpen(name)
    expect(db.version).toBe(SCHEMA_VERSION * 10)
    db.close()
  })

  it('whose stamp was wiped is still noticed as wiped', async () => {
    const name = freshName()
    await seed(name, { ...fixture(1), rows: {} })
    expect((await keepOnDevice({ name })).fresh).toBe(true)
  })
})

describe('the database of version 2 as it was released', () => {
  it('opens with every person, year and bill as it was', async () => {
    const name = freshName()
    const { rows, ...rest } = fixture(2)
    await seed(name, { ...rest, rows })
    const { ledger } = await keepOnDevice({ name })
    expect(await ledger.people()).toEqual([
      { person: 'child', years: [{ year: 2026, events: 0 }] },
      {
        person: 'father',
        years: [
          { year: 2026, events: 3 },
          { year: 2025, events: 1 },
        ],
      },
    ])
    const { facts, events } = await ledger.open('father', 2026)
    const { key, ...stored } = rows['years']?.find((row) => row['key'] === 'father:2026') ?? {}
    expect(key).toBe('father:2026')
    expect(facts).toEqual(stored)
    const stay = rows['events']?.[0]
    expect(events.map(({ id }) => id)).toEqual(['0mi9sk2a3cccccccc', '0mi9sk2a2bbbbbbbb', stay?.['id']])
    expect(events[2]).toEqual(stay)
    expect(await ledger.unreadable()).toBe(0)
  })

  it('is only read by a build that a newer one has overtaken', async () => {
    const name = freshName()
    await seed(name, fixture(2))
    await rawPut(name, 'meta', { key: 'sentinel', schema: SCHEMA_VERSION + 1, seededAt: '' })
    const { ledger } = await keepOnDevice({ name })
    expect((await ledger.open('father', 2026)).events).toHaveLength(3)
    expect(await faultOf(ledger.saveFacts(FACTS))).toBe('newer')
    expect(await faultOf(ledger.add(visit('2026-05-01')))).toBe('newer')
    expect(await faultOf(ledger.removeAll())).toBe('newer')
  })
})
