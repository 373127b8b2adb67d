import { describe, expect, it } from 'vitest'
import {
  finerThanFen,
  inText,
  isZero,
  percent,
  product,
  roughText,
  toFen,
  unbroken,
  yuanText,
} from '../../src/components/FigureText'
import { addYuan } from '../../src/input'

describe('ratios as percent', () => {
  it.each([
    ['0.60', '60%'],
    ['0.6', '60%'],
    ['0.655', '65.5%'],
    ['0.07', '7%'],
    ['0.005', '0.5%'],
    ['1', '100%'],
    ['0', '0%'],
    ['0.0001', '0.01%'],
  ])('%s → %s', (ratio, text) => expect(percent(ratio)).toBe(text))
})

describe('exact products', () => {
  it.each([
    ['4500.00', '0.70', '3150.00'],
    ['0.07', '0.65', '0.0455'],
    ['42857.14', '0.70', '29999.998'],
    // 0.1 × 0.2 is the classic slip of floats.
    ['0.1', '0.2', '0.02'],
    ['100000000.00', '0.99999999', '99999999.00'],
    ['12', '3', '36.00'],
    ['0.00', '0.70', '0.00'],
  ])('%s × %s = %s', (a, b, result) => expect(product(a, b)).toBe(result))
})

describe('amounts that rest on an estimate', () => {
  it.each([
    ['5119.60', '约5,119.60 元'],
    ['5120.00', '约5,120.00 元'],
    ['-12.50', '约−12.50 元'],
    ['0.30', '约0.30 元'],
    ['0.00', '0.00 元'],
  ])('%s → %s', (yuan, text) => expect(roughText(yuan, true)).toBe(text))
  // Each rounded to whole yuan, these would read 5,120 + 3,150 = 8,270 beside a sum of 8,269.
  it('add up as they are shown', () => {
    const fenOf = (text: string): number => toFen(text.replace(/[约, 元]/g, ''))
    const lines = ['5119.60', '3149.60', '0.20', '0.00']
    const shown = lines.map((yuan) => fenOf(roughText(yuan, true))).reduce((sum, fen) => sum + fen)
    expect(fenOf(roughText(lines.reduce(addYuan), true))).toBe(shown)
  })
  it('are exact where they do not', () => expect(roughText('5119.6', false)).toBe('5,119.60 元'))
  it('stand after words without a gap before 约', () => {
    expect(`付${inText('5119.60', true)}，付${inText('5119.60', false)}`).toBe(
      '付约5,119.60 元，付 5,119.60 元',
    )
  })
  it('are not torn from their 约 or their unit on screen', () => {
    expect(unbroken('付约5,120 元')).toBe('付约\u20605,120\u00a0元')
    expect(unbroken('2026 年 3 月 12 日')).toBe('2026 年 3\u00a0月 12\u00a0日')
  })
})

it('says when an amount is finer than a fen', () => {
  expect(finerThanFen('1.2300')).toBe(false)
  expect(finerThanFen('1.2301')).toBe(true)
  expect(finerThanFen('12')).toBe(false)
})

it('knows nothing in every spelling', () => {
  expect(['0', '0.00', '0.0'].every(isZero)).toBe(true)
  expect(isZero('0.01')).toBe(false)
})

it('compares in whole fen, with the sign of money coming back', () => {
  expect(toFen('-12.5')).toBe(-1250)
  expect(toFen('100000000.01')).toBe(10_000_000_001)
})

it('writes an amount with its unit', () => expect(yuanText('12345.6')).toBe('12,345.60 元'))
