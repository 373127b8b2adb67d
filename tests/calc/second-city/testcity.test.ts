/** Another city with invented figures settles by its own pack; the sums are worked by hand from that pack. */
import { describe, expect, it } from 'vitest'
import { contributionOf, settleYear } from '../../../src/calc'
import type { Group } from '../../../src/calc'
import { settled, special, stay, visit, year } from '../support/inputs'
import { testcity, xinyang } from '../support/packs'

const pack = testcity()
const settle = (...args: Parameters<typeof year>) => settled(settleYear(pack, year(...args)))

it('is marked as a test pack', () => expect(pack.test).toBe(true))

describe('allowances', () => {
  it('of the year of the visit', () => {
    // 1000 × 55 % = 550: up to 450 in 2025, up to 480.50 in 2026.
    expect(settle('none', [visit('general', '1000')]).year.basic).toBe('450.00')
    const next = {
      year: 2026,
      group: 'none' as const,
      events: [visit('general', '1000', { date: '2026-01-01' })],
    }
    expect(settled(settleYear(pack, next)).year.basic).toBe('480.50')
  })

  it('of both diseases together', () => {
    const chronic = { hypertension: true, diabetes: true }
    const bills = [visit('hypertension', '400'), visit('diabetes', '400')]
    // 75 %: 300, then 90 of the joint 390.
    expect(settle('none', bills, { chronic }).events.map(({ basic }) => basic)).toEqual(['300.00', '90.00'])
  })
})

describe('stays', () => {
  const large = [stay('130000', { criticalPaid: 'estimate' })]

  it.each([
    // 36000 × 50 % + 70000 × 58 % + 10000 × 68 %
    ['none', '65400.00', '0.00'],
    // 73000 × 62 % + 50000 × 72 % = 81260; all of the 48740 left, limit 42000
    ['tekun', '81260.00', '42000.00'],
    ['orphan', '81260.00', '41004.00'], // (48740 − 500) × 85 %
    ['dibao', '65400.00', '18000.00'], // low-income people are not favoured on this ladder
    ['poverty-risk', '81260.00', '9000.00'],
  ] as [Group, string, string][])('%s: %s, then %s', (group, critical, assistance) => {
    expect(settle(group, large).year).toMatchObject({ critical, assistance })
  })

  it('its own readings: no limit to reach, stays only, rare diseases not in force', () => {
    const { receipt, year: total } = settle('dibao', [stay('20000'), special('rare', '5000')])
    expect(receipt.readings).toEqual({
      tiltedNeedsLimit: false,
      tiltedBase: 'admissions',
      rareDiseaseInForce: false,
    })
    // (20000 − 500) × 85 % = 16575; 3425 left, below 8000: no tilt. Rare: nothing.
    expect(total).toMatchObject({ assistance: '16575.00', tilted: '0.00' })
    // 18000; 12000 left: (12000 − 8000) × 50 %
    expect(settle('dibao', [stay('30000')]).year).toMatchObject({ assistance: '18000.00', tilted: '2000.00' })
  })

  it('its own rough average', () => {
    expect(settle('none', [stay('1000', { basicPaid: 'estimate' })]).year.basic).toBe('660.00')
  })
})

it('its own contributions', () => {
  expect(contributionOf(pack, { coverYear: 2025, group: 'dibao' })).toMatchObject({
    standard: '355.50',
    aid: { kind: 'at-least', amount: '120.00' },
    payable: { kind: 'at-most', amount: '235.50' },
  })
  expect(contributionOf(pack, { coverYear: 2024, group: 'dibao' })).toEqual({
    kind: 'unknown',
    coverYear: 2024,
    lastKnown: null,
  })
})

it('its name stands on the receipt', () => {
  expect(settle('none', []).receipt.pack).toEqual({ id: 'testcity', version: pack.version })
  expect(settled(settleYear(xinyang(), year('none', []))).receipt.pack.id).toBe('xinyang')
})
