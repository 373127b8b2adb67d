import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { Phone } from './support/phone'
import type { Stores } from './support/phone'
import { sheet } from './support/sheet'

let phone: Phone
beforeEach(() => (phone = new Phone()))
afterEach(() => {
  phone.stop()
  vi.useRealTimers()
})

type Estimate = ReturnType<Stores['useEstimate']>
const ANSWERS = { ...sheet, referred: 'unsure', step: 'check' } as const

async function opened(tab: 'same' | 'new' = 'same'): Promise<Estimate> {
  const estimate = (await phone.visit(tab)).useEstimate()
  await estimate.restore()
  return estimate
}
/** Longer than the pause after typing, and than the writing that follows. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400))
}

describe('what was typed', () => {
  it('survives a reload at any moment, exactly as typed', async () => {
    const estimate = await opened()
    Object.assign(estimate.draft, ANSWERS)
    estimate.draft.opening.inScope = '１千'
    const again = await opened()
    expect(again.draft).toMatchObject(ANSWERS)
    expect(again.draft.opening.inScope).toBe('１千')
    expect(again.touched).toBe(true)
  })

  it('survives a killed browser', async () => {
    const estimate = await opened()
    Object.assign(estimate.draft, ANSWERS)
    await pause()
    await estimate.flush()
    expect((await opened('new')).draft).toMatchObject(ANSWERS)
  })

  it.each(['pagehide', 'hidden'])('is written at once when the page is left (%s)', async (how) => {
    const estimate = await opened()
    estimate.draft.billed = '20000'
    if (how === 'pagehide') phone.page.dispatchEvent(new Event('pagehide'))
    else {
      phone.document.visibilityState = 'hidden'
      phone.document.dispatchEvent(new Event('visibilitychange'))
    }
    await estimate.flush()
    expect((await opened('new')).draft.billed).toBe('20000')
  })

  it('comes back from the newer of both copies', async () => {
    const tab = phone.session
    const first = await opened()
    first.draft.billed = 'in this tab'
    await first.flush()
    const second = await opened('new')
    second.draft.billed = 'in the other tab'
    await second.flush()
    phone.session = tab
    expect((await opened()).draft.billed).toBe('in the other tab')
    const third = await opened()
    third.draft.billed = 'in this tab again'
    expect((await opened()).draft.billed).toBe('in this tab again')
  })

  it('counts as newer even if the clock went back', async () => {
    const estimate = await opened()
    estimate.draft.billed = 'first'
    await estimate.flush()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2020, 0, 1) })
    const again = await opened()
    again.draft.billed = 'second'
    expect((await opened()).draft.billed).toBe('second')
    await again.flush()
    expect((await opened('new')).draft.billed).toBe('second')
  })

  it('is not overwritten by an old copy that arrives late', async () => {
    const first = await opened()
    first.draft.billed = 'old'
    await first.flush()
    const estimate = (await phone.visit('new')).useEstimate()
    const restored = estimate.restore()
    estimate.draft.billed = 'typed meanwhile'
    await restored
    expect(estimate.draft.billed).toBe('typed meanwhile')
  })

  it('is kept by the tab alone where there is no database', async () => {
    phone.loseDatabase()
    const estimate = await opened()
    estimate.draft.billed = '20000'
    await estimate.flush()
    expect((await opened()).draft.billed).toBe('20000')
    expect((await opened('new')).draft.billed).toBe('')
  })

  it('is kept by the database alone where the tab stores nothing', async () => {
    phone.denyStorage()
    const estimate = await opened()
    estimate.draft.billed = '20000'
    await estimate.flush()
    expect((await opened()).draft.billed).toBe('20000')
  })

  it.each(['{', '7', '{"at":1}', '{"at":9e15,"json":"{"}', '{"at":9e15,"json":"7"}'])(
    'comes from the database where the tab holds junk: %s',
    async (junk) => {
      const estimate = await opened()
      estimate.draft.billed = '20000'
      await estimate.flush()
      phone.session.setItem('yibao.draft.estimate', junk)
      expect((await opened()).draft.billed).toBe('20000')
    },
  )

  it('opens nothing and writes nothing before anything is typed', async () => {
    const stores = await phone.visit()
    expect(stores.useEstimate().touched).toBe(false)
    await stores.useEstimate().flush()
    expect(stores.useKeeping().status).toBe('idle')
    expect(phone.session.keys).toEqual([])
  })
})

describe('用完清除', () => {
  it('leaves nothing in either place', async () => {
    const estimate = await opened()
    Object.assign(estimate.draft, ANSWERS)
    await estimate.flush()
    expect(await estimate.clear()).toBe(true)
    expect(estimate.touched).toBe(false)
    expect(phone.session.keys).toEqual([])
    expect((await opened()).touched).toBe(false)
    expect((await opened('new')).touched).toBe(false)
  })

  it('is not undone by a write that was waiting', async () => {
    const estimate = await opened()
    estimate.draft.billed = '20000'
    expect(await estimate.clear()).toBe(true)
    await pause()
    expect((await opened('new')).touched).toBe(false)
  })

  it('holds even if the page is killed before the database has answered', async () => {
    const estimate = await opened()
    estimate.draft.billed = '20000'
    await estimate.flush()
    const session = phone.session
    void estimate.clear()
    const left = session.getItem('yibao.draft.estimate') ?? ''
    expect(left).not.toContain('20000')
    expect(left).not.toBe('')
    await estimate.flush()
  })

  it('says so when it fails', async () => {
    const estimate = await opened()
    estimate.draft.billed = '20000'
    await estimate.flush()
    const { IDBObjectStore } = await import('fake-indexeddb')
    const broken = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('injected', 'UnknownError')
    })
    expect(await estimate.clear()).toBe(false)
    broken.mockRestore()
    expect((await opened()).touched).toBe(false)
  })

  it('takes the saved estimates along', async () => {
    const stores = await phone.visit()
    const estimate = stores.useEstimate()
    Object.assign(estimate.draft, ANSWERS)
    const computation = await estimate.compute()
    if (computation.kind !== 'settled') throw new Error(computation.kind)
    const { outcome, assumptions } = computation
    const saved = await stores
      .useRecords()
      .saveEstimate({ who: '父亲', receipt: outcome.receipt, outcome, assumptions })
    expect(saved.kept).toBe(true)
    expect(await stores.clearEverything()).toBe(true)
    const later = await phone.visit('new')
    await later.useRecords().load()
    expect(later.useRecords().list).toEqual([])
  })
})

describe('where the database is known to hold no draft', () => {
  const MARK = 'yibao.blank.estimate'

  it('nobody waits for it', async () => {
    await opened()
    expect(phone.local.getItem(MARK)).toBe('1')
    const stores = await phone.visit('new')
    await stores.useEstimate().restore()
    expect(stores.useEstimate().restored).toBe(true)
    expect(stores.useKeeping().status).toBe('idle')
  })

  it('the mark goes before a draft is kept, and does not come back while there is one', async () => {
    const estimate = await opened()
    estimate.draft.billed = '8000'
    await estimate.flush()
    expect(phone.local.getItem(MARK)).toBeNull()
    expect((await opened('new')).draft.billed).toBe('8000')
    expect(phone.local.getItem(MARK)).toBeNull()
  })

  it('nor does an answer of the database mark it that was asked before one was kept', async () => {
    const estimate = (await phone.visit()).useEstimate()
    const asked = estimate.restore()
    estimate.draft.billed = '8000'
    await Promise.all([asked, estimate.flush()])
    expect(phone.local.getItem(MARK)).not.toBe('1')
    expect((await opened('new')).draft.billed).toBe('8000')
  })

  it('a draft that is there in spite of the mark comes in late', async () => {
    const estimate = await opened()
    estimate.draft.billed = '8000'
    await estimate.flush()
    phone.local.setItem(MARK, '1')
    const later = await opened('new')
    expect(later.touched).toBe(false)
    await vi.waitFor(() => expect(later.draft.billed).toBe('8000'), 5_000)
  })
})

describe('on a phone of which nobody has said whose it is', () => {
  it('what is typed stays in the tab until it turns out to be an own phone', async () => {
    phone.owner = null
    const stores = await phone.visit()
    const estimate = stores.useEstimate()
    estimate.draft.billed = '8000'
    await estimate.flush()
    const tab = (await phone.visit()).useEstimate()
    await tab.restore()
    expect(tab.draft.billed).toBe('8000')
    const elsewhere = (await phone.visit('new')).useEstimate()
    await elsewhere.restore()
    expect(elsewhere.touched).toBe(false)
  })

  it('is kept from the moment on that it is said to be an own one', async () => {
    phone.owner = null
    const stores = await phone.visit()
    const estimate = stores.useEstimate()
    estimate.draft.billed = '8000'
    stores.useSettings().setPhone('own')
    await nextTick()
    await estimate.flush()
    phone.owner = 'own'
    const later = (await phone.visit('new')).useEstimate()
    await later.restore()
    expect(later.draft.billed).toBe('8000')
  })
})

describe('on a shared phone', () => {
  it('only the tab holds what was typed', async () => {
    phone.owner = null
    const stores = await phone.visit()
    stores.useSettings().setPhone('shared')
    const estimate = stores.useEstimate()
    estimate.draft.billed = '20000'
    await estimate.flush()
    const again = await phone.visit()
    again.useSettings().apply()
    await again.useEstimate().restore()
    expect(again.useEstimate().draft.billed).toBe('20000')
    const other = await phone.visit('new')
    other.useSettings().setPhone('own')
    await other.useEstimate().restore()
    expect(other.useEstimate().touched).toBe(false)
  })

  it('what the database holds and nobody can open is not called cleared', async () => {
    const stores = await phone.visit()
    stores.useEstimate().draft.billed = '20000'
    await stores.useEstimate().flush()
    phone.loseDatabase()
    const blind = await phone.visit('new')
    expect(await blind.clearEverything()).toBe(false)
    phone.wipeDatabase()
    const later = await phone.visit('new')
    expect(await later.clearEverything()).toBe(true)
    phone.loseDatabase()
    expect(await (await phone.visit('new')).clearEverything()).toBe(true)
  })

  it('what was typed before anybody said so goes with the visit', async () => {
    phone.owner = null
    const stores = await phone.visit()
    const estimate = stores.useEstimate()
    estimate.draft.billed = '20000'
    await stores.changePhone('shared')
    expect(estimate.draft.billed).toBe('20000')
    expect(await stores.clearVisit()).toBe(true)
    expect(estimate.touched).toBe(false)
    expect(phone.session.keys.filter((key) => key.startsWith('yibao.draft'))).toEqual([])
    const keeper = await stores.useKeeping().keeper()
    expect(await keeper?.drafts.load('estimate', (value) => value)).toBeNull()
  })
})
