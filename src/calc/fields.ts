/** Checks of single fields. Each adds at most one error and returns the value only where it is sound. */
import type { FieldError, Yuan } from './contract'
import { own } from './json'
import type { JsonObject } from './json'
import { isYuan } from './money'

type Code = FieldError['code']

/** 一亿元: above it a typing error is certain. */
const LARGEST_DIGITS = '100000000'
/** Longer than anything a person types: refused before any pattern or number sees it. */
const LONGEST = 200

/** Collects the errors of one input, in the order of its fields. */
export class Findings {
  readonly errors: FieldError[] = []

  add(path: string, code: Code): null {
    this.errors.push({ path, code })
    return null
  }

  /** An amount that must be there. */
  amount(object: JsonObject, key: string, path: string): Yuan | null {
    const value = own(object, key)
    const code = amountFault(value)
    return code ? this.add(path, code) : (value as Yuan)
  }

  /** One of a closed list of values, or absent where `optional`. */
  oneOf<T extends string>(object: JsonObject, key: string, path: string, allowed: readonly T[]): T | null {
    const value = own(object, key)
    if (value === undefined) return this.add(path, 'missing')
    return allowed.includes(value as T) ? (value as T) : this.add(path, 'unknown-value')
  }

  flag(object: JsonObject, key: string, path: string): boolean | null {
    const value = own(object, key)
    if (value === undefined) return this.add(path, 'missing')
    return typeof value === 'boolean' ? value : this.add(path, 'unknown-value')
  }

  /** Names that nobody reads are typing errors: the value meant would silently count as absent. */
  onlyKeys(object: JsonObject, path: string, allowed: readonly string[]): void {
    for (const key of Object.keys(object)) {
      if (!allowed.includes(key)) this.add(`${path}.${key}`, 'unknown-value')
    }
  }
}

/** What is wrong with an amount; null = nothing. */
function amountFault(value: unknown): Code | null {
  if (value === undefined) return 'missing'
  if (typeof value !== 'string' || value.length > LONGEST) return 'not-money'
  if (isYuan(value)) return isTooLarge(value) ? 'too-large' : null
  if (/^-[0-9]+(?:\.[0-9]+)?$/.test(value)) return 'negative'
  if (/^[0-9]+\.[0-9]{3,}$/.test(value)) return 'too-precise'
  return 'not-money'
}

/** Compared as text, so that no number is made of something absurdly long. */
function isTooLarge(text: Yuan): boolean {
  if (text.length < LARGEST_DIGITS.length) return false
  const [whole = '', decimals = ''] = text.split('.')
  const digits = whole.replace(/^0+/, '')
  if (digits.length !== LARGEST_DIGITS.length) return digits.length > LARGEST_DIGITS.length
  return digits > LARGEST_DIGITS || (digits === LARGEST_DIGITS && /[1-9]/.test(decimals))
}
