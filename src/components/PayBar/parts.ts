import type { Amounts } from '../../calc'
import { toFen } from '../FigureText'

export type PayerId = 'basic' | 'critical' | 'assistance' | 'tilted' | 'selfPay'

/** One payer of the bill. */
export interface Part {
  id: PayerId
  /** One sign, so that colour is never the only key. */
  sign: string
  label: string
  yuan: string
  /** Share of the bar; 0 = not drawn. */
  weight: number
}

const PAYERS: readonly { id: PayerId; sign: string; label: string }[] = [
  { id: 'basic', sign: '基', label: '基本医保' },
  { id: 'critical', sign: '大', label: '大病保险' },
  { id: 'assistance', sign: '救', label: '医疗救助' },
  { id: 'tilted', sign: '倾', label: '倾斜救助' },
  { id: 'selfPay', sign: '自', label: '自己付' },
]

/** All five payers in the order of payment; a payment of nothing, or money coming back, has no width. */
export function partsOf(amounts: Amounts): Part[] {
  return PAYERS.map((payer) => {
    const yuan = amounts[payer.id]
    return { ...payer, yuan, weight: Math.max(0, toFen(yuan)) }
  })
}
