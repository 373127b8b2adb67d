import type { Applied, Group, Pack } from '../../calc'
import { appliedOf, rowInForce, rowsOf } from '../../components/PackRows'
import type { PackRow } from '../../components/PackRows'

/** The row of a figure in force on 1 January of a year for somebody of a group; null = none, never the nearest. */
export function rowOn(pack: Pack, param: string, year: number, group: Group): PackRow | null {
  return rowInForce(pack, param, `${year}-01-01`, group)
}

/** The figures with one value each (no ladder, no aid) that are in force at the end of the pack's cover. */
export function standing(pack: Pack, params: readonly string[]): Applied[] {
  const { to: end } = pack.covers
  return params.flatMap((param) =>
    rowsOf(pack, param)
      .filter((row) => 'value' in row && row.from <= end && end <= (row.to ?? end))
      .map((row) => appliedOf(param, row)),
  )
}
