import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Phone } from './support/phone'
import { XINYANG, FACTS, STAY, VISIT, bill, started, enter, settled, dates } from './support/year-of-bills'

let phone: Phone
beforeEach(() => {
  phone = new Phone()
  phone.answer = async () => new Response(XINYANG)
})
afterEach(() => {
  phone.stop()
  vi.doUnmock('../../src/db')
})

describe('on a shared phone', () => {
  it('the ledger stands until the page is closed, and nothing reaches the device', async () => {
    const stores = await phone.visit()
    stores.useSettings().setPhone('shared')
    const ledger = await started(stores)
    expect(await ledger.record(bill(STAY), null)).toMatchObject({ done: true, kept: false })
    expect(ledger.visitOnly).toBe(true)
    expect(settled(ledger).outcome.year.selfPay).toBe('6350.00')
    expect(phone.local.keys).not.toContain('yibao.kept')
    const later = (await phone.visit()).useLedger()
    await later.load()
    expect(later.people).toEqual([])
  })

  it('what was kept before is not shown, and cleared with the rest', async () => {
    await enter(await started(await phone.visit()), STAY)
    const stores = await phone.visit()
    stores.useSettings().setPhone('shared')
    const ledger = stores.useLedger()
    await ledger.load()
    expect(ledger.people).toEqual([])
    await started(stores)
    expect(await stores.clearEverything()).toBe(true)
    expect(ledger.people).toEqual([])
    stores.useSettings().setPhone('own')
    await vi.waitFor(() => expect(ledger.people).toEqual([]))
    const later = (await phone.visit('new')).useLedger()
    await later.load()
    expect(later.people).toEqual([])
  })

  it('that turns out to be one’s own keeps what was entered', async () => {
    const stores = await phone.visit()
    stores.useSettings().setPhone('shared')
    const ledger = await started(stores)
    await enter(ledger, STAY)
    stores.useSettings().setPhone('own')
    await vi.waitFor(() => expect(ledger.visitOnly).toBe(false))
    await vi.waitFor(async () => {
      const later = (await phone.visit('new')).useLedger()
      await later.open('father', 2026)
      expect(later.current?.events).toHaveLength(1)
    })
  })
})

describe('without a database', () => {
  it('works until the page is closed, and moves over when storage comes back', async () => {
    phone.loseDatabase()
    const stores = await phone.visit()
    const ledger = await started(stores)
    expect(await ledger.record(bill(STAY), null)).toMatchObject({ done: true, kept: false })
    expect(ledger).toMatchObject({ visitOnly: true, error: 'unavailable' })
    phone.wipeDatabase()
    expect(await stores.useKeeping().retry()).toBe(true)
    await vi.waitFor(() => expect(ledger.visitOnly).toBe(false))
    const later = (await phone.visit('new')).useLedger()
    await later.open('father', 2026)
    expect(later.current?.events).toHaveLength(1)
  })

  it('whose code cannot be fetched, a bill is not entered, and that is told', async () => {
    const stores = await phone.visit()
    vi.doMock('../../src/db', () => {
      throw new TypeError('Failed to fetch dynamically imported module')
    })
    const ledger = stores.useLedger()
    expect(await ledger.saveFacts(FACTS)).toBe(false)
    expect(await ledger.record(bill(STAY), null)).toEqual({ done: false, reason: 'not-loaded' })
  })

  it('a full disk is told, and what was there stays', async () => {
    const ledger = await started(await phone.visit())
    await enter(ledger, STAY)
    const { IDBObjectStore } = await import('fake-indexeddb')
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('injected', 'QuotaExceededError')
    })
    expect(await ledger.record(bill(VISIT), null)).toEqual({ done: false, reason: 'full' })
    expect([ledger.refused, ledger.error]).toEqual(['full', null])
    put.mockRestore()
    await ledger.refresh()
    expect(dates(ledger)).toEqual(['2026-03-05'])
  })

  it('that is wiped while the app is open is noticed, and the page is read anew', async () => {
    const stores = await phone.visit()
    const ledger = await started(stores)
    await enter(ledger, STAY)
    await new Promise((resolve) => (indexedDB.deleteDatabase('yibao-suandeqing').onsuccess = resolve))
    phone.document.dispatchEvent(new Event('visibilitychange'))
    await vi.waitFor(() => expect(stores.useKeeping().notice).toBe('wiped'))
    await vi.waitFor(() => expect(ledger.current?.events).toEqual([]))
  })
})

describe('clearing everything', () => {
  it('leaves nothing of the ledger and of what was being typed for it', async () => {
    const stores = await phone.visit()
    await enter(await started(stores), STAY)
    stores.useBillForm().draft.billed = '123'
    expect(await stores.clearEverything()).toBe(true)
    expect(stores.useLedger()).toMatchObject({ people: [], current: null, removed: null })
    expect(stores.useBillForm().touched).toBe(false)
    const later = await phone.visit()
    await later.useBillForm().restore()
    expect(later.useBillForm().draft.billed).toBe('')
  })
})
