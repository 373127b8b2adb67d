import type { IsoDate, Pack, Parameter } from '../../../calc'
import { dayText } from '../../../components/FigureText'
import type { ParameterRow } from '../../../policy'

/** Calendar year of a date, '2024-05-01' → 2024. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

/** Whom a row speaks of, in the pack's own names; '' = everybody. */
export function groupsText(pack: Pack, row: ParameterRow): string {
  const groups = row.groups ?? []
  return groups.map((id) => pack.groups.find((group) => group.id === id)?.label ?? id).join('、')
}

type Span = Pick<ParameterRow, 'from' | 'to' | 'fromStated' | 'verified'>

/** How long a row holds: '2025 年', '2022 年 5 月 1 日起'; where no document says since when, which one shows it. */
export function spanText({ from, to, fromStated, verified }: Span): string {
  if (fromStated === false) return `见于 ${dayText(verified)}的文件`
  if (to === undefined) return `${dayText(from)}起`
  const wholeYears = from.endsWith('-01-01') && to.endsWith('-12-31')
  if (!wholeYears) return `${dayText(from)}到 ${dayText(to)}`
  return yearOf(from) === yearOf(to) ? `${yearOf(from)} 年` : `${yearOf(from)} 到 ${yearOf(to)} 年`
}

/** Rows in force on any day of a year; a row without end holds as long as the pack speaks. */
export function rowsInYear(pack: Pack, parameter: Parameter, year: number): ParameterRow[] {
  return rowsOf(parameter).filter(
    ({ from, to }) => yearOf(from) <= year && year <= yearOf(to ?? pack.covers.to),
  )
}

/** For each set of groups its newest row: what a resident should look at first. */
export function newestRows(parameter: Parameter): ParameterRow[] {
  const newest = new Map<string, ParameterRow>()
  for (const row of rowsOf(parameter)) {
    const key = (row.groups ?? []).join()
    const known = newest.get(key)
    if (!known || known.from < row.from) newest.set(key, row)
  }
  const rows = [...newest.values()]
  const last = rows.reduce((date, { from }) => (from > date ? from : date), '')
  // A set of groups that was regrouped later is history: a row that ended before the newest one began.
  return rows.filter(({ to }) => to === undefined || to >= last)
}

/** Rows other than the newest, newest first. */
export function olderRows(parameter: Parameter): ParameterRow[] {
  const newest = new Set(newestRows(parameter))
  return rowsOf(parameter)
    .filter((row) => !newest.has(row))
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
}

/** The union of row types, as one array type. */
export function rowsOf(parameter: Parameter): ParameterRow[] {
  return parameter.values
}
