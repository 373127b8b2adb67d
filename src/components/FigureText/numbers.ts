/**
 * Numbers inside sentences. Nothing here goes through a float: ratios are shifted as text, products are multiplied
 * digit by digit, comparisons are made in whole fen (at most 10^10, far inside what a JavaScript number holds exactly).
 */
import { formatYuan } from '../../input'

/** '1234.5' → '1,234.50 元'. */
export function yuanText(yuan: string): string {
  return `${formatYuan(yuan)} 元`
}

/**
 * An amount that may rest on an estimate: '5119.60' → '约5,119.60 元', '0.00' → '0.00 元'. It keeps its fen, as
 * every sum beside it: lines that were each rounded to whole yuan would no longer add up to their sum, in a bill, over a year, or in the
 * formula behind a line. Nothing is never about nothing.
 */
export function roughText(yuan: string, rough: boolean): string {
  return `${rough && !isZero(yuan) ? '约' : ''}${yuanText(yuan)}`
}

/** The same after Chinese words: a space before digits, none before 约. ('付 3,150.00 元', '付约3,150.00 元') */
export function inText(yuan: string, rough: boolean): string {
  const text = roughText(yuan, rough)
  return /^[0-9−]/.test(text) ? ` ${text}` : text
}

/** Keeps a number with its unit (元, and 月 and 日 of a day), and with the 约 before it, on one line. For the screen only: what is copied or compared has plain text. */
export function unbroken(text: string): string {
  return text.replace(/([0-9]) (?=[元月日])/g, '$1\u00a0').replace(/约(?=[−0-9])/g, '约\u2060')
}

/** '0.60' → '60%', '0.655' → '65.5%'. */
export function percent(ratio: string): string {
  const [whole = '0', decimals = ''] = ratio.split('.')
  const hundredths = (whole + decimals.padEnd(2, '0').slice(0, 2)).replace(/^0+(?=\d)/, '')
  const rest = decimals.slice(2).replace(/0+$/, '')
  return rest ? `${hundredths}.${rest}%` : `${hundredths}%`
}

/** Exact product of two decimal strings without sign, with at least two decimals: ('0.07', '0.65') → '0.0455'. */
export function product(a: string, b: string): string {
  const places = decimalsOf(a) + decimalsOf(b)
  const digits = multiplyDigits(digitsOf(a), digitsOf(b)).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places).replace(/^0+(?=\d)/, '')
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${whole}.${decimals.padEnd(2, '0')}`
}

/** Whether an exact amount has to be rounded to become whole fen. */
export function finerThanFen(amount: string): boolean {
  return decimalsOf(amount.replace(/0+$/, '')) > 2
}

/** True for '0', '0.00' and a ratio of nothing. */
export function isZero(amount: string): boolean {
  return /^0*(\.0*)?$/.test(amount)
}

/** Whole fen, for comparing and for the width of a bar. */
export function toFen(amount: string): number {
  const sign = amount.charAt(0) === '-' ? -1 : 1
  const [whole = '0', decimals = ''] = amount.replace('-', '').split('.')
  return sign * (Number(whole) * 100 + Number(decimals.padEnd(2, '0').slice(0, 2)))
}

/** The other way round: -1250 → '-12.50'. */
export function fromFen(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function decimalsOf(text: string): number {
  return (text.split('.')[1] ?? '').length
}

function digitsOf(text: string): number[] {
  return text.replace('.', '').split('').map(Number)
}

function multiplyDigits(a: number[], b: number[]): string {
  const cells: number[] = Array.from({ length: a.length + b.length }, () => 0)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const sum = (a[i] ?? 0) * (b[j] ?? 0) + (cells[i + j + 1] ?? 0)
      cells[i + j + 1] = sum % 10
      cells[i + j] = (cells[i + j] ?? 0) + Math.floor(sum / 10)
    }
  }
  return cells.join('')
}
