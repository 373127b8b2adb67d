import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { keepInMemory, keepOnDevice } from '../../src/db'
import type { Keeper } from '../../src/db'
import { estimate, freshName, rawOpen, rawPut, rawRows } from './support/device'
import { FACTS, add, visit } from './support/ledger'

async function billedIn(keeper: Keeper, year = 2026): Promise<string[]> {
  return (await keeper.ledger.open('father', year)).events.map(({ event }) => event.billed)
}

const KEEPERS = [
  { where: 'on the device', make: () => keepOnDevice({ name: freshName() }) },
  { where: 'in memory', make: () => Promise.resolve(keepInMemory()) },
]

describe.each(KEEPERS)('the ledger $where', ({ make }) => {
  it('keeps what holds for a year and its bills', async () => {
    const { ledger } = await make()
    expect(await ledger.people()).toEqual([])
    expect(await ledger.open('father', 2026)).toEqual({
      person: 'father',
      year: 2026,
      facts: null,
      events: [],
    })
    await ledger.saveFacts(FACTS)
    const added = await ledger.add({
      ...visit('2026-03-05'),
      assumptions: [{ code: 'in-scope-assumed' }],
    })
    expect(await ledger.open('father', 2026)).toEqual({
      person: 'father',
      year: 2026,
      facts: FACTS,
      events: [added],
    })
    expect(added).toMatchObject({ place: 1, assumptions: [{ code: 'in-scope-assumed' }] })
  })

  it('stays as it is when the caller changes what it handed over or got', async () => {
    const keeper = await make()
    const given = visit('2026-03-05')
    const facts = { ...FACTS, opening: { ...FACTS.opening } }
    await keeper.ledger.saveFacts(facts)
    const added = await add(keeper, given)
    given.event.billed = '1'
    added.event.billed = '2'
    facts.opening.assistancePaid = '3'
    const got = await keeper.ledger.open('father', 2026)
    if (got.events[0]) got.events[0].event.billed = '4'
    expect(await billedIn(keeper)).toEqual(['100'])
    expect((await keeper.ledger.open('father', 2026)).facts).toEqual(FACTS)
  })

  it('has the bills in order of settlement, whenever they were entered', async () => {
    const keeper = await make()
    await add(keeper, visit('2026-05-01', '3'))
    await add(keeper, visit('2026-02-01', '1'))
    await add(keeper, visit('2026-05-01', '4'))
    await add(keeper, visit('2026-03-01', '2'))
    expect(await billedIn(keeper)).toEqual(['1', '2', '3', '4'])
  })

  it('moves a bill among those of its day, and no further', async () => {
    const keeper = await make()
    await add(keeper, visit('2026-04-30', '0'))
    const one = await add(keeper, visit('2026-05-01', '1'))
    const two = await add(keeper, visit('2026-05-01', '2'))
    await add(keeper, visit('2026-05-02', '9'))
    expect(await keeper.ledger.move(two.id, -1)).toBe(true)
    expect(await billedIn(keeper)).toEqual(['0', '2', '1', '9'])
    expect(await keeper.ledger.move(two.id, -1)).toBe(false)
    expect(await keeper.ledger.move(one.id, 1)).toBe(false)
    expect(await keeper.ledger.move('nobody', 1)).toBe(false)
    expect(await keeper.ledger.move(two.id, 1)).toBe(true)
    expect(await billedIn(keeper)).toEqual(['0', '1', '2', '9'])
  })

  it('changes a bill in its place; with another date it goes last on that day', async () => {
    const keeper = await make()
    const one = await add(keeper, visit('2026-05-01', '1'))
    await add(keeper, visit('2026-05-01', '2'))
    await add(keeper, visit('2026-05-03', '3'))
    await keeper.ledger.change(one.id, visit('2026-05-01', '1.50'))
    expect(await billedIn(keeper)).toEqual(['1.50', '2', '3'])
    await keeper.ledger.change(one.id, visit('2026-05-03', '1.50'))
    expect(await billedIn(keeper)).toEqual(['2', '3', '1.50'])
    expect(await keeper.ledger.change('nobody', visit('2026-05-03'))).toBeNull()
  })

  it('removes a bill and puts it back where it was', async () => {
    const keeper = await make()
    await add(keeper, visit('2026-05-01', '1'))
    const two = await add(keeper, visit('2026-05-01', '2'))
    await add(keeper, visit('2026-05-01', '3'))
    const removed = await keeper.ledger.remove(two.id)
    expect(removed).toEqual(two)
    expect(await billedIn(keeper)).toEqual(['1', '3'])
    if (removed) await keeper.ledger.restore(removed)
    expect(await billedIn(keeper)).toEqual(['1', '2', '3'])
    expect(await keeper.ledger.remove('nobody')).toBeNull()
  })

  it('lists people and their years, the newest first, with how many bills each has', async () => {
    const { ledger } = await make()
    await ledger.saveFacts({ ...FACTS, person: 'mother', year: 2025 })
    await ledger.saveFacts(FACTS)
    await ledger.add(visit('2026-05-01'))
    await ledger.add(visit('2026-05-01'))
    await ledger.add(visit('2025-05-01'))
    await ledger.add(visit('2024-05-01', '1', 'child'))
    expect(await ledger.people()).toEqual([
      { person: 'child', years: [{ year: 2024, events: 1 }] },
      {
        person: 'father',
        years: [
          { year: 2026, events: 2 },
          { year: 2025, events: 1 },
        ],
      },
      { person: 'mother', years: [{ year: 2025, events: 0 }] },
    ])
  })

  it('removes a year, the person with the last one, and puts them back', async () => {
    const { ledger } = await make()
    await ledger.saveFacts(FACTS)
    const kept = await ledger.add(visit('2026-05-01'))
    await ledger.saveFacts({ ...FACTS, year: 2025 })
    const removed = await ledger.removeYear('father', 2026)
    expect(removed).toEqual({ person: 'father', year: 2026, facts: FACTS, events: [kept] })
    expect(await ledger.people()).toEqual([{ person: 'father', years: [{ year: 2025, events: 0 }] }])
    await ledger.removeYear('father', 2025)
    expect(await ledger.people()).toEqual([])
    await ledger.restoreYear(removed)
    expect(await ledger.open('father', 2026)).toEqual(removed)
  })

  it('takes no more bills in a year than can be computed', async () => {
    const { ledger } = await make()
    const events = Array.from({ length: 400 }, (_, nth) => ({
      ...visit('2026-05-01'),
      id: `bill${nth}`,
      place: nth,
    }))
    await ledger.restoreYear({ person: 'father', year: 2026, facts: FACTS, events })
    expect(await ledger.add(visit('2026-05-01'))).toBeNull()
    expect(await ledger.add(visit('2025-05-01'))).not.toBeNull()
  })

  it('is all gone when everything is removed', async () => {
    const { ledger } = await make()
    await ledger.saveFacts(FACTS)
    await ledger.add(visit('2026-05-01'))
    await ledger.removeAll()
    expect(await ledger.people()).toEqual([])
    expect((await ledger.open('father', 2026)).facts).toBeNull()
  })

  it('refuses what it could not read again', async () => {
    const { ledger } = await make()
    const bad = { ...visit('2026-05-01'), name: '张三' }
    await expect(ledger.add(bad)).rejects.toThrow('name')
    expect(await ledger.people()).toEqual([])
  })
})

describe('rows that cannot be read', () => {
  it('are set aside unchanged; the rest of the year is there', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    await keeper.ledger.saveFacts(FACTS)
    const good = await add(keeper, visit('2026-05-01'))
    const broken = { ...good, id: 'broken', event: { kind: 'admission', date: '2026-05-01' } }
    await rawPut(name, 'events', broken)
    await rawPut(name, 'years', { ...FACTS, key: 'father:2026', group: 'king' })
    expect(await keeper.ledger.open('father', 2026)).toEqual({
      person: 'father',
      year: 2026,
      facts: null,
      events: [good],
    })
    expect(await keeper.ledger.unreadable()).toBe(2)
    expect(await keeper.records.unreadable()).toBe(0)
    const aside = (await rawRows(name, 'quarantine')) as { row: unknown }[]
    expect(aside.map(({ row }) => row)).toContainEqual(broken)
    expect(await rawRows(name, 'events')).toEqual([good])
  })

  it('stay when all saved estimates are removed, and go with the ledger', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    await keeper.records.save(estimate(0))
    await rawPut(name, 'years', { ...FACTS, key: 'father:2026', group: 'king' })
    await keeper.ledger.open('father', 2026)
    await keeper.records.removeAll()
    expect(await keeper.ledger.unreadable()).toBe(1)
    await keeper.ledger.removeAll()
    expect(await rawRows(name, 'quarantine')).toEqual([])
  })
})

describe('ten thousand bills', () => {
  it('do not stand in the way of one year', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    const row = await add(keeper, visit('2026-05-01'))
    const db = await rawOpen(name)
    const events = db.transaction('events', 'readwrite').objectStore('events')
    for (let nth = 0; nth < 10_000; nth++) {
      events.put({ ...row, id: `many${nth}`, person: `p${nth % 20}`, year: 2024 + (nth % 2) })
    }
    await new Promise((resolve) => (events.transaction.oncomplete = resolve))
    db.close()
    expect((await keeper.ledger.people()).length).toBe(21)
    expect((await keeper.ledger.open('father', 2026)).events).toHaveLength(1)
  })
})
