import type { Bracket, Parameter } from '../../../calc'
import { percent } from '../../../components/FigureText'
import type { ParameterRow } from '../../../policy'
import { formatYuan } from '../../../input'
import { newestRows } from './rows'

const COUNT_UNITS = { months: '个月', years: '年', days: '天' } as const

/** A row's value as lines for the screen; a ladder has one line per bracket, everything else one line. */
export function valueLines(parameter: Parameter, row: ParameterRow): string[] {
  if ('brackets' in row) return ladderLines(row.brackets)
  if ('aid' in row) return [aidText(row.aid)]
  if (parameter.type === 'ratio') return [percent(row.value)]
  if (parameter.type === 'count') return [`${row.value} ${COUNT_UNITS[parameter.unit]}`]
  return [row.value === 'unlimited' ? '不封顶' : plainYuan(row.value)]
}

/** A figure in a few characters for a list, '2,400 元 / 6,000 元'; '' where that would not be short. */
export function shortValue(parameter: Parameter): string {
  const values = newestRows(parameter).map((row) => valueLines(parameter, row))
  const short = values.length <= 3 && values.every((lines) => lines.length === 1)
  return short ? [...new Set(values.map(([line]) => line))].join(' / ') : ''
}

/** Policy figures are whole yuan: '11000' → '11,000 元'; fen are shown only where the paper has them. */
export function plainYuan(yuan: string): string {
  return `${formatYuan(yuan).replace(/\.00$/, '')} 元`
}

function ladderLines(brackets: readonly Bracket[]): string[] {
  const first = brackets[0]
  const below = first && first.above !== '0' ? [`${plainYuan(first.above)}以内：不报`] : []
  return [...below, ...brackets.map(bracketLine)]
}

/** The upper edge belongs to the bracket: 10 万元整 is still the lower share. */
function bracketLine({ above, upTo, ratio }: Bracket): string {
  const span =
    upTo === null ? `超过 ${plainYuan(above)}的部分` : `${plainYuan(above)}以上到 ${plainYuan(upTo)}（含）`
  return `${span}：报 ${percent(ratio)}`
}

function aidText(aid: Extract<ParameterRow, { aid: unknown }>['aid']): string {
  switch (aid.kind) {
    case 'none':
      return '没有这项资助'
    case 'full':
      return '全额资助，自己不用交'
    case 'at-least':
      return `不低于 ${plainYuan(aid.amount)}`
    case 'unknown':
      return '金额没有公布'
  }
}
