/** 医疗救助, in words. */
import type { Applied } from '../../../calc'
import { baseLine, cutLine, leftLine, shareLine, whyHeading } from './lines'
import { capText, isZero, percent, inText, toFen, yuanText } from '../../FigureText'
import { formatYuan, subtractYuan } from '../../../input'
import { present, type Context, type LayerOf, type Words } from './words'

type Assistance = LayerOf<'assistance'>
const NAME = '医疗救助'
/** Whoever must apply gets nothing otherwise: said wherever the sum stands. */
export const APPLY = '这笔钱要自己申请，不申请就没有；带结算单问村（社区）干部或医保局。'
const CARE = { admission: '住院', listed: '门诊救助病种', rare: '罕见病门诊' } as const

export function assistanceWords(layer: Assistance, context: Context): Words {
  return {
    heading: whyHeading(NAME, layer.paid, context.rough),
    why: why(layer, context) + (mustBeAppliedFor(layer, context) ? APPLY : ''),
    next: next(layer, context),
    formula: formula(layer),
    applied: present([layer.deductible, layer.ratio, layer.use.cap]),
  }
}

/** Assistance is paid, and not of itself (依申请). */
export function mustBeAppliedFor(layer: Assistance, { pack }: Pick<Context, 'pack'>): boolean {
  return !isZero(layer.paid) && pack.groups.some(({ id, mustApply }) => id === layer.group && mustApply)
}

function why(layer: Assistance, context: Context): string {
  const rest = `${context.groupLabel}${CARE[layer.care]}，基本医保和大病保险报完，政策范围内还剩${inText(layer.in, context.roughIn)}`
  switch (layer.reason) {
    case 'not-eligible':
      return notEligible(layer, context)
    case 'not-in-force':
      return notInForce(context)
    case 'nothing-in':
      return '政策范围内的费用基本医保和大病保险已经付完，没有剩下的要救助。政策范围外（自费等）的费用不在救助范围。'
    case 'below-deductible':
      return belowDeductible(layer, rest, context)
    case 'cap-reached':
      return `这一年的医疗救助一年最多 ${limit(layer)}，前面已经用完，这次没有了。`
    case 'capped':
      return `${rest}。按比例该救助${inText(layer.uncapped, context.rough)}，但这一年的额度只够付${inText(layer.paid, context.rough)}，付完额度就用完了。`
    case 'paid':
      return `${rest}，${rule(layer, context)}，付${inText(layer.paid, context.rough)}。`
  }
}

/** '救助 70%，不设门槛', or how the yearly deductible was taken off and what is left to be paid of. */
function rule(layer: Assistance, { roughIn }: Context): string {
  const ratio = percent(layer.ratio?.value ?? '0')
  if (!hasDeductible(layer.deductible)) return `救助 ${ratio}，不设门槛`
  const edge = yuanText(layer.deductible.value)
  const counted = inText(layer.counted, roughIn)
  if (isZero(layer.baseBefore)) return `超过一年门槛 ${edge}的部分是${counted}，救助 ${ratio}`
  const open = subtractYuan(layer.deductible.value, layer.baseBefore)
  if (open === null || toFen(open) === 0) {
    return `一年的门槛 ${edge}这一年前面已经扣满，这次的${counted}全部按 ${ratio} 救助`
  }
  return `一年的门槛 ${edge}前面已扣 ${yuanText(layer.baseBefore)}，这次再扣 ${yuanText(open)}，剩下的${counted}救助 ${ratio}`
}

function belowDeductible(layer: Assistance, rest: string, { roughIn }: Context): string {
  const edge = yuanText(layer.deductible?.value ?? '0')
  const base = isZero(layer.baseBefore) ? rest : `${rest}，这一年累计${inText(layer.baseAfter, roughIn)}`
  return isZero(layer.toDeductible)
    ? `${base}，正好到住院救助的门槛 ${edge}，超过的部分才救助。`
    : `${base}，没到住院救助的门槛 ${edge}，所以不救助。`
}

function notEligible(layer: Assistance, { groupLabel }: Context): string {
  return layer.group === 'none'
    ? `选的是“${groupLabel}”，没有被认定为救助对象，医疗救助不付。`
    : `${groupLabel}不在这一项救助里。`
}

/** The reading under which rare-disease aid is not paid, in the pack's own words. */
function notInForce({ pack }: Context): string {
  const reading = pack.readings.find(({ id }) => id === 'rareDiseaseInForce')
  const off = reading?.options.find(({ value }) => value === false)
  const reason = off ? `${off.label}：${off.reason}` : '不在办理。'
  return `罕见病门诊救助这次按没有开办算。${reason}`
}

function next(layer: Assistance, { rough, roughIn }: Context): string[] {
  if (layer.reason === 'not-eligible' || layer.reason === 'not-in-force') return []
  const toEdge = isZero(layer.toDeductible)
    ? []
    : [`这一年住院再有${inText(layer.toDeductible, roughIn)}就到救助的门槛，超过的部分才救助。`]
  return [...toEdge, ...leftLine('救助', layer.use, rough)]
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
    baseLine('这一年住院累计', layer.baseBefore, layer.in, layer.baseAfter),
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
