import type { Grade, Pack, Parameter, Topic } from '../../../calc'
import type { ParameterRow } from '../../../policy'
import { rowsOf } from './rows'

/** A figure with its address. */
export interface Figure {
  id: string
  parameter: Parameter
}

/** A figure with the rows that matter in one place. */
export interface FigureRows extends Figure {
  rows: ParameterRow[]
}

/** The figures that have such rows, with these rows alone. */
export function figuresWith(pack: Pack, wanted: (row: ParameterRow) => boolean): FigureRows[] {
  return figuresOf(pack)
    .map((figure) => ({ ...figure, rows: rowsOf(figure.parameter).filter(wanted) }))
    .filter(({ rows }) => rows.length > 0)
}

/** All figures, in the order of the pack. */
export function figuresOf(pack: Pack): Figure[] {
  return Object.entries(pack.parameters).map(([id, parameter]) => ({ id, parameter }))
}

/** Topics on which other places only serve as a comparison: what is paid here is this city's business. */
const LOCAL_TOPICS: readonly Topic[] = ['outpatient', 'inpatient', 'critical', 'assistance', 'tilted']

/** A national average or another city's figure, which must not be computed with here. */
export function isComparison({ parameter }: Figure): boolean {
  const elsewhere = rowsOf(parameter).every(({ grade }) => grade === 'national' || grade === 'neighbour')
  return elsewhere && LOCAL_TOPICS.includes(parameter.topic)
}

/** The average that stays without a settlement sheet are roughly computed with: a comparison, yet in use. */
export function isRoughBasis({ id }: Pick<Figure, 'id'>): boolean {
  return id === 'inpatient.national-average'
}

/** Figures of a topic: this city's own, and beside them those that only serve as a comparison. */
export function figuresByTopic(pack: Pack, topic: Topic): { own: Figure[]; comparison: Figure[] } {
  const figures = figuresOf(pack).filter(({ parameter }) => parameter.topic === topic)
  return {
    own: figures.filter((figure) => !isComparison(figure)),
    comparison: figures.filter(isComparison),
  }
}

/** Grades of a figure's rows, each once. */
export function gradesOf(parameter: Parameter): Grade[] {
  return [...new Set(rowsOf(parameter).map(({ grade }) => grade))]
}

/** The grade to show in a list: that of the newest row. */
export function gradeOf(parameter: Parameter): Grade {
  const rows = [...rowsOf(parameter)].sort((a, b) => (a.from < b.from ? 1 : -1))
  return rows[0]?.grade ?? 'reading'
}

/** Topics that the pack says something about, in the order of the screen. */
export function topicsOf(pack: Pack, order: readonly Topic[]): Topic[] {
  const used = new Set<Topic>([
    ...figuresOf(pack).map(({ parameter }) => parameter.topic),
    ...pack.facts.map(({ topic }) => topic),
  ])
  return order.filter((topic) => used.has(topic))
}
