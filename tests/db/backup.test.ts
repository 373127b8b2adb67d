import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { keepInMemory, keepOnDevice } from '../../src/db'
import type { Keeper } from '../../src/db'
import { dump, filledPhone, job, keptOf } from './support/backup'
import { estimate, faultOf, freshName, rawPut } from './support/device'

const KEEPERS: [string, () => Promise<Keeper>][] = [
  ['on the device', () => keepOnDevice({ name: freshName() })],
  ['in memory', async () => keepInMemory()],
]

describe.each(KEEPERS)('an import %s', (_where, open) => {
  it('brings everything over, and a second one finds nothing to do', async () => {
    const kept = await keptOf(await filledPhone())
    const keeper = await open()
    const plan = await keeper.backup.compare(kept, job())
    expect(plan).toEqual({
      records: { fresh: 2, same: 0, different: 0 },
      years: { fresh: 1, same: 0, different: 0 },
      bills: { fresh: 3, same: 0, different: 0 },
      full: [],
    })
    await keeper.backup.add(kept, [], 'phone', job())
    expect(await sorted(keeper)).toEqual(await sortedKept(kept))
    expect((await keeper.ledger.people()).map(({ person }) => person)).toEqual(['child-2', 'father'])
    const again = await keeper.backup.compare(kept, job())
    expect([again.records, again.years, again.bills].map(({ same, fresh }) => [same, fresh])).toEqual([
      [2, 0],
      [1, 0],
      [3, 0],
    ])
  })

  it('leaves or takes what differs, as it was told, and undoes it', async () => {
    const from = await filledPhone()
    const kept = await keptOf(from)
    const keeper = await open()
    await keeper.backup.add(kept, [], 'phone', job())
    const [bill] = kept.bills
    if (!bill) throw new Error('no bill')
    const changed = { ...bill, event: { ...bill.event, billed: '1.00', inScope: '1.00' } }
    await keeper.ledger.change(bill.id, changed)
    const mine = await sorted(keeper)
    expect((await keeper.backup.compare(kept, job())).bills).toEqual({ fresh: 0, same: 2, different: 1 })
    await keeper.backup.add(kept, [], 'phone', job())
    expect(await sorted(keeper)).toEqual(mine)
    const undo = await keeper.backup.add(kept, [], 'file', job())
    expect(await sorted(keeper)).toEqual(await sortedKept(kept))
    await undo()
    expect(await sorted(keeper)).toEqual(mine)
  })

  it('that was cancelled changes nothing', async () => {
    const kept = await keptOf(await filledPhone())
    const keeper = await open()
    const before = await sorted(keeper)
    const late = job()
    late.progress = (done) => {
      if (done >= 5) late.cancelled = true
    }
    late.cancelled = true
    await expect(keeper.backup.add(kept, [], 'phone', late)).rejects.toMatchObject({ name: 'Cancelled' })
    expect(await sorted(keeper)).toEqual(before)
  })

  it('refuses a year that would have too many bills', async () => {
    const kept = await keptOf(await filledPhone())
    const [bill] = kept.bills
    if (!bill) throw new Error('no bill')
    const keeper = await open()
    await keeper.ledger.add({ ...bill, assumptions: [] })
    const many = Array.from({ length: 400 }, (_, at) => ({ ...bill, id: `bill-${at}` }))
    const { person, year } = bill
    const file = { ...kept, bills: many }
    expect((await keeper.backup.compare(file, job())).full).toEqual([{ person, year }])
    await expect(keeper.backup.add(file, [], 'phone', job())).rejects.toThrow('too many')
    expect((await keeper.ledger.open(person, year)).events).toHaveLength(1)
  })
})

describe('on the device', () => {
  it('an undone import leaves alone what another window has changed since, and counts it', async () => {
    const kept = await keptOf(await filledPhone())
    const name = freshName()
    const [keeper, other] = [await keepOnDevice({ name }), await keepOnDevice({ name })]
    const drafts = ['family', 'outpatient'].map((key) => ({ key, value: { typed: 'by the file' } }))
    const undo = await keeper.backup.add(kept, drafts, 'phone', job())
    // Two of a year with facts, in whatever order the ids come.
    const [bill, gone] = kept.bills.filter(({ person }) => person === 'father')
    if (!bill || !gone) throw new Error('no bills')
    await other.ledger.change(bill.id, { ...bill, event: { ...bill.event, billed: '1.00', inScope: '1.00' } })
    await other.ledger.remove(gone.id)
    await other.drafts.save('family', { at: 9e12, value: { typed: 'in the other window' } })
    await other.drafts.save('outpatient', { at: 9e12, value: { typed: 'by the file' } })
    // The bill, the facts of its year, and what was typed.
    expect(await undo()).toBe(3)
    const left = await other.backup.readAll(job())
    expect(left.bills.map(({ id, event }) => [id, event.billed])).toEqual([[bill.id, '1.00']])
    expect(left.records).toEqual([])
    expect(left.years.map(({ person, year }) => [person, year])).toEqual([[bill.person, bill.year]])
    const value = async (key: string) => (await other.drafts.load(key, (draft) => draft))?.value
    expect(await value('family')).toEqual({ typed: 'in the other window' })
    expect(await value('outpatient')).toBeUndefined()
  })

  it('an undone import leaves every table as it was, row for row', async () => {
    const kept = await keptOf(await filledPhone())
    const name = freshName()
    const keeper = await filledPhone(name)
    await keeper.drafts.save('family', { at: 1, value: { old: true } })
    await rawPut(name, 'events', { id: kept.bills[0]?.id, person: 'father', year: 2026, broken: true })
    const before = await dump(name)
    const drafts = [
      { key: 'family', value: { coverYear: '', members: [] } },
      { key: 'outpatient', value: {} },
    ]
    const undo = await keeper.backup.add(kept, drafts, 'file', job())
    expect(await dump(name)).not.toEqual(before)
    await undo()
    expect(await dump(name)).toEqual(before)
  })

  it('a broken row is left out of a backup and counted, and gives way to a good one', async () => {
    const name = freshName()
    const keeper = await filledPhone(name)
    const kept = await keptOf(keeper)
    await rawPut(name, 'events', { id: kept.bills[0]?.id, person: 'father', year: 2026, broken: true })
    expect(await keeper.backup.readAll(job())).toMatchObject({ skipped: 1, bills: { length: 2 } })
    expect((await keeper.backup.compare(kept, job())).bills).toEqual({ fresh: 1, same: 2, different: 0 })
    await keeper.backup.add(kept, [], 'phone', job())
    expect(await sorted(keeper)).toEqual(await sortedKept(kept))
  })

  it('nothing is half written where the database breaks in the middle', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    const kept = await keptOf(await filledPhone())
    const before = await dump(name)
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: [unknown]) {
      if (this.name === 'events') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, args)
    }
    try {
      expect(await faultOf(keeper.backup.add(kept, [], 'phone', job()))).toBe('full')
    } finally {
      IDBObjectStore.prototype.put = put
    }
    expect(await dump(name)).toEqual(before)
  })

  it('ten thousand bills go over in slices, and progress is told', async () => {
    const [bill] = (await keptOf(await filledPhone())).bills
    if (!bill) throw new Error('no bill')
    const bills = Array.from({ length: 10_000 }, (_, at) => ({
      ...bill,
      id: `bill-${at}`,
      year: 2000 + Math.floor(at / 400),
      event: { ...bill.event, date: `${2000 + Math.floor(at / 400)}-01-01` },
    }))
    const keeper = await keepOnDevice({ name: freshName() })
    const told: number[] = []
    const watched = { cancelled: false, progress: (done: number) => void told.push(done) }
    await keeper.backup.add({ records: [], years: [], bills }, [], 'phone', watched)
    expect(told).toHaveLength(400)
    expect(told[399]).toBe(10_000)
    expect((await keptOf(keeper)).bills).toHaveLength(10_000)
  }, 60_000)

  it('forgets everything about people, whatever stands there', async () => {
    const name = freshName()
    const keeper = await filledPhone(name)
    await keeper.drafts.save('something', { at: 1, value: { typed: '20000' } })
    await rawPut(name, 'quarantine', { id: 'x', table: 'drafts', key: 'y', row: { typed: '1' } })
    await keeper.forget()
    expect(Object.values(await dump(name)).flat()).toEqual([])
    await keeper.records.save(estimate(0))
    expect(await keeper.records.count()).toBe(1)
  })
})

async function sorted(keeper: Keeper) {
  return sortedKept(await keptOf(keeper))
}
async function sortedKept({ records, years, bills }: Awaited<ReturnType<typeof keptOf>>) {
  const order = (rows: unknown[]): string[] => rows.map((row) => JSON.stringify(deepSorted(row))).sort()
  return { records: order(records), years: order(years), bills: order(bills) }
}
function deepSorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(deepSorted)
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, deepSorted(one)]),
  )
}
