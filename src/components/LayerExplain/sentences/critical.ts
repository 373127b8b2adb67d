/** 大病保险, in words. A sum on the settlement sheet counts as it stands; what the rules give is told beside it. */
import type { BracketUse } from '../../../calc'
import { baseLine, cutLine, leftLine, whyHeading } from './lines'
import { capText, finerThanFen, isZero, inText, percent, yuanText } from '../../FigureText'
import { formatYuan, subtractYuan } from '../../../input'
import { present, type Context, type LayerOf, type Words } from './words'

type Critical = LayerOf<'critical'>
const NAME = '大病保险'

export function criticalWords(layer: Critical, context: Context): Words {
  return {
    heading: whyHeading(NAME, layer.paid, context.rough),
    why: layer.how === 'given' ? givenWhy(layer, context) : ruleWhy(layer, layer.paid, context),
    next: next(layer, context),
    formula: formula(layer),
    applied: present([layer.ladder, layer.use.cap]),
  }
}

/** The rows of the ladder that this bill reached: '11,000.00 以上，到 100,000.00（含）：2,500.00 × 60% = 1,500.00 元'. */
function bracketLine({ above, upTo, amount, ratio, share }: BracketUse): string {
  const range = upTo === null ? '以上' : `以上，到 ${formatYuan(upTo)}（含）`
  return `${formatYuan(above)} ${range}：${formatYuan(amount)} × ${percent(ratio)} = ${formatYuan(share)} 元`
}

function givenWhy(layer: Critical, context: Context): string {
  const sheet = isZero(layer.paid)
    ? '结算单上大病保险付的是 0.00 元，照单子算。'
    : `结算单上写的，大病保险付 ${yuanText(layer.paid)}，照单子算。`
  if (layer.paid === layer.expected) {
    return isZero(layer.paid)
      ? sheet + ruleWhy(layer, layer.expected, context)
      : `${sheet}按文件算出来也是这个数。`
  }
  return `${sheet}按文件算应当是 ${yuanText(layer.expected)}，两个数对不上，请看下面的说明。`
}

/** Why the rules give this sum. */
function ruleWhy(layer: Critical, paid: string, { rough, roughIn }: Context): string {
  const base = `这一年政策范围内自己出的钱累计${inText(layer.baseAfter, roughIn)}`
  const edge = `大病保险的门槛（起付线）${yuanText(layer.deductible)}`
  switch (layer.reason) {
    case 'nothing-in':
      return '政策范围内的费用基本医保已经付完，没有剩下的给大病保险报。'
    case 'below-deductible':
      return isZero(layer.toDeductible)
        ? `${base}，正好到${edge}，超过的部分才报。`
        : `${base}，没到${edge}，所以不报。`
    case 'capped':
      return `${base}，按比例该报${inText(layer.uncapped, rough)}，但一年最多报 ${limit(layer)}，所以这次报${inText(paid, rough)}。`
    case 'cap-reached':
      return `这一年大病保险最多报 ${limit(layer)}，前面已经报满，这次不再报。`
    case 'nothing-paid':
      return `${base}，已经超过${edge}，算下来这次是${inText(paid, rough)}。`
    case 'paid':
      return `${base}，超过${edge}的部分分段报，这次报${inText(paid, rough)}。`
  }
}

function limit(layer: Critical): string {
  return layer.use.cap ? capText(layer.use.cap) : '不封顶'
}

function next(layer: Critical, { rough, roughIn }: Context): string[] {
  const toEdge = isZero(layer.toDeductible)
    ? []
    : [`这一年再有${inText(layer.toDeductible, roughIn)}就到大病保险的门槛，超过的部分才报。`]
  // A limit of which nothing was ever used is far away.
  const untouched = isZero(layer.paid) && isZero(layer.use.paidBefore)
  return [...toEdge, ...(untouched ? [] : leftLine(NAME, layer.use, rough))]
}

function formula(layer: Critical): string[] {
  const lines = [
    baseLine(
      '这一年累计（基本医保报过以后，政策范围内剩下的钱）',
      layer.baseBefore,
      layer.in,
      layer.baseAfter,
    ),
  ]
  lines.push(`门槛（起付线）一年只算一次：${yuanText(layer.deductible)}`)
  if (!layer.brackets.length) return [...lines, '这次没有超过门槛的钱：0.00 元']
  const rounded = layer.brackets.some(({ share }) => finerThanFen(share)) ? '，四舍五入到分' : ''
  lines.push(...layer.brackets.map(bracketLine))
  lines.push(`各段加起来${rounded}：${yuanText(layer.uncapped)}`)
  lines.push(...cutLine(layer.use, layer.uncapped, layer.expected))
  if (layer.how === 'given') lines.push(`计入总数的是结算单上的 ${yuanText(layer.paid)}`)
  return lines
}

/** How far the sheet's payment is from the rules', and in which direction. */
export function criticalGap(paid: string, expected: string): { less: boolean; by: string } {
  const missing = subtractYuan(expected, paid)
  return missing === null
    ? { less: false, by: subtractYuan(paid, expected) ?? '0.00' }
    : { less: true, by: missing }
}
