import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { byHand } from '../../src/components/SharedPhone/words'
import { savedWords } from '../../src/components/KeepingNotice/keeping-words'
import { Phone } from './support/phone'
import type { Stores } from './support/phone'

let phone: Phone
beforeEach(() => (phone = new Phone()))
afterEach(() => phone.stop())

/** An owner has one year of one person in the ledger, and makes the phone a shared one. */
async function shared(): Promise<Stores> {
  const stores = await phone.visit()
  stores.useSettings().setPhone('own')
  const facts = {
    person: 'father',
    year: 2026,
    group: 'none',
    hypertension: false,
    diabetes: false,
    opening: {},
  } as const
  expect(await stores.useLedger().saveFacts(facts)).toBe(true)
  stores.useSettings().setPhone('shared')
  return stores
}

describe('the end of a visit on a shared phone', () => {
  it('takes what was typed, and leaves what the owner saved before: unseen, and there again on one’s own', async () => {
    const stores = await shared()
    stores.useFamily().add('mother', 'none')
    const ledger = stores.useLedger()
    await ledger.load()
    expect(ledger.people).toEqual([])
    expect(await stores.countSaved()).toEqual({ records: 0, bills: 0, years: 1, typed: [] })
    expect(await stores.clearVisit()).toBe(true)
    expect(stores.useFamily().draft.members).toEqual([])
    expect(phone.session.keys.filter((key) => key.startsWith('yibao.draft'))).toEqual([])
    expect(ledger.people).toEqual([])
    stores.useSettings().setPhone('own')
    await vi.waitFor(() => expect(ledger.people).toHaveLength(1))
  })

  it('what was saved before goes where its owner says so', async () => {
    const stores = await shared()
    expect(await stores.clearSaved()).toBe(true)
    expect(await stores.countSaved()).toEqual({ records: 0, bills: 0, years: 0, typed: [] })
    expect(phone.local.getItem('yibao.kept')).toBeNull()
  })

  it('what the owner was typing into the ledger is counted with what is saved', async () => {
    const stores = await phone.visit()
    stores.useSettings().setPhone('own')
    stores.useBillForm().draft.billed = '1'
    stores.useOpeningForm().draft.amounts.generalPaid = '1'
    stores.useFactsDraft().draft.who = 'father'
    expect(await stores.losesTyped()).toBe(false)
    await stores.changePhone('shared')
    expect((await stores.countSaved())?.typed).toEqual(['bill', 'opening', 'facts'])
  })

  it('is not called clean where something typed is still in the tab', async () => {
    const stores = await shared()
    stores.useFamily().add('mother', 'none')
    phone.session.removeItem = () => undefined
    expect(await stores.clearVisit()).toBe(false)
  })
})

describe('what an owner is typing when the phone becomes a shared one', () => {
  it('would go where there is no database, and nothing is lost where nothing is typed', async () => {
    phone.loseDatabase()
    const stores = await phone.visit()
    stores.useSettings().setPhone('own')
    expect(await stores.losesTyped()).toBe(false)
    stores.useBillForm().draft.billed = '1'
    expect(await stores.losesTyped()).toBe(true)
    stores.useSettings().setPhone('shared')
    expect(await stores.losesTyped()).toBe(false)
  })

  it('would go where the phone is full, also if it was full when that was typed', async () => {
    const stores = await phone.visit()
    stores.useSettings().setPhone('own')
    await stores.useKeeping().keeper()
    const { IDBObjectStore } = await import('fake-indexeddb')
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('injected', 'QuotaExceededError')
    })
    stores.useFamily().add('mother', 'none')
    await stores.useFamily().flush()
    put.mockRestore()
    expect(await stores.losesTyped()).toBe(true)
    stores.useFamily().add('father', 'none')
    expect(await stores.losesTyped()).toBe(false)
  })
})

describe('what a visit leaves outside the app', () => {
  it('is noted on a shared phone only, until it is swept', async () => {
    const stores = await phone.visit()
    stores.noteTrace('copied')
    expect(stores.traces()).toEqual([])
    stores.useSettings().setPhone('shared')
    stores.noteTrace('copied')
    stores.noteTrace('printed')
    expect(stores.traces().sort()).toEqual(['copied', 'printed'])
    await stores.clearVisit()
    expect(stores.traces()).toEqual([])
  })

  it('what was copied is overwritten, and said where the browser refuses', async () => {
    const stores = await phone.visit()
    stores.useSettings().setPhone('shared')
    const writeText = vi.fn(async () => undefined)
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    expect(await stores.wipeCopied()).toBe(true)
    expect(writeText).not.toHaveBeenCalled()
    stores.noteTrace('copied')
    expect(await stores.wipeCopied()).toBe(true)
    expect(writeText).toHaveBeenCalledTimes(1)
    vi.stubGlobal('navigator', {})
    expect(await stores.wipeCopied()).toBe(false)
  })

  it('is told in words', () => {
    expect(byHand(['copied', 'picture'], true)).toEqual([expect.stringContaining('相册')])
    expect(byHand(['copied'], false)).toEqual([expect.stringContaining('没能清掉')])
    expect(byHand(['backup', 'printed'], true)).toHaveLength(2)
  })
})

it('What is saved is told with its count', () => {
  const none = { records: 0, bills: 0, years: 0, typed: [] }
  expect(savedWords({ ...none, records: 3, bills: 1, years: 1 })).toBe('3 条记录、1 笔账')
  expect(savedWords({ ...none, years: 2 })).toBe('2 年的账')
  expect(
    savedWords({
      ...none,
      records: 1,
      typed: ['estimate', 'family', 'outpatient', 'bill', 'opening', 'facts'],
    }),
  ).toBe(
    '1 条记录、填到一半的估算、一家人的名单、门诊填过的数、填到一半的一笔账、填到一半的“记账以前”、填到一半的身份',
  )
  expect(savedWords(none)).toBe('')
})
