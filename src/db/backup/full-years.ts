import { personAndYear, yearKey } from '../ledger-order'
import type { LedgerEvent } from '../ledger-types'
import { LARGEST_YEAR } from '../rows/input'
import type { BackupPlan } from './types'

/**
 * Years that would have more bills than a year can have.
 * @param bills of the file
 * @param there ids of the bills that are there, by year
 */
export function fullYears(
  bills: readonly LedgerEvent[],
  there: ReadonlyMap<string, readonly string[]>,
): BackupPlan['full'] {
  const all = new Map(Array.from(there, ([key, ids]) => [key, new Set(ids)]))
  for (const { id, person, year } of bills) {
    const key = yearKey(person, year)
    all.set(key, (all.get(key) ?? new Set()).add(id))
  }
  return Array.from(all).flatMap(([key, ids]) => {
    const [person, year] = personAndYear(key) ?? []
    return ids.size > LARGEST_YEAR && person !== undefined && year !== undefined ? [{ person, year }] : []
  })
}
