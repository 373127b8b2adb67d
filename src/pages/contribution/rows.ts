import type { Applied, Dated, Group, Pack, Parameter } from '../../calc'

type Row = Parameter['values'][number]

/** All rows of a figure, as the pack lists them; none where it has no such figure. */
export function rowsOf(pack: Pack, param: string): Row[] {
  return pack.parameters[param]?.values ?? []
}

/** The row in force on 1 January of a year for somebody of a group; null = none, never the nearest. */
export function rowOn(pack: Pack, param: string, year: number, group: Group): Row | null {
  const date = `${year}-01-01`
  const speaks = (row: Dated): boolean =>
    row.from <= date && date <= (row.to ?? pack.covers.to) && (row.groups?.includes(group) ?? true)
  return rowsOf(pack, param).find(speaks) ?? null
}

/** A row as a source list shows it. */
export function shown(param: string, row: Row, value: string): Applied {
  const { from, sources, grade, verified, note } = row
  return { param, value, from, sources, grade, verified, ...(note === undefined ? {} : { note }) }
}

/** The figures with one value each (no ladder, no aid) that are in force at the end of the pack's cover. */
export function standing(pack: Pack, params: readonly string[]): Applied[] {
  return params.flatMap((param) => {
    const rows = rowsOf(pack, param).filter(
      ({ from, to }) => from <= pack.covers.to && (to ?? '9') >= pack.covers.to,
    )
    return rows.flatMap((row) => ('value' in row ? [shown(param, row, row.value)] : []))
  })
}
