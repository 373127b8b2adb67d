import { readAmount } from '../input'
import { GROUPS, YES_NO, YES_NO_UNSURE, isDayOf, noAnswers, settledAnswers } from './answers'
import type { AMOUNTS, Answers, OPENING } from './answers'

/** Names of the values in a prefilled address (docs/addresses.md). */
export type PrefilledKey = keyof typeof READERS

export interface Prefilled {
  answers: Answers
  /** Values that could not be read and were left out. */
  unread: PrefilledKey[]
  /** How many names are not known here. */
  unknown: number
}

/** Writes a value into the answers. @returns false = it cannot be read */
type Reader = (into: Answers, value: string) => boolean

const READERS = {
  year: (into: Answers, value: string) => {
    if (/^20[0-9]{2}$/.test(value)) into.year = value
    return into.year === value
  },
  date: (into: Answers, value: string) => {
    const year = into.year || value.slice(0, 4)
    if (!isDayOf(year, value)) return false
    Object.assign(into, { year, date: value })
    return true
  },
  group: choice('group', GROUPS),
  sheet: choice('sheet', YES_NO),
  billed: amount('billed'),
  inScope: orWord('inScope', 'missing', 'inScopeMissing'),
  outOfScope: orWord('outOfScope', 'unknown', 'outOfScopeUnknown'),
  basicPaid: amount('basicPaid'),
  criticalPaid: orWord('criticalPaid', 'missing', 'criticalMissing'),
  inProvince: choice('inProvince', YES_NO),
  referred: choice('referred', YES_NO_UNSURE),
  earlier: choice('earlier', YES_NO_UNSURE),
  earlierReferred: choice('earlierReferred', YES_NO_UNSURE),
  earlierInScope: earlier('inScope'),
  earlierBasic: earlier('basic'),
  earlierCritical: earlier('critical'),
  earlierAssistance: earlier('assistance'),
  earlierTilted: earlier('tilted'),
}
const KEYS = Object.keys(READERS) as PrefilledKey[]

/**
 * Answers that somebody wrote into an address by hand or by program. Every value may be missing; each one is read as
 * if it had been typed. Never throws.
 * @param given name → value, as the router split them (null = a name without value, array = given twice)
 */
export function readPrefilled(given: Readonly<Record<string, unknown>>): Prefilled {
  const answers = noAnswers()
  const named = KEYS.filter((key) => Object.prototype.hasOwnProperty.call(given, key))
  const unread = named.filter((key) => {
    const value = given[key]
    const read: Reader = READERS[key]
    return typeof value !== 'string' || value.length > LONGEST_VALUE || !read(answers, value.trim())
  })
  const unknown = Object.keys(given).length - named.length
  return { answers: settledAnswers(answers), unread, unknown }
}

const LONGEST_VALUE = 40

function choice(
  key: 'group' | 'sheet' | 'inProvince' | 'referred' | 'earlier' | 'earlierReferred',
  of: readonly string[],
): Reader {
  return (into, value) => {
    if (value === '' || !of.includes(value)) return false
    Object.assign(into, { [key]: value })
    return true
  }
}

function amount(key: (typeof AMOUNTS)[number]): Reader {
  return (into, value) => {
    const reading = readAmount(value)
    if (reading.ok) into[key] = reading.yuan
    return reading.ok
  }
}

/** An amount, or the word for 单子上没有 / 不清楚. */
function orWord(
  key: 'inScope' | 'outOfScope' | 'criticalPaid',
  word: string,
  flag: 'inScopeMissing' | 'outOfScopeUnknown' | 'criticalMissing',
): Reader {
  const read = amount(key)
  return (into, value) => {
    if (value !== word) return read(into, value)
    into[flag] = true
    return true
  }
}

function earlier(key: (typeof OPENING)[number]): Reader {
  return (into, value) => {
    const reading = readAmount(value)
    if (reading.ok) into.opening[key] = reading.yuan
    return reading.ok
  }
}
