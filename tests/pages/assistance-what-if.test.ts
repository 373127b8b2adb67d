import { describe, expect, it } from 'vitest'
import { settleYear } from '../../src/calc'
import type { Admission, Pack, YearInput } from '../../src/calc'
import {
  differences,
  inputOf,
  restsOnEarlier,
  settleVariants,
  variantOf,
} from '../../src/pages/assistance/what-if'
import type { Column, Variant } from '../../src/pages/assistance/what-if'
import { broken, pack } from '../policy/packs'

const xinyang = pack('xinyang')
/** A large stay, as a father on 低保 without a referral has it on his sheet. */
const STAY: Admission = {
  kind: 'admission',
  date: '2026-03-05',
  billed: '150000',
  inScope: '130000',
  basicPaid: '70000',
  criticalPaid: '35425',
  referred: false,
  inProvince: true,
}
const BILL: YearInput = { year: 2026, group: 'dibao', events: [STAY] }

function columns(variants: Variant[], input: YearInput = BILL, from: Pack = xinyang): Column[] {
  const found = settleVariants(settleYear, from, input, variants)
  if (!found) throw new Error('refused')
  return found
}
function variant(change: Partial<Variant>): Variant {
  return { ...variantOf(BILL), ...change }
}

describe('a bill as another variant', () => {
  it('reads group, referral and place from the bill', () => {
    expect(variantOf(BILL)).toEqual({ group: 'dibao', referred: false, inProvince: true })
  })

  it('takes those of the last stay, and none from visits', () => {
    const visit = {
      kind: 'outpatient',
      scope: 'general',
      date: '2026-03-06',
      billed: '50',
      inScope: '40',
    } as const
    const events = [STAY, { ...STAY, referred: true, inProvince: false }, visit]
    expect(variantOf({ ...BILL, events })).toEqual({ group: 'dibao', referred: true, inProvince: false })
    expect(variantOf({ ...BILL, events: [visit] })).toEqual({
      group: 'dibao',
      referred: false,
      inProvince: true,
    })
    expect(inputOf(xinyang, { ...BILL, events: [visit] }, variant({ referred: true })).events).toEqual([
      visit,
    ])
  })

  it('keeps the sheet for the same group and for a group with the same critical-illness terms', () => {
    const same = inputOf(xinyang, BILL, variant({ referred: true }))
    expect(same.events).toEqual([{ ...STAY, referred: true }])
    expect(inputOf(xinyang, BILL, variant({ group: 'tekun' })).events).toEqual([STAY])
    expect(inputOf(xinyang, { ...BILL, group: 'none' }, variant({ group: 'orphan' })).events).toEqual([STAY])
  })

  it('computes critical-illness insurance where the terms differ, and says so', () => {
    expect(inputOf(xinyang, BILL, variant({ group: 'none' })).events).toEqual([
      { ...STAY, criticalPaid: 'estimate' },
    ])
    const [dibao, none] = columns([variant({}), variant({ group: 'none' })])
    expect(dibao?.criticalComputed).toBe(false)
    expect(none?.criticalComputed).toBe(true)
    // (60,000 − 11,000) × 60 %, by the province's ladder for everybody.
    expect(none?.outcome.year.critical).toBe('29400.00')
  })

  it('leaves the bill that it was given as it was', () => {
    const before = JSON.stringify(BILL)
    columns([variant({ group: 'none', referred: true, inProvince: false })])
    expect(JSON.stringify(BILL)).toBe(before)
  })
})

describe('columns side by side', () => {
  it('settles each variant in its order', () => {
    const found = columns([variant({}), variant({ group: 'tekun' }), variant({ group: 'none' })])
    expect(found.map(({ outcome }) => outcome.receipt.input.group)).toEqual(['dibao', 'tekun', 'none'])
    // Left after both insurances: 24,575.
    expect(found.map(({ outcome }) => outcome.year.assistance)).toEqual(['17202.50', '22117.50', '0.00'])
  })

  it('shows what a referral and the province are worth where the limit is reached', () => {
    const large = {
      ...STAY,
      billed: '400000',
      inScope: '380000',
      basicPaid: '150000',
      criticalPaid: '158925',
    }
    const input = { ...BILL, events: [large] }
    const [referred, not, outside] = columns(
      [
        variant({ referred: true }),
        variant({ referred: false }),
        variant({ referred: true, inProvince: false }),
      ],
      input,
    )
    expect(referred?.outcome.year.tilted).toBe('10000.00')
    expect(not?.outcome.year.tilted).toBe('0.00')
    expect(outside?.outcome.year.tilted).toBe('0.00')
  })

  it('is nothing where the pack does not cover the bill', () => {
    const uncovered = broken(xinyang, 'covers/to', '2025-12-31')
    expect(settleVariants(settleYear, uncovered, BILL, [variant({})])).toBeNull()
  })
})

describe('lines that differ', () => {
  it('names every line with its distance and its sense', () => {
    const [dibao, none] = columns([variant({}), variant({ group: 'none' })])
    if (!dibao || !none) throw new Error('no columns')
    expect(differences(dibao.outcome.year, none.outcome.year)).toEqual([
      { line: 'basic', base: '70000.00', other: '70000.00', change: 'same', by: '0.00' },
      { line: 'critical', base: '35425.00', other: '29400.00', change: 'less', by: '6025.00' },
      { line: 'assistance', base: '17202.50', other: '0.00', change: 'less', by: '17202.50' },
      { line: 'tilted', base: '0.00', other: '0.00', change: 'same', by: '0.00' },
      { line: 'selfPay', base: '27372.50', other: '50600.00', change: 'more', by: '23227.50' },
    ])
  })

  it('counts over a self-pay below nothing', () => {
    const amounts = {
      basic: '0.00',
      critical: '0.00',
      assistance: '0.00',
      tilted: '0.00',
      outOfScope: '0.00',
    }
    const found = differences({ ...amounts, selfPay: '-12.05' }, { ...amounts, selfPay: '3.10' })
    expect(found[4]).toEqual({ line: 'selfPay', base: '-12.05', other: '3.10', change: 'more', by: '15.15' })
  })

  it('the lines of one column always add up to what the other has more', () => {
    const [base, other] = columns([variant({}), variant({ group: 'illness-poverty', inProvince: false })])
    if (!base || !other) throw new Error('no columns')
    const signed = differences(base.outcome.year, other.outcome.year).map(({ change, by }) =>
      change === 'less' ? -Math.round(Number(by) * 100) : Math.round(Number(by) * 100),
    )
    expect(signed.reduce((sum, one) => sum + one, 0)).toBe(0)
  })
})

it('tells whether earlier amounts of the year were typed', () => {
  expect(restsOnEarlier(BILL)).toBe(false)
  expect(restsOnEarlier({ ...BILL, opening: { criticalBase: '0.00' } })).toBe(false)
  expect(restsOnEarlier({ ...BILL, opening: { criticalBase: '0', assistancePaid: '0.01' } })).toBe(true)
})
