/**
 * Money as whole fen, ratios as exact decimals. Sums of whole fen are exact in a plain number far beyond any year of
 * bills; only a product with a ratio leaves the fen, and stays an exact decimal until the rules round it. Nothing here
 * rounds by itself: the places where they do (design: "Order of computation") call `roundToFen` by name, so that every
 * rounding can be found by searching for it.
 */
import { Decimal } from 'decimal.js'
import type { Yuan } from './contract'

/**
 * Our own constructor, so that nobody else's Decimal settings reach these products. The largest is a year of bills
 * times a ratio: far below 60 digits, so that × and + are exact.
 */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, defaults: true })

/** Whole fen. */
export type Money = number
/** A ratio or a count, or the exact product of a ratio and an amount: fen, not rounded yet. */
export type Exact = Decimal

export const NOTHING_YET: Exact = new Exact(0)

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
  return new Exact(text)
}

/** amount × ratio, not rounded. */
export function share(amount: Money, ratio: Exact): Exact {
  return ratio.times(amount)
}

/** Half-up to the fen. That halves go up is our assumption (policy: "M1"); no document names the rule. */
export function roundToFen(product: Exact): Money {
  return product.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber()
}

/** With two decimals, as every result shows it. */
export function yuan(amount: Money): Yuan {
  const fen = Math.abs(amount) % 100
  const whole = (Math.abs(amount) - fen) / 100
  return `${amount < 0 ? '-' : ''}${whole}.${fen < 10 ? '0' : ''}${fen}`
}

/** In yuan, with as many decimals as it needs, at least two: for products that are shown before they are rounded. */
export function exactText(product: Exact): string {
  if (product.isInteger()) return yuan(product.toNumber())
  return product.div(100).toFixed()
}

/** What `a` has above `b`; nothing where it has less. */
export function excess(a: Money, b: Money): Money {
  return a > b ? a - b : 0
}
