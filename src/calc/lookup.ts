import type { Group, IsoDate } from './contract'
import type { Dated } from './pack'

/**
 * The row in force on a date for a group, or null: a date that no row covers has no value, never the nearest one.
 * Rows that name groups do not speak of anybody else; rows of one parameter never overlap (kept by the pack check).
 * @param group missing = only rows that speak of everybody
 * @param end where a row without `to` ends (the pack's own end of cover); missing = not limited here
 */
export function valueAt<V extends Dated>(values: V[], date: IsoDate, group?: Group, end?: IsoDate): V | null {
  for (const row of values) if (isInForce(row, date, group, end)) return row
  return null
}

export function isInForce(row: Dated, date: IsoDate, group?: Group, end?: IsoDate): boolean {
  if (date < row.from) return false
  const to = row.to ?? end
  if (to !== undefined && date > to) return false
  return !row.groups || (group !== undefined && row.groups.includes(group))
}
