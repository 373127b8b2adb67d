import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { keepOnDevice } from '../../src/db'
import type { StorageNotice } from '../../src/db'
import { SCHEMA_VERSION } from '../../src/db/schema'
import {
  estimate,
  faultOf,
  fixture,
  freshName,
  idsOf,
  rawDelete,
  rawOpen,
  rawPut,
  rawRows,
  seed,
  settled,
} from './support/device'

/** A schema that this build does not know. */
const NEXT = SCHEMA_VERSION + 1

/** What the next version of the app does to the database when it opens in another window. */
async function upgradeElsewhere(name: string): Promise<void> {
  const request = indexedDB.open(name, NEXT * 10)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('reminders', { keyPath: 'id' })
    request.transaction?.objectStore('meta').put({ key: 'sentinel', schema: NEXT, seededAt: '' })
  }
  const db = await settled(request)
  db.close()
}

describe('a newer version in another window', () => {
  it('is not held up, and this window only reads from then on', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    const saved = await keeper.records.save(estimate(0))
    const notices: StorageNotice[] = []
    keeper.onNotice((notice) => notices.push(notice))
    await upgradeElsewhere(name)
    expect(notices).toEqual(['outdated'])
    expect(keeper.readOnly).toBe(true)
    expect(await faultOf(keeper.records.save(estimate(1)))).toBe('newer')
    expect(await faultOf(keeper.records.removeAll())).toBe('newer')
    expect(await faultOf(keeper.drafts.save('estimate', { at: 1, value: 'x' }))).toBe('newer')
    expect(await keeper.records.get(saved.id)).toEqual(saved)
    expect(notices).toEqual(['outdated'])
  })
})

describe('a database of a newer version', () => {
  it('is read, and nothing in it is changed', async () => {
    const name = freshName()
    await seed(name, { ...fixture(SCHEMA_VERSION), version: NEXT })
    await rawPut(name, 'records', { id: 'zz', shape: 'of the next version' })
    const keeper = await keepOnDevice({ name })
    expect(keeper.readOnly).toBe(true)
    expect(keeper.fresh).toBe(false)
    expect(await idsOf(keeper)).toHaveLength(3)
    expect(await faultOf(keeper.records.save(estimate(0)))).toBe('newer')
    expect(await rawRows(name, 'records')).toHaveLength(4)
    expect(await rawRows(name, 'quarantine')).toEqual(fixture(1).rows['quarantine'])
    const db = await rawOpen(name)
    expect(db.version).toBe(NEXT * 10)
    db.close()
  })

  it('is recognised by its stamp alone', async () => {
    const name = freshName()
    await seed(name, fixture(SCHEMA_VERSION))
    await rawPut(name, 'meta', { key: 'sentinel', schema: NEXT, seededAt: '' })
    const keeper = await keepOnDevice({ name })
    expect(keeper.readOnly).toBe(true)
    expect(await faultOf(keeper.records.save(estimate(0)))).toBe('newer')
  })

  it('is recognised even if the stamp appears while the window is open', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    await rawPut(name, 'meta', { key: 'sentinel', schema: NEXT, seededAt: '' })
    expect(await faultOf(keeper.records.save(estimate(0)))).toBe('newer')
    expect(await rawRows(name, 'records')).toEqual([])
  })
})

describe('a wiped database', () => {
  it('is noticed while the app is open, and used again', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    await keeper.records.save(estimate(0))
    const notices: StorageNotice[] = []
    keeper.onNotice((notice) => notices.push(notice))
    await settled(indexedDB.deleteDatabase(name))
    expect(await idsOf(keeper)).toEqual([])
    expect(notices).toEqual(['wiped'])
    const { id } = await keeper.records.save(estimate(1))
    expect(await idsOf(keeper)).toEqual([id])
    expect(notices).toEqual(['wiped'])
  })

  it('is noticed when the phone wakes up', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    const notices: StorageNotice[] = []
    keeper.onNotice((notice) => notices.push(notice))
    await settled(indexedDB.deleteDatabase(name))
    await keeper.check()
    expect(notices).toEqual(['wiped'])
  })

  it('is noticed even if the connection survived', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    const notices: StorageNotice[] = []
    const stop = keeper.onNotice((notice) => notices.push(notice))
    await rawDelete(name, 'meta', 'sentinel')
    await keeper.records.save(estimate(0))
    expect(notices).toEqual(['wiped'])
    stop()
    await rawDelete(name, 'meta', 'sentinel')
    await keeper.records.save(estimate(0))
    expect(notices).toEqual(['wiped'])
  })

  it('looks like a first start when it was wiped between visits', async () => {
    const name = freshName()
    const first = await keepOnDevice({ name })
    expect(first.fresh).toBe(true)
    first.close()
    const second = await keepOnDevice({ name })
    expect(second.fresh).toBe(false)
    second.close()
    await settled(indexedDB.deleteDatabase(name))
    expect((await keepOnDevice({ name })).fresh).toBe(true)
  })
})

it('two windows of the same version keep side by side', async () => {
  const name = freshName()
  const [one, two] = [await keepOnDevice({ name }), await keepOnDevice({ name })]
  const saved = await Promise.all([
    one.records.save(estimate(0)),
    two.records.save(estimate(1)),
    one.records.save(estimate(2)),
  ])
  expect((await idsOf(one)).sort()).toEqual(saved.map(({ id }) => id).sort())
  expect(await idsOf(two)).toEqual(await idsOf(one))
})
