import { readFileSync } from 'node:fs'
import type { IsoDate, Pack, PolicyDocument } from '../../src/calc'
import type { ParameterRow } from '../../src/policy'

/** A year as an editor adds it to a pack (docs/adding-a-year.md). */
interface YearFixture {
  version: string
  asOf: IsoDate
  coversTo: IsoDate
  documents: PolicyDocument[]
  rows: Record<
    string,
    {
      /** Where a figure changes: last day of the rows that had no end. */
      lastDay?: IsoDate
      add: ParameterRow[]
    }
  >
}

/** The pack of the repository with 2027 added: a contribution, another limit, everything else as it was. */
export function packOf2027(): Pack {
  const pack = JSON.parse(readFileSync('public/policy/xinyang.json', 'utf8')) as Pack
  const year = JSON.parse(readFileSync('tests/fixtures/years/xinyang-2027.json', 'utf8')) as YearFixture
  pack.version = year.version
  pack.asOf = year.asOf
  pack.covers.to = year.coversTo
  pack.documents.push(...year.documents)
  for (const [id, { lastDay, add }] of Object.entries(year.rows)) {
    const rows: ParameterRow[] | undefined = pack.parameters[id]?.values
    if (!rows) throw new Error(`the pack has no parameter "${id}"`)
    if (lastDay) for (const row of rows) row.to ??= lastDay
    rows.push(...add)
  }
  return pack
}
