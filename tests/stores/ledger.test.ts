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

describe('a year', () => {
  it('opens empty where nothing is known, and asks for the group first', async () => {
    const ledger = (await phone.visit()).useLedger()
    await ledger.open('father', 2026)
    expect(ledger.current).toEqual({ person: 'father', year: 2026, facts: null, events: [] })
    expect(ledger.computation).toEqual({ kind: 'no-facts' })
  })

  it('is settled as a whole, in order of settlement, whenever a bill was entered', async () => {
    const ledger = await started(await phone.visit())
    await enter(ledger, { ...VISIT, date: '2026-09-01' })
    await enter(ledger, STAY)
    await enter(ledger, VISIT)
    expect(dates(ledger)).toEqual(['2026-02-01', '2026-03-05', '2026-09-01'])
    const { events, year } = settled(ledger).outcome
    // 60 % of 300, twice, within the yearly 300: the later visit meets what the earlier one left.
    expect(events.map(({ basic }) => basic)).toEqual(['180.00', '10500.00', '120.00'])
    expect(year).toMatchObject({ basic: '10800.00', assistance: '3150.00', selfPay: '6650.00' })
  })

  it('is there in the next visit', async () => {
    const first = await started(await phone.visit())
    await enter(first, STAY)
    const ledger = (await phone.visit('new')).useLedger()
    await ledger.load()
    expect(ledger.people).toEqual([{ person: 'father', years: [{ year: 2026, events: 1 }] }])
    await ledger.open('father', 2026)
    expect(settled(ledger).outcome.year.selfPay).toBe('6350.00')
    expect(phone.local.keys).toContain('yibao.kept')
  })

  it('begins with what was used before', async () => {
    const ledger = await started(await phone.visit())
    await ledger.saveFacts({ ...FACTS, opening: { assistancePaid: '29000' } })
    await enter(ledger, STAY)
    expect(settled(ledger).outcome.year.assistance).toBe('1000.00')
  })

  it('tells what is left and what the next bill would meet, by the rules themselves', async () => {
    const ledger = await started(await phone.visit())
    await enter(ledger, STAY)
    await enter(ledger, VISIT)
    const { stay, visits } = settled(ledger).ahead
    expect(stay.map(({ kind }) => kind)).toEqual(['basic', 'critical', 'assistance', 'tilted'])
    expect(stay[1]).toMatchObject({ baseBefore: '4500.00', toDeductible: '1000.00' })
    expect(stay[2]).toMatchObject({ use: { left: '26850.00' } })
    expect(visits).toMatchObject([
      { scope: 'general', use: { left: '120.00' } },
      { scope: 'hypertension', use: { left: '120.00' } },
    ])
    expect(settled(ledger).outcome.year.selfPay).toBe('6470.00')
  })

  it('with the later of two openings on screen, however late the first one answers', async () => {
    const ledger = await started(await phone.visit())
    await enter(ledger, STAY)
    await Promise.all([ledger.open('father', 2026), ledger.open('father', 2025)])
    expect(ledger.current?.year).toBe(2025)
    expect(ledger.computation?.kind).toBe('no-facts')
  })

  it('outside the pack is refused, and its bills stay', async () => {
    const ledger = (await phone.visit()).useLedger()
    await ledger.saveFacts({ ...FACTS, year: 2019 })
    await ledger.open('father', 2019)
    await ledger.record({ ...bill({ ...VISIT, date: '2019-02-01' }), year: 2019 }, null)
    expect(ledger.computation).toMatchObject({ kind: 'refused', reason: 'year-not-covered' })
    expect(dates(ledger)).toEqual(['2019-02-01'])
  })

  it('is not settled without the policy, and settled when it is there', async () => {
    phone.answer = () => Promise.reject(new TypeError('Failed to fetch'))
    const ledger = await started(await phone.visit())
    const id = await enter(ledger, STAY)
    expect(ledger.computation).toEqual({ kind: 'failed', cause: 'policy', code: 'network' })
    expect(ledger.current?.events.map((event) => event.id)).toEqual([id])
    phone.answer = async () => new Response(XINYANG)
    await ledger.refresh()
    expect(settled(ledger).outcome.year.selfPay).toBe('6350.00')
  })
})

describe('a bill that the rules refuse', () => {
  it('is not entered, and every fault is named by its field', async () => {
    const ledger = await started(await phone.visit())
    const bad = { ...STAY, inScope: '30000', basicPaid: '40000' }
    expect(await ledger.record(bill(bad), null)).toEqual({
      done: false,
      reason: 'invalid',
      errors: [
        { field: 'inScope', code: 'more-than-billed' },
        { field: 'basicPaid', code: 'more-than-in-scope' },
      ],
    })
    expect(ledger.current?.events).toEqual([])
  })

  it('leads to the amount that was typed, where in-scope cost was only assumed', async () => {
    const ledger = await started(await phone.visit())
    const assumed = { ...bill({ ...STAY, billed: '1000000000', inScope: '1000000000' }) }
    const result = await ledger.record({ ...assumed, assumptions: [{ code: 'in-scope-assumed' }] }, null)
    expect(result).toMatchObject({
      errors: [
        { field: 'billed', code: 'too-large' },
        { field: 'billed', code: 'too-large' },
      ],
    })
  })

  it('does not hold up another one: the year says which bill has to be put right', async () => {
    const stores = await phone.visit()
    const ledger = await started(stores)
    // As an older version of the app, or a backup, may have left it.
    const keeper = await stores.useKeeping().keeper()
    const bad = await keeper?.ledger.add(bill({ ...STAY, criticalPaid: '9999' }))
    const good = await ledger.record(bill(VISIT), null)
    expect(good).toMatchObject({ done: true })
    expect(ledger.computation).toEqual({
      kind: 'invalid',
      faults: [{ event: bad, field: 'criticalPaid', code: 'more-than-in-scope' }],
    })
    expect(ledger.current?.events).toHaveLength(2)
    await ledger.record(bill(STAY), bad?.id ?? '')
    expect(settled(ledger).outcome.year.selfPay).toBe('6470.00')
  })

  it('names the opening where that is at fault', async () => {
    const ledger = await started(await phone.visit())
    await ledger.saveFacts({ ...FACTS, opening: { criticalBase: '100000000000' } })
    expect(ledger.computation).toEqual({
      kind: 'invalid',
      faults: [{ event: null, field: 'opening.criticalBase', code: 'too-large' }],
    })
  })
})

describe('changes', () => {
  it('move a bill within its day, and settle the year anew', async () => {
    const ledger = await started(await phone.visit())
    const first = await enter(ledger, { ...VISIT, billed: '400', inScope: '400' })
    const second = await enter(ledger, VISIT)
    const paid = (): string[] => settled(ledger).outcome.events.map(({ basic }) => basic)
    expect(paid()).toEqual(['240.00', '60.00'])
    expect(await ledger.move(second, -1)).toBe(true)
    expect(ledger.current?.events.map(({ id }) => id)).toEqual([second, first])
    expect(paid()).toEqual(['180.00', '120.00'])
    expect(await ledger.move(second, -1)).toBe(false)
  })

  it('change a bill; one that is gone is not brought back', async () => {
    const ledger = await started(await phone.visit())
    const id = await enter(ledger, STAY)
    expect(await ledger.record(bill({ ...STAY, billed: '21000' }), id)).toMatchObject({ done: true, id })
    expect(settled(ledger).outcome.year.selfPay).toBe('7350.00')
    await ledger.remove(id)
    expect(await ledger.record(bill(STAY), id)).toEqual({ done: false, reason: 'gone' })
    expect(ledger.current?.events).toEqual([])
  })

  it('undo a removal until the next change', async () => {
    const ledger = await started(await phone.visit())
    const id = await enter(ledger, STAY)
    await ledger.load()
    expect(await ledger.remove(id)).toBe(true)
    expect(ledger.people[0]?.years).toEqual([{ year: 2026, events: 0 }])
    expect(ledger.removed).toMatchObject({ what: 'bill', event: { id } })
    expect(await ledger.undo()).toBe(true)
    expect(ledger.current?.events.map((event) => event.id)).toEqual([id])
    expect(ledger.removed).toBeNull()
    await ledger.remove(id)
    await enter(ledger, VISIT)
    expect(ledger.removed).toBeNull()
    await ledger.undo()
    expect(dates(ledger)).toEqual(['2026-02-01'])
  })

  it('undo the removal of a whole year', async () => {
    const ledger = await started(await phone.visit())
    await enter(ledger, STAY)
    await ledger.load()
    expect(await ledger.removeYear('father', 2026)).toBe(true)
    expect(ledger.people).toEqual([])
    expect(await ledger.undo()).toBe(true)
    expect(ledger.people).toEqual([{ person: 'father', years: [{ year: 2026, events: 1 }] }])
    expect(settled(ledger).outcome.year.selfPay).toBe('6350.00')
  })
})
