/** Worked by hand from the clauses on assistance and critical illness; the comments give the sums. */
import { describe, expect, it } from 'vitest'
import { settleYear } from '../../../src/calc'
import type { Group } from '../../../src/calc'
import { settled, special, stay, visit, year } from '../support/inputs'
import { xinyang } from '../support/packs'

const pack = xinyang()
const settle = (...args: Parameters<typeof year>) => settled(settleYear(pack, year(...args)))

describe('what each group gets for a stay of 20,000 that insurance left', () => {
  it.each([
    ['none', '0.00', '20000.00'],
    ['tekun', '18000.00', '2000.00'], // 90 %
    ['orphan', '18000.00', '2000.00'],
    ['dibao', '14000.00', '6000.00'], // 70 %
    ['returned-to-poverty', '14000.00', '6000.00'],
    ['dibao-margin', '10000.00', '10000.00'], // (20000 − 2400) × 65 % = 11440, limit 10000
    ['poverty-risk', '10000.00', '10000.00'],
    ['illness-poverty', '9100.00', '10900.00'], // (20000 − 6000) × 65 %
  ] as [Group, string, string][])('%s: %s, leaving %s', (group, assistance, selfPay) => {
    expect(settle(group, [stay('20000')]).year).toMatchObject({ assistance, selfPay })
  })
})

describe('what each group gets for listed diseases costing 5,000', () => {
  it.each([
    ['none', '0.00'],
    ['tekun', '2500.00'],
    ['orphan', '2500.00'],
    ['dibao', '2500.00'],
    ['returned-to-poverty', '2500.00'],
    ['dibao-margin', '1500.00'],
    ['poverty-risk', '1500.00'],
    ['illness-poverty', '1500.00'],
  ] as [Group, string][])('%s: %s', (group, assistance) => {
    expect(settle(group, [special('listed', '5000')]).year.assistance).toBe(assistance)
  })
})

describe('the ladder of critical-illness insurance on 120,000', () => {
  it.each([
    // (100000 − 11000) × 60 % + 20000 × 70 %
    ...(['none', 'orphan', 'dibao-margin', 'poverty-risk', 'illness-poverty'] as const).map((g) => [
      g,
      '67400.00',
    ]),
    // (100000 − 5500) × 65 % + 20000 × 75 %
    ...(['tekun', 'dibao', 'returned-to-poverty'] as const).map((g) => [g, '76425.00']),
  ] as [Group, string][])('%s: %s', (group, critical) => {
    expect(settle(group, [stay('120000', { criticalPaid: 'estimate' })]).year.critical).toBe(critical)
  })

  it('ordinary residents stop at 400,000 a year, favoured groups do not', () => {
    const large = [stay('900000', { criticalPaid: 'estimate' })]
    // (100000 − 11000) × 60 % + 800000 × 70 % = 613400
    expect(settle('none', large).year.critical).toBe('400000.00')
    // 61425 + 800000 × 75 %
    expect(settle('tekun', large).year.critical).toBe('661425.00')
    expect(settle('tekun', large).room.critical).toBeNull()
  })

  it('a payment from the sheet is taken as it is, and still moves base and cap', () => {
    const {
      year: total,
      yearToDate,
      notes,
    } = settle('none', [
      stay('50000', { criticalPaid: '20000' }),
      stay('50000', { criticalPaid: 'estimate' }),
    ])
    // Second stay: from 50000 to 100000, all in the first bracket: 30000.
    expect(total.critical).toBe('50000.00')
    expect(yearToDate).toMatchObject({ criticalBase: '100000.00', criticalPaid: '50000.00' })
    expect(notes).toContainEqual({ code: 'critical-differs', event: 0, expected: '23400.00' })
    expect(notes.filter(({ code }) => code === 'critical-differs')).toHaveLength(1)
  })

  it('a payment from the sheet is not cut by the cap', () => {
    const { year: total, room, notes } = settle('none', [stay('500000', { criticalPaid: '450000' })])
    expect(total.critical).toBe('450000.00')
    expect(room.critical).toBe('0.00')
    expect(notes).toContainEqual({ code: 'critical-differs', event: 0, expected: '333400.00' })
  })
})

describe('tilted assistance', () => {
  it('falls from a cliff: one fen more cost is 514.28 less self-pay', () => {
    // 42857.13 × 70 % = 29999.99; 42857.14 × 70 % = 30000.00, and 857.14 × 60 % = 514.28
    expect(settle('dibao', [stay('42857.13')]).year).toMatchObject({ tilted: '0.00', selfPay: '12857.14' })
    expect(settle('dibao', [stay('42857.14')]).year).toMatchObject({ tilted: '514.28', selfPay: '12342.86' })
  })

  it('shows both readings near the cliff, and one where they agree', () => {
    const near = settle('dibao', [stay('41000')])
    expect(near.alternatives).toEqual([
      {
        readings: { tiltedNeedsLimit: false },
        year: {
          basic: '0.00',
          critical: '0.00',
          assistance: '28700.00',
          tilted: '180.00',
          outOfScope: '0.00',
          selfPay: '12120.00',
        },
      },
    ])
    expect(settle('dibao', [stay('40000')]).alternatives).toEqual([]) // 12000 left: the threshold itself
    expect(settle('dibao', [stay('50000')]).alternatives).toEqual([])
    expect(settle('tekun', [stay('50000')]).alternatives).toEqual([])
  })

  it('read for stays only, listed diseases neither add nor receive', () => {
    const bills = [stay('40000'), special('listed', '10000')]
    const all = settle('dibao', bills)
    expect(all.year.tilted).toBe('4800.00') // (12000 + 8000 − 12000) × 60 %
    expect(all.alternatives.map(({ readings, year: { tilted } }) => [readings, tilted])).toEqual([
      [{ tiltedBase: 'admissions' }, '0.00'],
    ])
    const stays = settle('dibao', bills, { readings: { tiltedBase: 'admissions' } })
    expect(stays.year.tilted).toBe('0.00')
    expect(stays.yearToDate.tiltedBase).toBe('12000.00')
    expect(stays.alternatives.map(({ readings }) => readings)).toEqual([{ tiltedBase: 'all' }])
  })

  it('is combined with another reading only where that adds something', () => {
    // 30 % of 30000 would fill 9000 of 10000; without it nothing fills the limit.
    const bills = [special('rare', '30000'), special('listed', '10000')]
    const outcome = settle('poverty-risk', bills)
    // Rare: 9000, 21000 left. Listed: 1000 of 3000, 9000 left. Base 30000: min(10800, 10000).
    expect(outcome.year).toMatchObject({ assistance: '10000.00', tilted: '10000.00' })
    expect(outcome.alternatives.map(({ readings, year: y }) => [readings, y.assistance, y.tilted])).toEqual([
      [{ tiltedBase: 'admissions' }, '10000.00', '0.00'],
      [{ rareDiseaseInForce: false }, '3000.00', '0.00'],
      // Listed only: 3000. Base 30000 + 7000: min(15000, 10000).
      [{ tiltedNeedsLimit: false, rareDiseaseInForce: false }, '3000.00', '10000.00'],
    ])
  })

  it('is evaluated only on a bill that counts', () => {
    const bills = [
      stay('42000', { referred: true }), // 29400, base 12600, limit not reached
      stay('3000', { referred: false }), // 600: limit reached, adds nothing
      stay('100', { referred: true }), // base 12700: (700) × 60 %
    ]
    expect(settle('dibao', bills).events.map(({ tilted }) => tilted)).toEqual(['0.00', '0.00', '420.00'])
  })

  it('can cover earlier bills: self-pay of that one bill is then below zero', () => {
    const { events, year: total } = settle('dibao', [stay('42857.13'), stay('0.02')])
    // The second bill brings 0.01 of assistance and, with base 12857.15, the tilt of the year.
    expect(events[1]).toMatchObject({ assistance: '0.01', tilted: '514.29', selfPay: '-514.28' })
    expect(total.selfPay).toBe('12342.86')
  })

  it('after an opening already above its limit pays nothing more', () => {
    const opening = { assistancePaid: '30000', tiltedBase: '90000', tiltedPaid: '12000' }
    expect(settle('dibao', [stay('5000')], { opening }).year).toMatchObject({
      tilted: '0.00',
      selfPay: '5000.00',
    })
  })
})

describe('what does not count', () => {
  it('outpatient visits move no total of the other layers', () => {
    const { yearToDate, events } = settle('tekun', [visit('general', '1000')])
    expect(events[0]?.layers.map(({ kind }) => kind)).toEqual(['outpatient'])
    expect(yearToDate).toEqual({
      generalPaid: '300.00',
      chronicPaid: '0.00',
      criticalBase: '0.00',
      criticalPaid: '0.00',
      assistanceBase: '0.00',
      assistancePaid: '0.00',
      tiltedBase: '0.00',
      tiltedPaid: '0.00',
    })
  })

  it('listed diseases count for the ladder but not for the deductible of assistance', () => {
    const { yearToDate } = settle('dibao-margin', [special('listed', '2400'), stay('2400')])
    expect(yearToDate).toMatchObject({
      criticalBase: '4800.00',
      assistanceBase: '2400.00',
      assistancePaid: '720.00',
    })
  })

  it('people in no group keep the totals of assistance as they were', () => {
    const opening = { assistanceBase: '5.00', assistancePaid: '6.00', tiltedBase: '7.00', tiltedPaid: '8.00' }
    expect(settle('none', [stay('90000')], { opening }).yearToDate).toMatchObject(opening)
  })

  it('rare diseases get nothing under the reading that it is not in force', () => {
    const { events } = settle('tekun', [special('rare', '1000')], { readings: { rareDiseaseInForce: false } })
    expect(events[0]).toMatchObject({ assistance: '0.00', selfPay: '1000.00' })
    expect(events[0]?.layers[2]).toMatchObject({
      kind: 'assistance',
      reason: 'not-in-force',
      counted: '0.00',
    })
  })
})

describe('allowances', () => {
  it.each([
    [{ hypertension: true }, '120.00'],
    [{ diabetes: true }, '170.00'],
    [{ hypertension: true, diabetes: true }, '200.00'],
    [{ hypertension: false, diabetes: false }, null],
    [{}, null],
  ])('room of %j before the first visit: 300 and %s', (chronic, drugs) => {
    expect(settle('none', [], { chronic }).room).toMatchObject({ general: '300.00', chronic: drugs })
  })

  it('diabetes drugs need the status of diabetes', () => {
    const { year: total } = settle('none', [visit('diabetes', '100')], { chronic: { hypertension: true } })
    expect(total.basic).toBe('0.00')
  })
})
