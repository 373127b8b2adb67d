/** What each group gets, line by line, as the pack has it. Pure. */
import type { AidRule, Bracket, Grade, Group, GroupInfo, IsoDate, Pack } from '../../calc'
import { isZero, percent } from '../../components/FigureText'
import { rowInForce } from '../../components/PackRows'
import type { PackRow } from '../../components/PackRows'
import { formatWholeYuan } from '../../input'

/** Figures of the comparison, in the order in which a family meets them. */
export const BENEFITS = [
  'contribution.aid',
  'critical.ladder',
  'critical.cap',
  'assistance.deductible',
  'assistance.inpatient.ratio',
  'assistance.listed.ratio',
  'assistance.rare.ratio',
  'assistance.limit',
  'tilted.threshold',
  'tilted.ratio',
  'tilted.limit',
] as const

/** One figure for one group. */
export interface Cell {
  /** What the pack says, one line per bracket; '没有这一项' or '文件未说明' where it has no row. */
  lines: string[]
  /** null = there is nothing to grade. */
  grade: Grade | null
  note?: string
}
export interface Benefit {
  param: string
  label: string
  explain: string
  /** One per group, in the order given. */
  cells: Cell[]
}

/** @param date day on which the figures are in force */
export function benefitsOf(pack: Pack, groups: readonly GroupInfo[], date: IsoDate): Benefit[] {
  return BENEFITS.flatMap((param) => {
    const parameter = pack.parameters[param]
    if (!parameter) return []
    const cells = groups.map(({ id }) => cellOf(pack, param, date, id))
    return [{ param, label: parameter.label, explain: parameter.explain, cells }]
  })
}

/** When each figure of the comparison was last shown in force. */
export function datesOf(pack: Pack, groups: readonly GroupInfo[], date: IsoDate): IsoDate[] {
  return BENEFITS.flatMap((param) =>
    groups.map(({ id }) => rowInForce(pack, param, date, id)?.verified ?? []),
  ).flat()
}

function cellOf(pack: Pack, param: string, date: IsoDate, group: Group): Cell {
  const row = rowInForce(pack, param, date, group)
  if (row) {
    const { grade, note } = row
    return { lines: linesOf(pack, param, row), grade, ...(note === undefined ? {} : { note }) }
  }
  const info = pack.groups.find(({ id }) => id === group)
  // Only the residents outside the groups are known to have none of it: their own entry says so.
  return group === 'none' && info
    ? { lines: ['没有这一项'], grade: info.grade }
    : { lines: ['文件未说明'], grade: null }
}

function linesOf(pack: Pack, param: string, row: PackRow): string[] {
  if ('brackets' in row) return ladderLines(row.brackets)
  if ('aid' in row) return [aidLine(row.aid)]
  if (pack.parameters[param]?.type === 'ratio') return [percent(row.value)]
  if (row.value === 'unlimited') return ['不封顶']
  return [isZero(row.value) ? '没有门槛' : whole(row.value)]
}

/** The upper edge belongs to the bracket below it. */
function ladderLines(brackets: readonly Bracket[]): string[] {
  const first = brackets[0]
  const below = first && !isZero(first.above) ? [`${whole(first.above)}以内不报`] : []
  return [
    ...below,
    ...brackets.map(({ above, upTo, ratio }) =>
      upTo === null
        ? `超过 ${whole(above)}的部分报 ${percent(ratio)}`
        : `到 ${whole(upTo)}报 ${percent(ratio)}`,
    ),
  ]
}

function aidLine(aid: AidRule): string {
  switch (aid.kind) {
    case 'none':
      return '没有资助'
    case 'full':
      return '全额资助'
    case 'at-least':
      return `至少资助 ${whole(aid.amount)}`
    case 'unknown':
      return '金额没有公布'
  }
}

/** '30000' → '30,000 元', kept on one line. */
function whole(yuan: string): string {
  return `${formatWholeYuan(yuan)}\u00a0元`
}
