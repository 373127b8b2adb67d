/** 基本医保, in words. */
import { shareLine, whyHeading } from './lines'
import { inText, percent, yuanText } from '../../FigureText'
import { present, type Context, type LayerOf, type Words } from './words'

type Basic = LayerOf<'basic'>
const NAME = '基本医保'

export function basicWords(layer: Basic, context: Context): Words {
  return {
    heading: whyHeading(NAME, layer.paid, context.rough),
    why: why(layer),
    next: [],
    formula: formula(layer),
    applied: present([layer.ratio]),
  }
}

function why(layer: Basic): string {
  const paid = yuanText(layer.paid)
  switch (layer.reason) {
    case 'nothing-in':
      return '这张单子没有政策范围内的费用（医保目录里、医保认的那部分），基本医保没有可报的。'
    case 'nothing-paid':
      return layer.how === 'given'
        ? `结算单上基本医保付的是 ${paid}，照单子算。`
        : '粗略估算下来，基本医保付 0.00 元。'
    case 'paid':
      return layer.how === 'given'
        ? `结算单上写的，基本医保付 ${paid}，照单子算，没有改动。`
        : `还没有结算单上的数，先按全国平均大约 ${percent(layer.ratio?.value ?? '0')} 粗略估算，付${inText(layer.paid, true)}。这不是您的报销比例，拿到结算单再算一遍才准。`
  }
}

function formula(layer: Basic): string[] {
  if (layer.ratio) {
    return [`政策范围内费用 × 平均比例：${shareLine(layer.in, layer.ratio.value, layer.paid)}`]
  }
  return [`政策范围内费用 ${yuanText(layer.in)}`, `基本医保付 ${yuanText(layer.paid)}（结算单上的数）`]
}
