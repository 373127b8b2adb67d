import type { Applied, Pack } from '../../../calc'
import { documentEntries } from '../../SourceList/source-entries'

/** A document with its clauses, under the short number by which the rows of the sheet name it. */
export interface PaperSource {
  nth: number
  name: string
  clauses: string[]
}

/** The documents of a sheet, numbered in the order in which its rows name them. */
export function paperSources(
  rows: Pick<Applied, 'sources'>[][],
  pack: Pack,
): { sources: PaperSource[]; refs: number[][] } {
  const entries = documentEntries(
    rows.reduce<Pick<Applied, 'sources'>[]>((all, row) => [...all, ...row], []),
    pack,
  )
  const nths = new Map(entries.map(({ id }, at) => [id, at + 1]))
  return {
    sources: entries.map(({ id, name, clauses, elsewhere }) => ({
      nth: nths.get(id) ?? 0,
      name: elsewhere ? `${name}（外市）` : name,
      clauses,
    })),
    refs: rows.map((row) => documentEntries(row, pack).map(({ id }) => nths.get(id) ?? 0)),
  }
}
