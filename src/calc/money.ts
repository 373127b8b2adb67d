/**
 * Money as whole fen, ratios as whole hundred-millionths. Sums of whole fen are exact in a plain number far beyond any
 * year of bills; only a product with a ratio leaves the fen, and keeps what is beyond it apart until the rules round.
 * Nothing here rounds by itself: the places where they do (design: "Order of computation") call `roundToFen` by name, so
 * that every rounding can be found by searching for it.
 */
import type { Yuan } from './contract'

/** Whole fen. */
export type Money = number

/** A ratio or a count, or the exact product of a ratio and an amount: fen, not rounded yet. */
export interface Exact {
  readonly whole: number
  /** Beyond the whole, in hundred-millionths: an integer from 0 to 99,999,999. */
  readonly rest: number
}

/** A figure of a pack has eight decimals at most (`FIGURE`). */
const DECIMALS = 8
const ONE = 10 ** DECIMALS
/** Where an amount is cut in two, so that no product of a part leaves the integers that a number holds exactly. */
const CUT = ONE / 10

export const NOTHING_YET: Exact = { whole: 0, rest: 0 }

/** Digits, at most two decimals, no sign, no separators, ASCII only: the contract's Yuan. */
const YUAN = /^[0-9]+(?:\.[0-9]{1,2})?$/
/** A figure as a pack writes it: a ratio, a count or an amount. */
const FIGURE = /^[0-9]{1,12}(?:\.[0-9]{1,8})?$/

export function isYuan(text: string): boolean {
  return YUAN.test(text)
}

export function isFigure(value: unknown): value is string {
  return typeof value === 'string' && FIGURE.test(value)
}

/** The amount behind a string that was already checked with `isYuan`. */
export function money(text: Yuan): Money {
  const point = text.indexOf('.')
  if (point < 0) return Number(text) * 100
  const decimals = text.slice(point + 1)
  return Number(text.slice(0, point)) * 100 + Number(decimals.length === 1 ? `${decimals}0` : decimals)
}

/** The ratio or count behind a string that was already checked with `isFigure`. */
export function exact(text: string): Exact {
  const [whole = '0', decimals = ''] = text.split('.')
  return { whole: Number(whole), rest: Number(decimals.padEnd(DECIMALS, '0')) }
}

/** A count of a pack as a plain number. */
export function countOf({ whole, rest }: Exact): number {
  return whole + rest / ONE
}

/**
 * amount × ratio, not rounded. Exact as long as the product is below 2^53 fen: ninety million million yuan.
 * @param amount not negative
 */
export function share(amount: Money, { whole, rest }: Exact): Exact {
  const low = amount % CUT
  const tenths = ((amount - low) / CUT) * rest
  const product = low * rest + (tenths % 10) * CUT
  const beyond = product % ONE
  return { whole: amount * whole + (tenths - (tenths % 10)) / 10 + (product - beyond) / ONE, rest: beyond }
}

export function sum(a: Exact, b: Exact): Exact {
  const rest = a.rest + b.rest
  return rest < ONE ? { whole: a.whole + b.whole, rest } : { whole: a.whole + b.whole + 1, rest: rest - ONE }
}

/** Half-up to the fen. That halves go up is our assumption (policy: "M1"); no document names the rule. */
export function roundToFen({ whole, rest }: Exact): Money {
  return rest * 2 < ONE ? whole : whole + 1
}

/** With two decimals, as every result shows it. */
export function yuan(amount: Money): Yuan {
  const fen = Math.abs(amount) % 100
  const whole = (Math.abs(amount) - fen) / 100
  return `${amount < 0 ? '-' : ''}${whole}.${fen < 10 ? '0' : ''}${fen}`
}

/** In yuan, with as many decimals as it needs, at least two: for products that are shown before they are rounded. */
export function exactText(product: Exact): string {
  const { whole, rest } = product
  const beyond = String(rest + ONE).slice(1)
  return yuan(whole) + beyond.replace(/0+$/, '')
}

/** What `a` has above `b`; nothing where it has less. */
export function excess(a: Money, b: Money): Money {
  return a > b ? a - b : 0
}
