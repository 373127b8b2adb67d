import { addYuan } from '../../input'
import { isZero, toFen, yuanText } from '../FigureText'

/** Amounts in yuan. */
export interface Gauge {
  cap: string
  used: string
  now?: string
  left: string
}

/** One part of the bar. */
export interface GaugePart {
  id: 'used' | 'now' | 'left'
  /** One sign, so that colour is never the only key. */
  sign: string
  name: string
  yuan: string
  /** Width in proportion; 0 = listed, not drawn. */
  weight: number
}

/** In the order in which an allowance fills up. */
export function gaugeParts({ used, now, left }: Gauge): GaugePart[] {
  const parts: GaugePart[] = [part('used', '报', '已经报了', used)]
  if (now !== undefined) parts.push(part('now', '次', '这次报', now))
  return [...parts, part('left', '剩', now === undefined ? '还能报' : '以后还剩', left)]
}

function part(id: GaugePart['id'], sign: string, name: string, yuan: string): GaugePart {
  return { id, sign, name, yuan, weight: toFen(yuan) }
}

/** The bar as a meter: its value, never above the limit, and what a screen reader says for it. */
export function gaugeWords({ cap, used, now, left }: Gauge): { now: number; text: string } {
  const filled = now === undefined ? used : addYuan(used, now)
  const said = now === undefined ? '' : `，这次报 ${yuanText(now)}`
  const rest = isZero(left) ? '已经用完' : `还能报 ${yuanText(left)}`
  return {
    now: Math.min(toFen(filled), toFen(cap)) / 100,
    text: `一年最多 ${yuanText(cap)}，已经报了 ${yuanText(used)}${said}，${rest}`,
  }
}
