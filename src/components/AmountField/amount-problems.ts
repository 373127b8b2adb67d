import { addYuan, formatYuan, readAmount, subtractYuan } from '../../input'
import { tooMuch, unreadable } from '../ErrorSummary/fault-words'
import type { Problem } from '../ErrorSummary/fault-words'

/** An amount typed on a page, and what to say where it is missing. */
export interface Typed {
  /** DOM id of the field. */
  id: string
  raw: string
  /** Missing = may stay empty. */
  required?: string
}

/** An amount it must not be above. `yuan` null = not known, so nothing to compare with. */
export interface Limit {
  /** Name as the reader knows it: '总费用'. */
  name: string
  yuan: string | null
}

/** The readable amount behind what was typed, as a decimal string; null where there is none. */
export function amountOf(raw: string): string | null {
  const reading = readAmount(raw)
  return reading.ok ? reading.yuan : null
}

/** The first thing that is wrong with an amount: empty, not readable, or above a limit (nearest limit first). */
export function amountProblems(typed: Typed, limits: Limit[] = []): Problem[] {
  if (typed.raw.trim() === '') return typed.required ? [{ id: typed.id, text: typed.required }] : []
  const reading = readAmount(typed.raw)
  if (!reading.ok) return [{ id: typed.id, text: unreadable(reading.code) }]
  for (const { name, yuan } of limits) {
    if (yuan === null || !isMore(reading.yuan, yuan)) continue
    return [{ id: typed.id, text: tooMuch(name, formatYuan(yuan), zeroTooMany(reading.yuan, yuan)) }]
  }
  return []
}

function isMore(a: string, b: string): boolean {
  return subtractYuan(b, a) === null
}

/**
 * The commonest slip: with one zero less it would fit. Not of what is only a little more: there every amount that ends
 * in a zero would.
 */
function zeroTooMany(yuan: string, limit: string): boolean {
  return (
    /^[1-9][0-9]*0$/.test(yuan) &&
    !isMore(yuan.slice(0, -1), limit) &&
    isMore(yuan, [limit, limit].reduce(addYuan, limit))
  )
}
