/** Rows and statements of a pack, looked up by id for the screen. Pure; never the nearest row. */
import type { Applied, Fact, Group, IsoDate, Pack, Parameter } from '../../calc'

export { recognisersOf } from './recognisers'
export type { Recogniser } from './recognisers'

export type PackRow = Parameter['values'][number]

/** All rows of a figure, as the pack lists them; none where it has no such figure. */
export function rowsOf(pack: Pack, param: string): PackRow[] {
  return pack.parameters[param]?.values ?? []
}

/** The row of a figure that speaks of a group on a date; null = the documents are silent. */
export function rowInForce(pack: Pack, param: string, date: IsoDate, group: Group): PackRow | null {
  const speaks = ({ from, to, groups }: PackRow): boolean =>
    from <= date && date <= (to ?? pack.covers.to) && (groups?.includes(group) ?? true)
  return rowsOf(pack, param).find(speaks) ?? null
}

/** A row as a source list shows it. `value` is needed where the row has no single one (an aid). */
export function appliedOf(param: string, row: PackRow, value = textOf(row)): Applied {
  const { from, sources, grade, verified, note } = row
  return { param, value, from, sources, grade, verified, ...(note === undefined ? {} : { note }) }
}

/** A ladder is written as the rules write it in a result, so that a source list reads both alike. */
function textOf(row: PackRow): string {
  if ('brackets' in row) return row.brackets.map(({ above, ratio }) => `>${above} ${ratio}`).join('; ')
  return 'value' in row ? row.value : ''
}

/** The facts with these ids, in this order. A city's pack may lack some. */
export function factsById(pack: Pack, ids: readonly string[]): Fact[] {
  return ids.flatMap((id) => pack.facts.filter((fact) => fact.id === id))
}
