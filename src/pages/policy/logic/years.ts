import type { Pack } from '../../../calc'
import { figuresOf } from './figures'
import type { Figure, FigureRows } from './figures'
import { rowsInYear, rowsOf, yearOf } from './rows'
import type { ParameterRow } from '../../../policy'

/** What the pack holds for one calendar year. */
export interface YearView {
  /** In force for care in this year; contributions that pay for this year. */
  inForce: FigureRows[]
  /** Set by a notice of this year for another year: kept apart, because the money is paid the autumn before. */
  byNotice: FigureRows[]
  /** Nothing published for this year. */
  silent: Figure[]
}

/** From the first year of any figure to the one after the pack's cover, newest first. */
export function yearsOf(pack: Pack): number[] {
  const rows = figuresOf(pack).flatMap(({ parameter }) => rowsOf(parameter))
  const first = Math.min(
    ...rows.map(({ from, noticeYear }) => Math.min(yearOf(from), noticeYear ?? yearOf(from))),
  )
  const last = yearOf(pack.covers.to) + 1
  return Array.from({ length: last - first + 1 }, (_, i) => last - i)
}

export function yearView(pack: Pack, year: number): YearView {
  const figures = figuresOf(pack)
  const withRows = (pick: (figure: Figure) => ParameterRow[]): FigureRows[] =>
    figures.map((figure) => ({ ...figure, rows: pick(figure) })).filter(({ rows }) => rows.length > 0)
  const inForce = withRows(({ parameter }) => rowsInYear(pack, parameter, year))
  return {
    inForce,
    byNotice: withRows(({ parameter }) =>
      rowsOf(parameter).filter(({ noticeYear, from }) => noticeYear === year && yearOf(from) !== year),
    ),
    silent: figures.filter(({ id }) => !inForce.some((figure) => figure.id === id)),
  }
}
