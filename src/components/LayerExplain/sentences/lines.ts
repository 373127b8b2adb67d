import type { CapUse } from '../../../calc'
import { capText, finerThanFen, isZero, percent, product, inText, yuanText } from '../../FigureText'
import { formatYuan } from '../../../input'

/** '4,500.00 × 70% = 3,150.00 元', with the rounding said where there is any. */
export function shareLine(amount: string, ratio: string, rounded: string): string {
  const exact = product(amount, ratio)
  const left = `${formatYuan(amount)} × ${percent(ratio)} = ${formatYuan(exact)}`
  return finerThanFen(exact) ? `${left}，四舍五入到分是 ${yuanText(rounded)}` : `${left} 元`
}

/** What a cumulative base was, and what this bill added to it. */
export function baseLine(name: string, before: string, added: string, after: string): string {
  return isZero(before)
    ? `${name}：${yuanText(after)}（就是这一次的）`
    : `${name}：以前 ${formatYuan(before)} + 这次 ${formatYuan(added)} = ${yuanText(after)}`
}

/** What is left under a yearly limit after this bill; nothing where there is no limit. */
export function leftLine(name: string, use: CapUse, rough = false): string[] {
  if (!use.cap || use.left === null) return []
  return isZero(use.left)
    ? [`这一年的${name}额度 ${capText(use.cap)}，已经用完。`]
    : [`这一年的${name}额度一共 ${capText(use.cap)}，还剩${inText(use.left, rough)}。`]
}

/** How the limit cut the sum, for the formula. */
export function cutLine(use: CapUse, uncapped: string, paid: string): string[] {
  if (!use.cap) return ['没有年度封顶，算出多少付多少']
  const before = isZero(use.paidBefore) ? '' : `，这一年前面已付 ${formatYuan(use.paidBefore)}`
  return uncapped === paid
    ? [`没有超过年度额度 ${capText(use.cap)}${before}`]
    : [`年度额度 ${capText(use.cap)}${before}，所以这次最多付 ${yuanText(paid)}`]
}

export function whyHeading(name: string, paid: string, rough: boolean): string {
  return `${name}为什么是${inText(paid, rough)}`
}
