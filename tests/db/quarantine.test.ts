import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { keepOnDevice } from '../../src/db'
import { estimate, fixture, freshName, idsOf, rawDelete, rawPut, rawRows } from './support/device'

/** Junk is written past the app: by another program, a broken disk, a version with a fault. */
describe('a record that cannot be read', () => {
  const good = fixture(1).rows['records']?.[0] ?? {}
  it.each([
    ['of nothing but an id', { id: 'zz' }],
    ['with a number for an amount', { ...good, id: 'zz', billed: 80000 }],
    ['with an unknown group', { ...good, id: 'zz', group: 'emperor' }],
    ['with more than it may have', { ...good, id: 'zz', name: '王五' }],
    [
      'with a prototype',
      JSON.parse(JSON.stringify({ ...good, id: 'zz' }).replace('{', '{"__proto__":{"x":1},')),
    ],
    ['with an absurd text', { ...good, id: 'zz', billed: '9'.repeat(1000) }],
  ])('%s is set aside, unchanged; the others stay', async (_what, row) => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    const saved = await keeper.records.save(estimate(0))
    await rawPut(name, 'records', row)
    expect(await idsOf(keeper)).toEqual([saved.id])
    expect(await keeper.records.count()).toBe(1)
    expect(await keeper.records.unreadable()).toBe(1)
    expect(await rawRows(name, 'quarantine')).toMatchObject([{ table: 'records', key: 'zz' }])
    expect(Object.prototype).not.toHaveProperty('x')
  })

  it('is set aside with its result when its result is broken', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    const { id } = await keeper.records.save(estimate(0))
    await rawPut(name, 'results', { id, outcome: 'junk' })
    expect(await keeper.records.get(id)).toBeNull()
    expect(await idsOf(keeper)).toEqual([])
    expect(await keeper.records.unreadable()).toBe(1)
  })

  it('is set aside when its result is missing', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    const { id } = await keeper.records.save(estimate(0))
    await rawDelete(name, 'results', id)
    expect(await keeper.records.get(id)).toBeNull()
    expect(await idsOf(keeper)).toEqual([])
  })

  it('does not shorten the pages after it', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    const saved = [await keeper.records.save(estimate(0)), await keeper.records.save(estimate(1))]
    await rawPut(name, 'records', { id: 'zz' })
    const first = await keeper.records.list({ limit: 1 })
    expect(first.rows).toEqual([])
    const second = await keeper.records.list({ limit: 5, before: first.next ?? '' })
    expect(second.rows.map(({ id }) => id)).toEqual([saved[1]?.id, saved[0]?.id])
  })

  it('goes with removeAll', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    await rawPut(name, 'records', { id: 'zz' })
    await keeper.records.list()
    await keeper.records.removeAll()
    expect(await rawRows(name, 'quarantine')).toEqual([])
    expect(await keeper.records.unreadable()).toBe(0)
  })
})
