import { formatYuan } from '../../../input'
import { amountOf } from '../../../components'

/** An answered amount for the check page; what cannot be read is shown as typed. */
export function amountText(raw: string): string {
  const yuan = amountOf(raw)
  return yuan === null ? raw : `${formatYuan(yuan)} 元`
}
