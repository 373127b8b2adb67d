import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addYuan, formatYuan, readAmount, subtractYuan } from '../../src/input'

describe('readAmount reads what people write', () => {
  it.each([
    ['0', '0'],
    ['20000', '20000'],
    ['20,000.00', '20000'],
    ['20，000.5', '20000.50'],
    ['1,234,567.89', '1234567.89'],
    ["20'000", '20000'],
    ['20 000', '20000'],
    ['　１２３４．５　', '1234.50'],
    ['１２３４。５', '1234.50'],
    ['500.', '500'],
    ['.5', '0.50'],
    ['007', '7'],
    ['0.10', '0.10'],
    ['¥500', '500'],
    ['￥ 500 元', '500'],
    ['人民币500元整', '500'],
    ['500块', '500'],
    ['500块钱', '500'],
    ['500圆', '500'],
    ['\u200b500\ufeff', '500'],
    ['12元5角', '12.50'],
    ['12元5角3分', '12.53'],
    ['12元零3分', '12.03'],
    ['12元50分', '12.50'],
    ['12块5毛', '12.50'],
    ['八十块零五毛', '80.50'],
    ['80元零5角3分', '80.53'],
    ['12块5', '12.50'],
    ['5角', '0.50'],
    ['3分', '0.03'],
    ['5毛钱', '0.50'],
    ['1.2万', '12000'],
    ['1.2 万元', '12000'],
    ['1.23456万', '12345.60'],
    ['10w', '100000'],
    ['3千', '3000'],
    ['1万2千', '12000'],
    ['1万8', '18000'],
    ['１万８', '18000'],
    ['12万5', '125000'],
    ['２万三', '23000'],
    ['合计２３,４５６.７８元', '23456.78'],
    ['总费用：2万3', '23000'],
    ['2w3', '23000'],
    ['3千5', '3500'],
    ['1万2千3百元', '12300'],
    ['1万2345', '12345'],
    ['1万2345.67元', '12345.67'],
    ['1亿', '100000000'],
    ['100000000.00', '100000000'],
    ['零', '0'],
    ['十', '10'],
    ['十二', '12'],
    ['二十五块', '25'],
    ['一百二十', '120'],
    ['一百二', '120'],
    ['三千五', '3500'],
    ['一万二', '12000'],
    ['一万零二', '10002'],
    ['一万二千三百', '12300'],
    ['一万零五百', '10500'],
    ['两千零五', '2005'],
    ['十二万', '120000'],
    ['一百二十万零三百', '1200300'],
    ['三块五', '3.50'],
    ['两万三千四百五十六块七毛八', '23456.78'],
    ['七毛八', '0.78'],
    ['十二点五', '12.50'],
    ['壹万贰仟元整', '12000'],
    ['伍佰叁拾元陆角整', '530.60'],
  ])('%s is %s', (typed, yuan) => {
    expect(readAmount(typed)).toEqual({ ok: true, yuan })
  })
})

describe('readAmount never guesses', () => {
  it.each([
    '1.2.3',
    '12万万',
    '1,2',
    '12,34',
    '1,2345',
    '1234,567',
    '0,123',
    '1,234 567',
    '12 34',
    '1万8元',
    '1万8块钱',
    '1万18',
    '1万8.5',
    '0万8',
    '12千5',
    '1万2千3',
    '1万200',
    '1.5万2000',
    '一百二块',
    '一百二万',
    '二一',
    '一二三',
    '百五',
    '一千二千',
    '12.5元5角',
    '2千元5',
    '12元5角5角',
    '12元345',
    '12元元',
    '元',
    '¥',
    '整',
    '约500',
    '500左右',
    '五百多',
    'abc',
    '1e5',
    '+5',
    '0x10',
    'NaN',
    'Infinity',
    '--5',
    '12/5',
    '<img onerror=alert(1)>',
  ])('%s is not money', (typed) => {
    expect(readAmount(typed)).toEqual({ ok: false, code: 'not-money' })
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['　\u200b', 'empty'],
    ['-5', 'negative'],
    ['－５元', 'negative'],
    ['¥-5', 'negative'],
    ['-¥5', 'negative'],
    ['-1.234', 'negative'],
    ['12.345', 'too-precise'],
    ['12.500', 'too-precise'],
    ['1.2345678万', 'too-precise'],
    ['100000000.01', 'too-large'],
    ['100000001', 'too-large'],
    ['1.1亿', 'too-large'],
    ['9'.repeat(60), 'too-large'],
    ['9'.repeat(300), 'not-money'],
  ])('%j is %s', (typed, code) => {
    expect(readAmount(typed)).toEqual({ ok: false, code })
  })
})

/** Every amount up to the limit, in fen. */
const fen = fc.integer({ min: 0, max: 10_000_000_000 })

function plain(cents: number): string {
  const digits = String(cents).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

describe('readAmount, for every amount', () => {
  it('reads back what formatYuan wrote, to the fen', () => {
    fc.assert(
      fc.property(fen, (cents) => {
        const read = readAmount(`¥${formatYuan(plain(cents))}元`)
        expect(read.ok && formatYuan(read.yuan)).toBe(formatYuan(plain(cents)))
      }),
    )
  })

  it('reads full-width digits as half-width ones', () => {
    fc.assert(
      fc.property(fen, (cents) => {
        const wide = plain(cents).replace(/[0-9.]/g, (sign) =>
          String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
        )
        expect(readAmount(wide)).toEqual(readAmount(plain(cents)))
      }),
    )
  })

  it('moves the point exactly for 万', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (yuan) => {
        const digits = String(yuan).padStart(5, '0')
        const typed = `${digits.slice(0, -4)}.${digits.slice(-4)}万`
        expect(readAmount(typed)).toEqual({ ok: true, yuan: String(yuan) })
      }),
    )
  })

  it('reads every whole number written in Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (yuan) => {
        expect(readAmount(inChinese(yuan) + '元')).toEqual({ ok: true, yuan: String(yuan) })
      }),
    )
  })

  it('gives a clean amount or a fault for any text', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'0123456789.,，。 元角分万千百十一二两零点-¥整'),
      maxLength: 14,
    })
    fc.assert(
      fc.property(fc.oneof(fc.string(), signs), (typed) => {
        const read = readAmount(typed)
        if (read.ok) expect(read.yuan).toMatch(/^(0|[1-9][0-9]{0,8})(\.[0-9]{2})?$/)
        else expect(['empty', 'not-money', 'negative', 'too-precise', 'too-large']).toContain(read.code)
      }),
      { numRuns: 2000 },
    )
  })
})

const DIGITS = '零一二三四五六七八九'

/** The textbook spelling: every gap of zeros is one 零. */
function inChinese(value: number): string {
  const high = Math.floor(value / 10000)
  const low = value % 10000
  if (high === 0) return below10000(low)
  if (low === 0) return `${below10000(high)}万`
  return `${below10000(high)}万${low < 1000 ? '零' : ''}${below10000(low)}`
}

function below10000(value: number): string {
  const digits = String(value).padStart(4, '0')
  let out = ''
  let gap = false
  for (let i = 0; i < 4; i++) {
    const digit = Number(digits[i])
    if (digit === 0) gap = out !== ''
    else {
      out += `${gap ? '零' : ''}${DIGITS[digit] ?? ''}${'千百十'[i] ?? ''}`
      gap = false
    }
  }
  return out
}

describe('sums of typed amounts', () => {
  it('are exact to the fen', () => {
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        expect(addYuan(plain(a), plain(b))).toBe(plain(a + b))
        expect(subtractYuan(plain(a), plain(b))).toBe(a < b ? null : plain(a - b))
      }),
    )
  })

  it('take whole yuan as they are', () => {
    expect(subtractYuan('20000', '0.01')).toBe('19999.99')
    expect(addYuan('0', '0')).toBe('0.00')
  })
})

describe('formatYuan', () => {
  it.each([
    ['0', '0.00'],
    ['999.9', '999.90'],
    ['1000', '1,000.00'],
    ['1234567.89', '1,234,567.89'],
    ['-1234.00', '−1,234.00'],
  ])('%s → %s', (yuan, shown) => {
    expect(formatYuan(yuan)).toBe(shown)
  })
})
