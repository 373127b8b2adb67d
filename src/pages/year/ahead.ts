/** What is left of a year, and what the next bill would meet, in words. */
import type { Applied, CapUse, Grade, Layer } from '../../calc'
import { capText, isZero, yuanText } from '../../components/FigureText'
import { leftLine, type LayerOf } from '../../components/LayerExplain'
import type { Ahead } from '../../stores'

/** One line of the card: a payer, and how things stand with it. */
export interface AheadLine {
  name: string
  /** Id in the glossary of what the name speaks of; '' = known words. */
  term: string
  text: string
  /** Of the figures in the text that are not the city's own. */
  grades: Grade[]
  applied: Applied[]
}

/**
 * Visits first, because they come most often; then the payers of a stay in their order.
 * @param past the year is over: there is no next stay
 */
export function aheadLines({ visits, stay }: Ahead, past: boolean): AheadLine[] {
  const both = visits.filter(isChronic)
  // Both drugs draw on one allowance: it is said once.
  const shown = visits.filter((layer) => !isChronic(layer) || layer === both[0])
  const lines = [...shown, ...stay].map(lineOf).filter((line): line is AheadLine => line !== null)
  return past ? lines.map(looksBack) : lines
}

/** Of a year that is over: there is no next stay, and what was left can no longer be used. */
function looksBack(line: AheadLine): AheadLine {
  const text = line.text
    .replace('已经用完，再看自己付', '用完了')
    .replace(/还剩 ?([^。]+)。/g, '没用完的 $1不能再用了。')
    .replace(/，还差 [^。]+。/g, '。')
    .replace('，还没有开始累计', '，没有累计')
  return { ...line, name: line.name.replace('再住院：', ''), text }
}

function isChronic(layer: Layer): boolean {
  return layer.kind === 'outpatient' && layer.scope !== 'general'
}

function lineOf(layer: Layer): AheadLine | null {
  switch (layer.kind) {
    case 'outpatient':
      return visitLine(layer)
    case 'basic':
      return null
    case 'critical':
      return lineAbout(
        '再住院：大病保险',
        [critical(layer), ...capLine('大病保险', layer.use)],
        [layer.ladder, layer.use.cap],
      )
    case 'assistance':
      return assistanceLine(layer)
    case 'tilted':
      return tiltedLine(layer)
  }
}

function visitLine({ scope, use, ratio }: LayerOf<'outpatient'>): AheadLine | null {
  if (!use.cap) return null
  const name = scope === 'general' ? '普通门诊' : '“两病”用药'
  const text =
    use.left === null
      ? '不封顶。'
      : isZero(use.left)
        ? `一年最多报 ${capText(use.cap)}，已经用完，再看自己付。`
        : `一年最多报 ${capText(use.cap)}，还剩 ${yuanText(use.left)}。`
  return lineAbout(name, [text], [ratio, use.cap])
}

/** What is left under a yearly limit, or that there is none. */
function capLine(name: string, use: CapUse): string[] {
  return use.cap?.value === 'unlimited' ? ['不封顶。'] : leftLine(name, use)
}

/** '门槛 11,000.00 元已满。' or how far it is. */
function toEdge(name: string, edge: string, done: string, lacking: string): string {
  if (isZero(lacking)) return `${name} ${yuanText(edge)}已满。`
  return isZero(done)
    ? `${name} ${yuanText(edge)}，还没有开始累计。`
    : `${name} ${yuanText(edge)}，已累计 ${yuanText(done)}，还差 ${yuanText(lacking)}。`
}

function critical(layer: LayerOf<'critical'>): string {
  return toEdge('门槛（起付线，超过的才报）', layer.deductible, layer.baseBefore, layer.toDeductible)
}

function assistanceLine(layer: LayerOf<'assistance'>): AheadLine | null {
  const name = '再住院：医疗救助'
  if (layer.reason === 'not-eligible') {
    return lineAbout(name, ['没有认定为救助对象，没有这一项。'], [])
  }
  const { deductible } = layer
  const edge =
    deductible && !isZero(deductible.value)
      ? toEdge('门槛', deductible.value, layer.baseBefore, layer.toDeductible)
      : '不设门槛。'
  return lineAbout(name, [edge, ...leftLine('救助', layer.use)], [deductible, layer.use.cap])
}

function tiltedLine(layer: LayerOf<'tilted'>): AheadLine | null {
  if (!layer.threshold) return null
  const edge = toEdge('门槛', layer.threshold.value, layer.baseBefore, layer.toThreshold)
  return lineAbout(
    '再住院：倾斜救助（省内、办了转诊的）',
    [edge, ...tiltedState(layer)],
    [layer.threshold, layer.use.cap],
  )
}

function tiltedState(layer: LayerOf<'tilted'>): string[] {
  if (layer.needsLimit && !isZero(layer.assistanceLeft)) {
    return [`要等医疗救助额度用完才有，额度还剩 ${yuanText(layer.assistanceLeft)}。`]
  }
  if (!isZero(layer.paid)) {
    return [`照文件，下一次办了转诊、在省内的结算，会连前面的一起算，约 ${yuanText(layer.paid)}。`]
  }
  return leftLine('倾斜救助', layer.use)
}

function lineAbout(name: string, texts: string[], figures: (Applied | null)[]): AheadLine {
  const applied = figures.filter((figure): figure is Applied => figure !== null)
  const foreign = applied.map(({ grade }) => grade).filter((grade) => grade !== 'local')
  const term = name.includes('倾斜救助') ? 'tilted-assistance' : ''
  return { name, term, text: texts.join(''), grades: Array.from(new Set(foreign)), applied }
}

/** The figures of all lines, each once. */
export function figuresOf(lines: AheadLine[]): Applied[] {
  const all = lines.reduce<Applied[]>((sum, { applied }) => [...sum, ...applied], [])
  return all.filter((figure, nth) => all.findIndex((one) => isSame(one, figure)) === nth)
}

function isSame(a: Applied, b: Applied): boolean {
  return a.param === b.param && a.value === b.value && a.from === b.from
}
