import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noAnswers, settledAnswers } from '../../src/handover/answers'
import type { Answers } from '../../src/handover/answers'
import { checkOf } from '../../src/handover/check'
import { decode, encode, LONGEST_CODE } from '../../src/handover/code'
import { anyAnswers, hostileText } from './arbitraries'

const SAMPLE: Answers = {
  ...noAnswers(),
  year: '2026',
  date: '2026-03-12',
  group: 'dibao',
  sheet: 'yes',
  billed: '20000',
  inScope: '15000',
  basicPaid: '10500',
  criticalPaid: '0',
  inProvince: 'yes',
  referred: 'yes',
  earlier: 'no',
}
const reasonOf = (code: string): string => {
  const reading = decode(code)
  return reading.kind === 'read' ? 'read' : reading.reason
}
/** A code with a true check, whatever stands in it. */
const signed = (text: string): string => `${text}.${checkOf(text)}`

describe('answers as a code', () => {
  it('reads as it was written, once and for all: codes are on paper', () => {
    expect(encode(SAMPLE)).toBe('1.263c4111200.16v7k-w5eo--mi6o-0.qnqn')
    expect(decode('1.263c4111200.16v7k-w5eo--mi6o-0.qnqn')).toEqual({ kind: 'read', answers: SAMPLE })
  })

  it('comes back whole, whatever was answered', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const code = encode(answers)
        expect(decode(code)).toEqual({ kind: 'read', answers: settledAnswers(answers) })
        // The same answers, however they were typed, are the same code.
        expect(encode(settledAnswers(answers))).toBe(code)
      }),
      { numRuns: 3000 },
    )
  })

  it('is short, and made of signs that no address and no chat rewrites', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const code = encode(answers)
        expect(code).toMatch(/^1\.[0-9a-v]{11}\.[0-9a-z-]*\.[0-9a-z]{4}$/)
        expect(code.length).toBeLessThanOrEqual(90)
        expect(encodeURIComponent(code)).toBe(code)
      }),
      { numRuns: 1000 },
    )
    expect(encode(SAMPLE).length).toBeLessThanOrEqual(44)
  })

  it('holds neither whose stay it is nor where the questions were left', () => {
    const draft = { ...SAMPLE, who: 'father', step: 'saved:abc' }
    expect(encode(draft)).toBe(encode(SAMPLE))
    expect(decode(encode(draft))).toEqual({ kind: 'read', answers: SAMPLE })
  })

  it('leaves out what another answer has overtaken', () => {
    const without = { ...SAMPLE, sheet: 'no', outOfScope: '5000' } as const
    expect(settledAnswers(without)).toMatchObject({
      inScope: '',
      basicPaid: '',
      criticalPaid: '',
      outOfScope: '5000',
    })
    expect(settledAnswers({ ...SAMPLE, outOfScope: '5000' }).outOfScope).toBe('')
    const opening = { ...noAnswers().opening, basic: '100' }
    expect(settledAnswers({ ...SAMPLE, opening }).opening.basic).toBe('')
    expect(settledAnswers({ ...SAMPLE, earlier: 'yes', opening }).opening.basic).toBe('100')
  })
})

describe('a code from elsewhere', () => {
  it('that was cut off is told from one that was changed', () => {
    const code = encode(SAMPLE)
    for (let length = 0; length < code.length; length++) {
      expect(reasonOf(code.slice(0, length)), code.slice(0, length)).toBe('cut-off')
    }
    fc.assert(
      fc.property(
        anyAnswers,
        fc.nat(),
        fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz-'),
        (answers, at, sign) => {
          const whole = encode(answers)
          const place = 2 + (at % (whole.length - 2))
          fc.pre(whole[place] !== sign && whole[place] !== '.')
          expect(reasonOf(whole.slice(0, place) + sign + whole.slice(place + 1))).toBe('damaged')
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('of a later version says so', () => {
    expect(reasonOf('2.anything')).toBe('newer')
    expect(reasonOf('17.{"a":1}')).toBe('newer')
    expect(reasonOf(`2.${'x'.repeat(LONGEST_CODE)}`)).toBe('not-a-code')
  })

  it('with a true check, but nothing that this app writes, is refused', () => {
    const forged = [
      '1.263c4111200.016v7k-w5eo--mi6o-0', // a leading zero
      '1.263c4111200.16v7k-w5eo--mi6o-0-', // an empty amount at the end
      '1.263c4111200.zzzzzzz', // above 一亿元
      '1.263c9111200.1', // no such group
      '1.262u4111200.1', // 30 February
      '1.260c4111200.1', // a day without a month
      '1.003c4111200.1', // a day without a year
      '1.263c4211200.16v7k-wdc0', // an amount of a sheet that is not there
      '1.263c4111200.1-2-3-4-5-6-7-8-9-a-b', // an eleventh amount
      '1.263c4111200', // no amounts
      '1..',
      '1.263c411120.1', // one sign short
    ].map(signed)
    for (const code of forged) expect(reasonOf(code), code).not.toBe('read')
    expect(reasonOf(signed('1.263c4111200.16v7k-w5eo--mi6o-0'))).toBe('read')
  })

  it('never throws, touches no prototype, and gives only answers of the known shape', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join()
    const shape = Object.keys(noAnswers()).join()
    let tried = 0
    const check = (code: string): void => {
      tried++
      const reading = decode(code)
      if (reading.kind !== 'read') return
      expect(Object.keys(reading.answers).join()).toBe(shape)
      expect(encode(reading.answers)).toBe(code)
    }
    fc.assert(fc.property(hostileText, check), { numRuns: 6000 })
    fc.assert(
      fc.property(fc.stringMatching(/^1\.[0-9a-v]{11}\.[0-9a-z-]{0,80}$/), (text) => check(signed(text))),
      { numRuns: 4000 },
    )
    expect(tried).toBeGreaterThanOrEqual(10_000)
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
