/** 医疗救助, in words. */
import type { Applied } from '../../../calc'
import { about, baseLine, cutLine, leftLine, shareLine, whyHeading } from './lines'
import { capText, isZero, percent, yuanText } from '../../FigureText'
import { formatYuan } from '../../../input'
import { present, type Context, type LayerOf, type Words } from './words'

type Assistance = LayerOf<'assistance'>
const NAME = '医疗救助'
const CARE = { admission: '住院', listed: '门诊救助病种', rare: '罕见病门诊' } as const

export function assistanceWords(layer: Assistance, context: Context): Words {
  return {
    heading: whyHeading(NAME, layer.paid, context.rough),
    why: why(layer, context),
    next: next(layer),
    formula: formula(layer),
    applied: present([layer.deductible, layer.ratio, layer.use.cap]),
  }
}

function why(layer: Assistance, context: Context): string {
  const rest = `${context.groupLabel}${CARE[layer.care]}，基本医保和大病保险报完，政策范围内还剩 ${yuanText(layer.in)}`
  switch (layer.reason) {
    case 'not-eligible':
      return notEligible(layer, context)
    case 'not-in-force':
      return notInForce(context)
    case 'nothing-in':
      return '政策范围内的费用基本医保和大病保险已经付完，没有剩下的要救助。目录外的费用不在救助范围。'
    case 'below-deductible':
      return belowDeductible(layer, rest)
    case 'cap-reached':
      return `今年的医疗救助一年最多 ${limit(layer)}，前面已经用完，这次没有了。`
    case 'capped':
      return `${rest}。按比例该救助 ${yuanText(layer.uncapped)}，但今年的额度只够付 ${yuanText(layer.paid)}，付完额度就用完了。`
    case 'paid':
      return `${rest}，${rule(layer)}，付 ${about(context.rough)}${yuanText(layer.paid)}。`
  }
}

/** '救助 70%，不设门槛' or '超过门槛 2,400.00 元的 600.00 元救助 65%'. */
function rule(layer: Assistance): string {
  const ratio = percent(layer.ratio?.value ?? '0')
  if (!hasDeductible(layer.deductible)) return `救助 ${ratio}，不设门槛`
  return `超过一年门槛 ${yuanText(layer.deductible.value)}的部分是 ${yuanText(layer.counted)}，救助 ${ratio}`
}

function belowDeductible(layer: Assistance, rest: string): string {
  const edge = yuanText(layer.deductible?.value ?? '0')
  const base = isZero(layer.baseBefore) ? rest : `${rest}，今年累计 ${yuanText(layer.baseAfter)}`
  return isZero(layer.toDeductible)
    ? `${base}，正好到住院救助的门槛 ${edge}，超过的部分才救助。`
    : `${base}，没到住院救助的门槛 ${edge}，所以不救助。`
}

function notEligible(layer: Assistance, { groupLabel }: Context): string {
  return layer.group === 'none'
    ? `您选的是“${groupLabel}”，没有被认定为救助对象，医疗救助不付。`
    : `${groupLabel}不在这一项救助里。`
}

/** The reading under which rare-disease aid is not paid, in the pack's own words. */
function notInForce({ pack }: Context): string {
  const reading = pack.readings.find(({ id }) => id === 'rareDiseaseInForce')
  const off = reading?.options.find(({ value }) => value === false)
  const reason = off ? `${off.label}：${off.reason}` : '不在办理。'
  return `罕见病门诊救助这次按没有开办算。${reason}`
}

function next(layer: Assistance): string[] {
  if (layer.reason === 'not-eligible' || layer.reason === 'not-in-force') return []
  const toEdge = isZero(layer.toDeductible)
    ? []
    : [`今年住院再有 ${yuanText(layer.toDeductible)}就到救助的门槛，超过的部分才救助。`]
  return [...toEdge, ...leftLine('救助', layer.use)]
}

function formula(layer: Assistance): string[] {
  const lines = [`基本医保和大病保险报完，政策范围内剩下 ${yuanText(layer.in)}`]
  if (!layer.ratio) return lines
  lines.push(...deductibleLines(layer))
  lines.push(`这次救助：${shareLine(layer.counted, layer.ratio.value, layer.uncapped)}`)
  return [...lines, ...cutLine(layer.use, layer.uncapped, layer.paid)]
}

function deductibleLines(layer: Assistance): string[] {
  if (!hasDeductible(layer.deductible)) return ['不设门槛（起付标准），全部算']
  return [
    baseLine('今年住院累计', layer.baseBefore, layer.in, layer.baseAfter),
    `门槛（起付标准）一年累计扣一次：${yuanText(layer.deductible.value)}`,
    `这次超过门槛的部分：${formatYuan(layer.counted)} 元`,
  ]
}

/** A published deductible of nothing is the same to a resident as none. */
function hasDeductible(deductible: Applied | null): deductible is Applied {
  return deductible !== null && !isZero(deductible.value)
}

function limit(layer: Assistance): string {
  return layer.use.cap ? capText(layer.use.cap) : '不封顶'
}
