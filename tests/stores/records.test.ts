import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { estimate } from '../db/support/device'
import { Phone } from './support/phone'

let phone: Phone
beforeEach(() => (phone = new Phone()))
afterEach(() => {
  phone.stop()
  vi.doUnmock('../../src/db')
})

describe('saved estimates', () => {
  it('are there in the next visit, with the figures they had', async () => {
    const records = (await phone.visit()).useRecords()
    const saved = await records.saveEstimate(estimate(1, '父亲'))
    expect(saved).toMatchObject({ kept: true })
    expect(records.list).toHaveLength(1)
    const later = (await phone.visit('new')).useRecords()
    expect(later.status).toBe('idle')
    await later.load()
    expect(later.status).toBe('ready')
    expect(later.list.map(({ id }) => id)).toEqual([saved.id])
    expect(await later.get(saved.id ?? '')).toMatchObject({ who: '父亲', outcome: estimate(1).outcome })
  })

  it('are kept once: the same again adds nothing, a changed one does', async () => {
    const records = (await phone.visit()).useRecords()
    const first = await records.saveEstimate(estimate(1))
    const later = (await phone.visit('new')).useRecords()
    expect(await later.saveEstimate(estimate(1))).toEqual({ kept: true, id: first.id, already: true })
    expect(later.total).toBe(1)
    const supposed = { ...estimate(1), assumptions: [{ code: 'earlier-assumed-none' }] }
    expect(await later.saveEstimate(supposed)).not.toHaveProperty('already')
    expect(await later.saveEstimate(estimate(1, '母亲'))).not.toHaveProperty('already')
    expect(later.total).toBe(3)
  })

  it('are listed with a day only where somebody knew it', async () => {
    const records = (await phone.visit()).useRecords()
    const date = { code: 'date-assumed', date: '2026-12-31', rulesChange: false }
    await records.saveEstimate({ ...estimate(1), assumptions: [date] })
    expect(records.list[0]).toMatchObject({ dayUnknown: true, assumed: false })
    await records.saveEstimate({ ...estimate(1), assumptions: [] })
    expect(records.list[0]).not.toHaveProperty('dayUnknown')
  })

  it('are removed, and put back', async () => {
    const records = (await phone.visit()).useRecords()
    await records.saveEstimate(estimate(0))
    const { id } = await records.saveEstimate(estimate(1))
    const undo = await records.remove(id ?? '')
    expect(records.list).toHaveLength(1)
    expect(await records.get(id ?? '')).toBeNull()
    await undo?.()
    expect(records.list.map((row) => row.id)[0]).toBe(id)
    expect(records.total).toBe(2)
  })

  it('are all gone when everything is removed', async () => {
    const records = (await phone.visit()).useRecords()
    await records.saveEstimate(estimate(0))
    expect(await records.removeAll()).toBe(true)
    expect(records).toMatchObject({ list: [], total: 0 })
    expect(phone.local.keys).not.toContain('yibao.kept')
  })

  it('come page by page', async () => {
    const records = (await phone.visit()).useRecords()
    // Each of another person: the same estimate is not kept twice.
    for (let i = 0; i < 51; i++) await records.saveEstimate(estimate(0, `家人${i}`))
    expect(records).toMatchObject({ total: 51, more: true })
    expect(records.list).toHaveLength(50)
    await records.loadMore()
    expect(records.list).toHaveLength(51)
    expect(new Set(records.list.map(({ id }) => id)).size).toBe(51)
    expect(records.more).toBe(false)
  })
})

describe('on a shared phone', () => {
  it('nothing is kept, and the reason is told', async () => {
    const stores = await phone.visit()
    stores.useSettings().setPhone('shared')
    const records = stores.useRecords()
    expect(await records.saveEstimate(estimate(0))).toEqual({ kept: false, id: null, reason: 'shared' })
    await records.load()
    expect(records.list).toEqual([])
  })
})

describe('without a database', () => {
  it('a record can be opened until the page is closed, and the page knows that it is not kept', async () => {
    phone.loseDatabase()
    const records = (await phone.visit()).useRecords()
    const saved = await records.saveEstimate(estimate(0))
    expect(saved).toMatchObject({ kept: false, reason: 'unavailable' })
    expect(records).toMatchObject({ status: 'unavailable', error: 'unavailable' })
    expect(await records.get(saved.id ?? '')).toMatchObject({ outcome: estimate(0).outcome })
    const later = (await phone.visit()).useRecords()
    await later.load()
    expect(later.list).toEqual([])
  })

  it('what memory holds moves over when storage comes back', async () => {
    phone.loseDatabase()
    const stores = await phone.visit()
    const records = stores.useRecords()
    const keeping = stores.useKeeping()
    const saved = await records.saveEstimate(estimate(0))
    expect(await keeping.retry()).toBe(false)
    expect(await records.get(saved.id ?? '')).not.toBeNull()
    phone.wipeDatabase()
    expect(await keeping.retry()).toBe(true)
    await records.load()
    expect(records).toMatchObject({ status: 'ready', error: null })
    expect(records.list.map(({ id }) => id)).toEqual([saved.id])
  })

  it('code that cannot be fetched is told as such, and tried again', async () => {
    const stores = await phone.visit()
    vi.doMock('../../src/db', () => {
      throw new TypeError('Failed to fetch dynamically imported module')
    })
    const records = stores.useRecords()
    expect(await records.saveEstimate(estimate(0))).toEqual({ kept: false, id: null, reason: 'not-loaded' })
    expect(records).toMatchObject({ status: 'unavailable', error: 'not-loaded' })
    vi.doUnmock('../../src/db')
    expect(await records.saveEstimate(estimate(0))).toMatchObject({ kept: true })
    expect(records).toMatchObject({ status: 'ready', error: null })
  })

  it('a full disk is told, and what was there stays', async () => {
    const records = (await phone.visit()).useRecords()
    await records.saveEstimate(estimate(0))
    const { IDBObjectStore } = await import('fake-indexeddb')
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('injected', 'QuotaExceededError')
    })
    expect(await records.saveEstimate(estimate(1))).toEqual({ kept: false, id: null, reason: 'full' })
    expect(records.error).toBe('full')
    put.mockRestore()
    await records.load()
    expect(records).toMatchObject({ total: 1, error: null })
  })
})

describe('a wiped database', () => {
  it('between visits is told from a first start', async () => {
    const first = await phone.visit()
    await first.useRecords().load()
    expect(first.useKeeping().notice).toBeNull()
    await first.useRecords().saveEstimate(estimate(0))
    phone.wipeDatabase()
    const later = await phone.visit('new')
    await later.useRecords().load()
    expect(later.useKeeping().notice).toBe('wiped')
    later.useKeeping().dismiss()
    expect(later.useKeeping().notice).toBeNull()
    const last = await phone.visit('new')
    await last.useRecords().load()
    expect(last.useKeeping().notice).toBeNull()
  })

  it('is noticed when the phone wakes up, and the list is read anew', async () => {
    const stores = await phone.visit()
    const records = stores.useRecords()
    await records.saveEstimate(estimate(0))
    await new Promise((resolve) => (indexedDB.deleteDatabase('yibao-suandeqing').onsuccess = resolve))
    phone.document.dispatchEvent(new Event('visibilitychange'))
    await vi.waitFor(() => expect(stores.useKeeping().notice).toBe('wiped'))
    await vi.waitFor(() => expect(records.list).toEqual([]))
  })
})
