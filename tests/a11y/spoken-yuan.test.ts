import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenYuan } from '../../src/a11y/speech/spoken-yuan'
import { readAmount } from '../../src/input'
import { fenOf } from './read-spoken-yuan'

const GOLDEN: Record<string, string> = {
  '0': '零元',
  '0.00': '零元',
  '0.01': '一分',
  '0.02': '两分',
  '0.05': '五分',
  '0.10': '一角',
  '0.20': '两角',
  '0.22': '两角二分',
  '0.5': '五角',
  '1': '一元',
  '2': '两元',
  '2.22': '两元二角二分',
  '3.03': '三元零三分',
  '10': '十元',
  '12': '十二元',
  '20.50': '二十元五角',
  '22': '二十二元',
  '100': '一百元',
  '105.05': '一百零五元零五分',
  '110': '一百一十元',
  '112': '一百一十二元',
  '200': '两百元',
  '222': '两百二十二元',
  '1000': '一千元',
  '1001': '一千零一元',
  '1010': '一千零一十元',
  '2000': '两千元',
  '2222.22': '两千二百二十二元二角二分',
  '10000': '一万元',
  '10002': '一万零二元',
  '10010': '一万零一十元',
  '12345.60': '一万两千三百四十五元六角',
  '12,345.60': '一万两千三百四十五元六角',
  '20000': '两万元',
  '100000': '十万元',
  '100010': '十万零一十元',
  '110000': '十一万元',
  '120000': '十二万元',
  '1050000': '一百零五万元',
  '10000000': '一千万元',
  '10000000.01': '一千万元零一分',
  '100000000': '一亿元',
  '100000001': '一亿零一元',
  '100020000': '一亿零两万元',
  '200000000': '两亿元',
  '-12.00': '负十二元',
  '−0.05': '负五分',
}

describe('an amount as it is said', () => {
  it.each(Object.entries(GOLDEN))('%s is %s', (yuan, said) => {
    expect(spokenYuan(yuan)).toBe(said)
  })

  it('is heard as the same amount, from nothing to a hundred million', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (fen) => {
        expect(fenOf(spokenYuan(yuanOf(fen)))).toBe(fen)
      }),
      { numRuns: 20_000 },
    )
  })

  it('is heard as the same amount where noughts stand', () => {
    const digits = fc.array(fc.constantFrom('0', '0', '0', '1', '2', '5'), { minLength: 3, maxLength: 12 })
    fc.assert(
      fc.property(digits, (some) => {
        const fen = Number(some.join(''))
        expect(fenOf(spokenYuan(yuanOf(fen)))).toBe(fen)
      }),
      { numRuns: 20_000 },
    )
  })

  it('could be typed in as it is said', () => {
    for (let fen = 1; fen <= 100_000_000; fen = Math.ceil(fen * 1.0007) + 1) {
      const yuan = yuanOf(fen).replace(/\.00$/, '')
      expect(readAmount(spokenYuan(yuan)), yuan).toEqual({ ok: true, yuan })
    }
  })
})

function yuanOf(fen: number): string {
  const digits = String(fen).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
