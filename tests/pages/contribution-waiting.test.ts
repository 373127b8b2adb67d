import { describe, expect, it } from 'vitest'
import * as rules from '../../src/calc'
import { WAITING_FIGURES, enoughYears, figuresBehind, repayments } from '../../src/pages/contribution/waiting'
import { pack as read } from '../policy/packs'

const xinyang = read('xinyang')
const gap = (missedYears: number, inWindow = true, exempt = false) => ({ missedYears, inWindow, exempt })
const table = (missedYears: number): string[] =>
  repayments(rules, xinyang, gap(missedYears), '400').map(
    ({ years, months: { min, max }, cost }) => `${years}: ${min}–${max}, ${cost}`,
  )

describe('repaying', () => {
  it('one row for each number of years, the cost by the standard', () => {
    expect(table(2)).toEqual(['0: 4–5, 0.00', '1: 3–4, 400.00', '2: 3–3, 800.00'])
    expect(table(5)).toEqual([
      '0: 7–8, 0.00',
      '1: 6–7, 400.00',
      '2: 6–6, 800.00',
      '3: 6–6, 1200.00',
      '4: 6–6, 1600.00',
      '5: 6–6, 2000.00',
    ])
  })

  it('nothing to repay without a gap', () => {
    expect(repayments(rules, xinyang, gap(0, false), '400')).toEqual([
      { years: 0, months: { min: 3, max: 3 }, cost: '0.00' },
    ])
  })

  it('a standard that is not published has no cost', () => {
    expect(repayments(rules, xinyang, gap(1), null).map(({ cost }) => cost)).toEqual([null, null])
  })

  it.each([
    [1, null],
    [2, null],
    [3, null],
    // Never less than six months after four years: one year brings what four bring.
    [4, 1],
    [5, 2],
    [6, 3],
  ])('%i missed: %s repaid years are enough', (missed, enough) => {
    expect(enoughYears(repayments(rules, xinyang, gap(missed), '400'))).toBe(enough)
  })
  it('nothing asked, nothing enough', () => expect(enoughYears([])).toBeNull())

  it('never lengthens the wait', () => {
    for (let missed = 0; missed <= 10; missed++) {
      const all = repayments(rules, xinyang, gap(missed), '400')
      all.slice(1).forEach(({ months }, i) => {
        expect(months.min).toBeLessThanOrEqual(all[i]!.months.min)
        expect(months.max).toBeLessThanOrEqual(all[i]!.months.max)
      })
    }
  })
})

describe('the figures behind an answer', () => {
  const behind = (question: ReturnType<typeof gap>): string[] =>
    figuresBehind(xinyang, rules.waitingPeriod(xinyang, { ...question, repaidYears: 0 })).map(
      ({ param }) => param,
    )

  it('all of them for a gap', () => expect(behind(gap(2))).toEqual(WAITING_FIGURES))
  it('the fixed months for a late payment', () => expect(behind(gap(0, false))).toContain('waiting.fixed'))
  it('not the readings about missed years where no year was missed', () => {
    expect(behind(gap(0, false))).not.toContain('waiting.free-years.max')
  })
})
