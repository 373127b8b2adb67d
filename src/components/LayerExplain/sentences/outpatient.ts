/** 普通门诊统筹 and 两病用药, in words. */
import { cutLine, leftLine, shareLine, whyHeading } from './lines'
import { capText, inText, isZero, percent, yuanText } from '../../FigureText'
import { present, type Context, type LayerOf, type Words } from './words'

type Outpatient = LayerOf<'outpatient'>
const NAME = { general: '普通门诊', hypertension: '高血压用药', diabetes: '糖尿病用药' } as const

export function outpatientWords(layer: Outpatient, context: Context): Words {
  const name = NAME[layer.scope]
  return {
    heading: whyHeading(`${name}报销`, layer.paid, context.rough),
    why: why(layer, name, context.rough),
    next: layer.reason === 'not-eligible' ? [] : left(layer, context),
    formula: formula(layer),
    applied: present([layer.ratio, layer.use.cap]),
  }
}

function limitName(layer: Outpatient): string {
  return layer.scope === 'general' ? '普通门诊' : '“两病”用药'
}

/** A visit still to come has not used anything up yet, where there is something left for it. */
function left(layer: Outpatient, { toCome }: Context): string[] {
  const { use, paid } = layer
  const name = limitName(layer)
  if (toCome && use.cap && use.left !== null && isZero(use.left) && !isZero(paid))
    return [`这次报完，这一年的${name}额度 ${capText(use.cap)}就用完了。`]
  return leftLine(name, use)
}

function why(layer: Outpatient, name: string, rough: boolean): string {
  const ratio = percent(layer.ratio?.value ?? '0')
  const limit = layer.use.cap ? capText(layer.use.cap) : '不封顶'
  switch (layer.reason) {
    case 'not-eligible':
      return `没有登记过这种病的“两病”，${name}不能走这一项。`
    case 'nothing-in':
      return '这张单子没有政策范围内的费用（医保目录里、医保认的那部分），没有可报的。'
    case 'cap-reached':
      return `${name}一年最多报 ${limit}，这一年已经报满，这次不再报。`
    case 'capped':
      return `政策范围内费用 ${yuanText(layer.in)}，按 ${ratio} 该报 ${yuanText(layer.uncapped)}，但这一年的额度只够报 ${yuanText(layer.paid)}。`
    case 'paid':
      return `政策范围内费用 ${yuanText(layer.in)}，报 ${ratio}，付${inText(layer.paid, rough)}。`
  }
}

function formula(layer: Outpatient): string[] {
  if (!layer.ratio) return []
  return [
    `政策范围内费用 × 比例：${shareLine(layer.in, layer.ratio.value, layer.uncapped)}`,
    ...cutLine(layer.use, layer.uncapped, layer.paid),
  ]
}
