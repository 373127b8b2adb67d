import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { NewLedgerEvent, YearFacts } from '../../src/stores'
import { estimate } from '../db/support/device'
import { Channel } from './support/channel'
import { Phone, type Stores } from './support/phone'

const FACTS: YearFacts = {
  person: 'father',
  year: 2026,
  group: 'none',
  hypertension: false,
  diabetes: false,
  opening: {},
}
const VISIT: NewLedgerEvent = {
  person: 'father',
  year: 2026,
  event: { kind: 'outpatient', scope: 'general', date: '2026-02-01', billed: '300', inScope: '300' },
  assumptions: [],
}

let phone: Phone
beforeEach(() => {
  phone = new Phone()
  Channel.open = []
})
afterEach(() => phone.stop())

/** Two windows: the first shows the list and a year, the second has written nothing yet. */
async function twoWindows(speaking: boolean) {
  const open = async (): Promise<{ stores: Stores; seen: () => void; back: () => void }> => {
    const stores = await phone.visit('beside')
    if (speaking) Object.assign(phone.page, { BroadcastChannel: Channel })
    const { document, page } = phone
    return {
      stores,
      seen: () => void document.dispatchEvent(new Event('visibilitychange')),
      back: () => void page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
    }
  }
  const first = await open()
  const [ledger, records] = [first.stores.useLedger(), first.stores.useRecords()]
  await ledger.saveFacts(FACTS)
  await ledger.load()
  await ledger.open('father', 2026)
  await records.load()
  const second = await open()
  const other = { ledger: second.stores.useLedger(), records: second.stores.useRecords() }
  return { first, ledger, records, other }
}
const bills = (ledger: ReturnType<Stores['useLedger']>): number => ledger.current?.events.length ?? 0

it.each(['seen', 'back'] as const)(
  'what another window wrote is there when this one is %s again',
  async (how) => {
    const { first, ledger, records, other } = await twoWindows(false)
    await other.ledger.record(VISIT, null)
    await other.records.saveEstimate(estimate(1))
    expect(bills(ledger)).toBe(0)
    expect(records.list).toHaveLength(0)
    first[how]()
    await vi.waitFor(() => expect(bills(ledger)).toBe(1))
    expect(ledger.people[0]?.years).toEqual([{ year: 2026, events: 1 }])
    await vi.waitFor(() => expect(records.list).toHaveLength(1))
  },
)

it('is there at once where windows can speak to each other, also what was deleted or brought back', async () => {
  const { ledger, records, other } = await twoWindows(true)
  const { id } = await other.records.saveEstimate(estimate(1))
  await vi.waitFor(() => expect(records.list).toHaveLength(1))
  const undo = await other.records.remove(id ?? '')
  await vi.waitFor(() => expect(records.list).toHaveLength(0))
  await undo?.()
  await vi.waitFor(() => expect(records.list).toHaveLength(1))
  const entered = await other.ledger.record(VISIT, null)
  await vi.waitFor(() => expect(bills(ledger)).toBe(1))
  if (entered.done) await other.ledger.remove(entered.id)
  await vi.waitFor(() => expect(bills(ledger)).toBe(0))
})

it('says so when there is nothing left to delete', async () => {
  const { ledger, records, other } = await twoWindows(false)
  const entered = await other.ledger.record(VISIT, null)
  const { id = '' } = await other.records.saveEstimate(estimate(1))
  if (entered.done) await other.ledger.remove(entered.id)
  await other.ledger.removeYear('father', 2026)
  await other.records.remove(id ?? '')
  expect(entered.done && (await ledger.remove(entered.id))).toBe(false)
  expect(await ledger.removeYear('father', 2026)).toBe(false)
  expect(ledger.removed).toBeNull()
  expect(ledger.error).toBeNull()
  expect(await records.remove(id ?? '')).toBeNull()
})

it('a browser that forbids windows to speak still works', async () => {
  const stores = await phone.visit()
  Object.assign(phone.page, {
    BroadcastChannel: function () {
      throw new DOMException('denied', 'SecurityError')
    },
  })
  expect(await stores.useLedger().saveFacts(FACTS)).toBe(true)
})
