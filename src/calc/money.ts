/**
 * Money and ratios as exact decimals. Nothing here rounds by itself: the places where the rules round to the fen
 * (design: "Order of computation") call `roundToFen` by name, so that every rounding can be found by searching for it.
 */
import { Decimal } from 'decimal.js'
import type { Yuan } from './contract'

/**
 * Our own constructor, so that nobody else's Decimal settings reach these sums. The largest product here is a year
 * of bills times a ratio: far below 60 digits, so that +, − and × are exact.
 */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, defaults: true })

/** An exact amount in yuan, or an exact ratio. */
export type Money = Decimal

export const ZERO: Money = new Exact(0)

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

/** The amount behind a string that was already checked with `isYuan` or `isFigure`. */
export function money(text: Yuan): Money {
  return new Exact(text)
}

/** Half-up to the fen. That halves go up is our assumption (policy: "M1"); no document names the rule. */
export function roundToFen(exact: Money): Money {
  return exact.toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
}

/** With two decimals, as every result shows it. Only for amounts that already are whole fen. */
export function yuan(amount: Money): Yuan {
  return amount.toFixed(2)
}

/** As many decimals as it needs, at least two: for products that are shown before they are rounded. */
export function exactText(amount: Money): string {
  return amount.decimalPlaces() <= 2 ? amount.toFixed(2) : amount.toFixed()
}

export function smaller(a: Money, b: Money): Money {
  return a.lt(b) ? a : b
}

/** What `a` has above `b`; nothing where it has less. */
export function excess(a: Money, b: Money): Money {
  return a.gt(b) ? a.minus(b) : ZERO
}
