import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settleYear } from '../../src/calc'
import { spendingFor } from '../../src/pages/outpatient/spending'
import { pack } from '../policy/packs'

const xinyang = pack('xinyang')

describe('how much spending uses up what is left', () => {
  it('divides exactly where it comes out', () => {
    expect(spendingFor('218.40', '0.60')).toEqual({ yuan: '364.00', about: '364', exact: true })
    expect(spendingFor('300.00', '0.60')).toEqual({ yuan: '500.00', about: '500', exact: true })
    expect(spendingFor('120.00', '1')).toEqual({ yuan: '120.00', about: '120', exact: true })
  })

  it('rounds up and says so where it does not come out', () => {
    expect(spendingFor('170.00', '0.60')).toEqual({ yuan: '283.34', about: '284', exact: false })
    expect(spendingFor('0.01', '0.60')).toEqual({ yuan: '0.02', about: '1', exact: false })
    expect(spendingFor('100.00', '0.655')).toEqual({ yuan: '152.68', about: '153', exact: false })
  })

  it('has no answer where nothing is paid at all', () => {
    expect(spendingFor('300.00', '0')).toBeNull()
    expect(spendingFor('300.00', '0.00')).toBeNull()
  })

  it('stays exact at the largest amount and the finest ratio', () => {
    expect(spendingFor('100000000.00', '0.33333333')).toEqual({
      yuan: '300000003.01',
      about: '300000004',
      exact: false,
    })
  })

  it('is what the rules need to pay all of it, and one fen less of pay never needs more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), (fen) => {
        const left = yuan(fen)
        const spending = spendingFor(left, '0.60')
        expect(paidFor(left, spending?.yuan ?? '')).toBe(left)
        const less = fen > 1 ? (spendingFor(yuan(fen - 1), '0.60')?.yuan ?? '') : '0.00'
        expect(Number(less)).toBeLessThan(Number(spending?.yuan))
      }),
      { numRuns: 60 },
    )
  })
})

function yuan(fen: number): string {
  return (fen / 100).toFixed(2)
}

/** What the rules pay of one visit of this cost where so much is left of the ordinary allowance. */
function paidFor(left: string, cost: string): string {
  const used = yuan(30_000 - Math.round(Number(left) * 100))
  const outcome = settleYear(xinyang, {
    year: 2026,
    group: 'none',
    opening: { generalPaid: used },
    events: [{ kind: 'outpatient', scope: 'general', date: '2026-05-01', billed: cost, inScope: cost }],
  })
  if (outcome.kind !== 'settled') throw new Error(JSON.stringify(outcome))
  return outcome.year.basic
}
