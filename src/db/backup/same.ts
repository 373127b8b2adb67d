import type { LedgerEvent, YearFacts } from '../ledger-types'
import type { SavedRecord } from '../types'
import type { Tally } from './types'

/** Whether two plain JSON values say the same, whatever the order of their fields. A missing field is an undefined one. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return Array.from(keys).every((key) => sameJson(one[key], other[key]))
}

/** The list's row is made of the rest: it is not compared. Whether a record was checked says nothing of what is in it. */
export function sameRecord(one: SavedRecord, other: SavedRecord): boolean {
  const content = ({ who, receipt, outcome, assumptions }: SavedRecord) => [
    who,
    receipt,
    outcome,
    assumptions.filter(({ code }) => code !== 'unchecked'),
  ]
  return sameJson(content(one), content(other))
}

/** A bill that only changed places within its day is the same bill. */
export function sameBill(one: LedgerEvent, other: LedgerEvent): boolean {
  const content = ({ person, year, event, assumptions }: LedgerEvent) => [person, year, event, assumptions]
  return sameJson(content(one), content(other))
}

export function sameFacts(one: YearFacts, other: YearFacts): boolean {
  return sameJson(one, other)
}

/** How a row of a file stands to the one that is there; null = there is none. */
export function verdict<T>(row: T, there: T | null, same: (one: T, other: T) => boolean): keyof Tally {
  if (there === null) return 'fresh'
  return same(row, there) ? 'same' : 'different'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
