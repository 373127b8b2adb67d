import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CareEvent, Pack } from '../../src/calc'
import { emptyDraft } from '../../src/stores/estimate-draft'
import { toYearInput } from '../../src/stores/estimate-input'
import { billFieldOf, readBill } from '../../src/stores/ledger-bill'
import { draftOf, emptyBill, isBillTouched, parseBill } from '../../src/stores/ledger-draft'
import type { BillDraft } from '../../src/stores'

const PACK = JSON.parse(readFileSync('public/policy/xinyang.json', 'utf8')) as Pack
const STAY: BillDraft = {
  ...emptyBill(),
  kind: 'admission',
  date: '2026-03-05',
  billed: '2万',
  inScope: '15,000元',
  sheet: 'yes',
  basicPaid: '10500',
  criticalPaid: '0',
  inProvince: 'yes',
  referred: 'yes',
}
const read = (draft: Partial<BillDraft>, group: Parameters<typeof readBill>[2] = 'dibao') =>
  readBill({ ...STAY, ...draft }, PACK, group)
const errorsOf = (draft: Partial<BillDraft>, group?: Parameters<typeof readBill>[2]) => {
  const reading = read(draft, group)
  return reading.kind === 'incomplete' ? reading.errors.map(({ field, code }) => `${field} ${code}`) : []
}

describe('a typed bill', () => {
  it('becomes an event with the amounts as they were meant', () => {
    expect(read({})).toEqual({
      kind: 'ready',
      event: {
        kind: 'admission',
        date: '2026-03-05',
        billed: '20000',
        inScope: '15000',
        basicPaid: '10500',
        criticalPaid: '0',
        inProvince: true,
        referred: true,
      },
      assumptions: [],
    })
  })

  it('of a visit asks for nothing that only a stay has', () => {
    const visit = { sheet: '', basicPaid: '', criticalPaid: '', inProvince: '', referred: '' } as const
    for (const scope of ['general', 'hypertension', 'diabetes'] as const) {
      expect(read({ ...visit, kind: scope })).toEqual({
        kind: 'ready',
        event: { kind: 'outpatient', scope, date: '2026-03-05', billed: '20000', inScope: '15000' },
        assumptions: [],
      })
    }
  })

  it('of special outpatient care is one of the disease', () => {
    for (const disease of ['listed', 'rare'] as const) {
      expect(read({ kind: disease })).toMatchObject({ event: { kind: 'special-outpatient', disease } })
    }
  })

  it('with nothing in it names every field that is missing, in the order of the form', () => {
    const empty = { ...emptyBill(), kind: 'admission' } as const
    expect(errorsOf({ ...emptyBill() })).toEqual([
      'kind missing',
      'date missing',
      'billed missing',
      'inScope missing',
    ])
    expect(errorsOf(empty)).toEqual([
      'date missing',
      'sheet missing',
      'billed missing',
      'inScope missing',
      'inProvince missing',
      'referred missing',
    ])
    expect(errorsOf({ basicPaid: '', criticalPaid: ' ' })).toEqual([
      'basicPaid missing',
      'criticalPaid missing',
    ])
  })

  it('with something unreadable says what is wrong with it', () => {
    expect(errorsOf({ billed: '两个亿吧', inScope: '-5', basicPaid: '1.234' })).toEqual([
      'billed not-money',
      'inScope negative',
      'basicPaid too-precise',
    ])
    expect(errorsOf({ date: '2026-03-' })).toEqual(['date not-a-date'])
    expect(errorsOf({ date: '2026--' })).toEqual(['date missing'])
  })

  it('marks what nobody knew', () => {
    expect(read({ inScopeUnknown: true, inScope: 'junk' })).toMatchObject({
      event: { inScope: '20000' },
      assumptions: [{ code: 'in-scope-assumed' }],
    })
    expect(read({ sheet: 'no', outOfScope: '5000' })).toMatchObject({
      event: { inScope: '15000.00', basicPaid: 'estimate', criticalPaid: 'estimate' },
      assumptions: [{ code: 'basic-estimated' }, { code: 'critical-estimated' }],
    })
    expect(read({ criticalMissing: true })).toMatchObject({
      event: { basicPaid: '10500', criticalPaid: 'estimate' },
      assumptions: [{ code: 'critical-estimated' }],
    })
    expect(read({ referred: 'unsure' })).toMatchObject({
      event: { referred: false },
      assumptions: [{ code: 'referral-assumed' }],
    })
  })

  it('asks for place and referral only where they matter, and promises nothing otherwise', () => {
    const unasked = { inProvince: '', referred: '' } as const
    expect(read(unasked, 'none')).toMatchObject({
      event: { inProvince: true, referred: false },
      assumptions: [],
    })
    expect(errorsOf(unasked)).toEqual(['inProvince missing', 'referred missing'])
    expect(errorsOf({ inProvince: 'no', referred: '' })).toEqual([])
  })
})

describe('a bill without a sheet', () => {
  const without = { sheet: 'no', inScope: '', basicPaid: '', criticalPaid: '' } as const
  it('is asked what is out of scope, as in the estimate, and comes to the same', () => {
    expect(errorsOf(without)).toEqual(['outOfScope missing'])
    expect(errorsOf({ ...without, outOfScope: '20000.01' })).toEqual(['outOfScope more-than-billed'])
    const estimate = { ...emptyDraft(), year: '2026', date: '2026-03-05', group: 'dibao' as const }
    const answers = { sheet: 'no', billed: '2万', inProvince: 'yes', referred: 'yes', earlier: 'no' } as const
    for (const scope of [{ outOfScope: '5000' }, { unknown: true }]) {
      const { outOfScope = '', unknown = false } = scope as { outOfScope?: string; unknown?: boolean }
      const asked = toYearInput({ ...estimate, ...answers, outOfScope, outOfScopeUnknown: unknown }, PACK)
      const bill = read({ ...without, outOfScope, inScopeUnknown: unknown })
      if (asked.kind !== 'ready' || bill.kind !== 'ready') throw new Error('not ready')
      expect(bill.event).toEqual(asked.input.events[0])
      expect(bill.assumptions).toEqual(asked.assumptions)
    }
  })
})

describe('a bill that is to be changed', () => {
  const round: Partial<BillDraft>[] = [
    {},
    { kind: 'general' },
    { kind: 'diabetes', inScopeUnknown: true },
    { kind: 'rare', sheet: 'no', outOfScope: '123.45' },
    { sheet: 'no', inScopeUnknown: true },
    { criticalMissing: true },
    { inProvince: 'no', referred: 'no' },
    { referred: 'unsure' },
  ]
  it.each(round)('comes back as it was entered: %o', (draft) => {
    const first = read(draft)
    if (first.kind !== 'ready') throw new Error('not ready')
    const again = readBill({ ...draftOf(first.event, first.assumptions), id: 'x' }, PACK, 'dibao')
    expect(again).toEqual(first)
  })
})

describe('the draft', () => {
  it('is built anew from known fields', () => {
    expect(parseBill({ ...STAY, extra: 1 })).toEqual(STAY)
    expect(parseBill({ ...STAY, kind: 'surgery' })).toBeNull()
    expect(parseBill({ ...STAY, billed: 5 })).toBeNull()
    expect(parseBill(null)).toBeNull()
  })

  it('counts as touched by an answer, not by whose bill it is', () => {
    expect(isBillTouched({ ...emptyBill(), person: 'father', year: '2026', id: 'x' })).toBe(false)
    expect(isBillTouched({ ...emptyBill(), billed: '1' })).toBe(true)
  })
})

describe('a fault found by the rules', () => {
  const kind = (event: CareEvent['kind']): BillDraft['kind'] =>
    event === 'admission' ? 'admission' : 'general'
  it('leads to the field that was typed', () => {
    const known = { inScopeUnknown: false, kind: kind('admission'), sheet: 'yes' } as const
    expect(billFieldOf('inScope', { ...known, sheet: 'no' })).toBe('outOfScope')
    expect(billFieldOf('inScope', known)).toBe('inScope')
    expect(billFieldOf('inScope', { ...known, inScopeUnknown: true })).toBe('billed')
    expect(billFieldOf('criticalPaid', known)).toBe('criticalPaid')
    expect(billFieldOf('criticalPaid', { ...known, kind: kind('outpatient') })).toBe('kind')
    expect(billFieldOf('scope', known)).toBe('kind')
  })
})
