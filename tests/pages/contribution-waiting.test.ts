import { describe, expect, it } from 'vitest'
import * as rules from '../../src/calc'
import {
  WAITING_FIGURES,
  enoughYears,
  enrolmentYears,
  figuresBehind,
  repayments,
  worthWords,
} from '../../src/pages/contribution/waiting'
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
    // Where the first missed year costs no month of its own, repaying one missed year buys nothing.
    [1, 0, 1],
    [2, 1, 2],
    [3, 2, 3],
    // Never less than six months after four years: without repaying it is six already.
    [4, 0, 1],
    [5, 1, 2],
    [6, 2, 3],
  ])('%i missed: %i repaid years are enough, or %i', (missed, lenient, strict) => {
    expect(enoughYears(repayments(rules, xinyang, gap(missed), '400'))).toEqual({ lenient, strict })
  })

  it.each([
    [1, '补不补都是等 3 个月，钱就白花了。要多等的话，补交 1 年才能少等。先问医保局再补。'],
    [4, '补不补都是等 6 个月，钱就白花了。要多等的话，补交 1 年才能少等，再补也不会少等。先问医保局再补。'],
    [
      5,
      '断的第一年要不要多等，文件没写清。不要多等的话，补交 1 年就够了，多补的钱白花。要多等的话，最多补 2 年，再补也不会少等。先问医保局再补。',
    ],
  ])('%i missed: says that the money may buy nothing', (missed, words) => {
    const text = worthWords(repayments(rules, xinyang, gap(missed), '400')).replace(/\u00a0/g, ' ')
    expect(text).toContain(words)
    expect(text).not.toMatch(/^补交/)
  })
  it('a rule that is read in one way only is said plainly', () => {
    const sure = read('xinyang')
    sure.parameters['waiting.free-years.max'] = sure.parameters['waiting.free-years.min']!
    const text = worthWords(repayments(rules, sure, gap(5), '400')).replace(/\u00a0/g, ' ')
    expect(text).toBe('补交 2 年就够了，再补也不会少等。')
    expect(worthWords(repayments(rules, sure, gap(1), '400'))).toBe('')
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

describe('the year of the new enrolment', () => {
  it('is none before the rule on waiting began; the newest may be one whose standard is not known', () => {
    expect(enrolmentYears(xinyang).map(({ year, known }) => [year, known])).toEqual([
      [2027, false],
      [2026, true],
      [2025, true],
    ])
  })
  it('none where the pack has no rule on waiting', () => {
    expect(enrolmentYears({ ...xinyang, parameters: {} })).toEqual([])
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
