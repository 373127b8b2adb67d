/** 倾斜救助, in words: a second help for what is still left of the year's in-scope cost. */
import { baseLine, leftLine, shareLine, whyHeading } from './lines'
import { capText, isZero, percent, inText, toFen, yuanText } from '../../FigureText'
import { formatYuan, subtractYuan } from '../../../input'
import { present, type Context, type LayerOf, type Words } from './words'

type Tilted = LayerOf<'tilted'>
const NAME = '倾斜救助'

export function tiltedWords(layer: Tilted, context: Context): Words {
  return {
    heading: whyHeading(NAME, layer.paid, context.rough),
    why: why(layer, context),
    next: next(layer, context),
    formula: formula(layer),
    applied: present([layer.threshold, layer.ratio, layer.use.cap]),
  }
}

function why(layer: Tilted, context: Context): string {
  const base = `前面几项都付过以后，这一年政策范围内自己还要出${inText(layer.baseAfter, context.roughIn)}`
  const edge = `门槛 ${yuanText(layer.threshold?.value ?? '0')}`
  switch (layer.reason) {
    case 'not-eligible':
      return `倾斜救助只给救助对象，选的是“${context.groupLabel}”，没有这一项。`
    case 'not-referred':
      return context.rough
        ? '倾斜救助要按规定办转诊。这次办没办不清楚，先当没办，所以没有。'
        : '倾斜救助要按规定办转诊，这次没有办，所以没有。'
    case 'out-of-province':
      return '倾斜救助只管在省内看病，这次在省外，所以没有。'
    case 'not-counted':
      return '这次按“倾斜救助只算住院”来算，门诊的钱不算进去。'
    case 'below-threshold':
      return `${base}，没有超过倾斜救助的${edge}，所以没有。`
    case 'limit-not-reached':
      return limitNotReached(layer, base, edge, context)
    case 'cap-reached':
      return `倾斜救助一年最多 ${limit(layer)}，这一年已经付满，这次没有了。`
    case 'nothing-new':
      return `${base}。这一年该给的倾斜救助 ${yuanText(layer.due)}前面已经付过，这次没有新增。`
    case 'capped':
      return `${base}，超过${edge}的部分再救助 ${percent(layer.ratio?.value ?? '0')}，但一年最多 ${limit(layer)}，这次付${inText(layer.paid, context.rough)}。`
    case 'paid':
      return `${base}，超过${edge}的部分再救助 ${percent(layer.ratio?.value ?? '0')}，这次付${inText(layer.paid, context.rough)}。`
  }
}

function limitNotReached(layer: Tilted, base: string, edge: string, { rough, roughIn }: Context): string {
  if (isZero(layer.assistanceLeft))
    return '文件要求先用完医疗救助的年度额度，而这里没有可用完的额度，所以没有。'
  const room = inText(layer.assistanceLeft, rough)
  if (overThreshold(layer)) {
    return `${base}，虽然超过了${edge}，倾斜救助要等这一年的医疗救助额度用完才有，额度还剩${room}，所以没有。`
  }
  // The threshold alone opens nothing: to name only its distance would mislead.
  const threshold = yuanText(layer.threshold?.value ?? '0')
  const missing = isZero(layer.toThreshold) ? '现在正好到' : `还差${inText(layer.toThreshold, roughIn)}`
  return `倾斜救助要两样都到才有：医疗救助的额度用完（还剩${room}），自己出的也超过 ${threshold}（${missing}）。现在没到，所以没有。`
}

/**
 * Just short of the yearly limit a slightly larger bill would cost the resident less, because tilted assistance sets
 * in at once on everything above the threshold. True where that edge is the only thing missing.
 */
export function beforeCliff(layer: Tilted): boolean {
  return layer.reason === 'limit-not-reached' && overThreshold(layer) && !isZero(layer.assistanceLeft)
}

/** What that edge means, in words. */
export function cliffText(layer: Tilted): string {
  return (
    `这里要留意：照文件原话，医疗救助额度还差 ${yuanText(layer.assistanceLeft)}没有用完，倾斜救助一分也没有；` +
    '等额度用完，超过门槛的部分就一起算。所以范围内的费用再多一点，自己付的反而可能少一点。'
  )
}

function overThreshold(layer: Tilted): boolean {
  return layer.threshold !== null && toFen(layer.baseAfter) > toFen(layer.threshold.value)
}

/** Only what would change something for this person: a distance to a threshold that could never pay is noise. */
function next(layer: Tilted, context: Context): string[] {
  const counted = layer.reason !== 'not-referred' && layer.reason !== 'out-of-province'
  if (layer.reason === 'not-eligible' || layer.reason === 'not-counted' || !counted) return []
  return [
    ...toEdge(layer, context),
    ...(isZero(layer.paid) ? [] : leftLine('倾斜救助', layer.use, context.rough)),
  ]
}

/** Where the yearly limit of ordinary assistance is missing as well, the reason names both. */
function toEdge(layer: Tilted, { roughIn }: Context): string[] {
  if (isZero(layer.toThreshold) || layer.reason === 'limit-not-reached') return []
  return [`这一年自己再出${inText(layer.toThreshold, roughIn)}就到倾斜救助的门槛，超过的部分才有。`]
}

function formula(layer: Tilted): string[] {
  if (!layer.threshold || !layer.ratio) return []
  const lines = [
    baseLine('这一年自己还要出的（政策范围内，转诊、省内的）', layer.baseBefore, layer.in, layer.baseAfter),
  ]
  lines.push(`门槛：${yuanText(layer.threshold.value)}，正好到门槛没有，超过的部分才有`)
  if (isZero(layer.due)) return [...lines, '这一年该付：0.00 元']
  const above = subtractYuan(layer.baseAfter, layer.threshold.value) ?? '0.00'
  lines.push(
    `超过门槛的部分：${formatYuan(layer.baseAfter)} − ${formatYuan(layer.threshold.value)} = ${yuanText(above)}`,
  )
  return [...lines, ...dueLines(layer, above)]
}

function dueLines(layer: Tilted, above: string): string[] {
  const ratio = layer.ratio?.value ?? '0'
  // A capped sum is not what the product rounds to: then the product stands alone and the cap is named after it.
  const cap = layer.use.cap
  const capped = cap !== null && cap.value !== 'unlimited' && toFen(layer.due) === toFen(cap.value)
  const due = capped
    ? `${formatYuan(above)} × ${percent(ratio)}，一年最多 ${limit(layer)}：这一年该付 ${yuanText(layer.due)}`
    : `这一年该付：${shareLine(above, ratio, layer.due)}`
  return [due, `这一年前面已付 ${formatYuan(layer.use.paidBefore)}，这次付 ${yuanText(layer.paid)}`]
}

function limit(layer: Tilted): string {
  return layer.use.cap ? capText(layer.use.cap) : '不封顶'
}
