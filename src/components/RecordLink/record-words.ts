import type { RecordSummary } from '../../stores'
import { dayText } from '../FigureText'
import { personLabel } from '../PersonLabel/people'

const CARE: Record<RecordSummary['kind'], string> = {
  admission: '住院',
  outpatient: '门诊',
  'special-outpatient': '特殊病门诊',
}

/** '父亲 · 住院': the fixed label and the kind of care, never anything that was typed. */
export function recordName(record: Pick<RecordSummary, 'who' | 'kind'>): string {
  return `${personLabel(record.who)} · ${CARE[record.kind]}`
}

/** Year, month and day of an instant on this phone's clock and zone: '2026 年 3 月 5 日'. */
export function dayOf(instant: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return '日期不明'
  return `${date.getFullYear()} 年 ${date.getMonth() + 1} 月 ${date.getDate()} 日`
}

/** When the bill was settled; the day only where somebody knew it. */
export function settledWords({ date, dayUnknown }: Pick<RecordSummary, 'date' | 'dayUnknown'>): string {
  return dayUnknown ? `${date.slice(0, 4)} 年结算，没填是哪一天` : `${dayText(date)}结算`
}

/** @param kept the phone keeps what is listed; otherwise it is gone with the page */
export function savedWords({ savedAt }: Pick<RecordSummary, 'savedAt'>, kept: boolean): string {
  return kept ? `${dayOf(savedAt)}保存` : '没有存进手机，关掉就没有了'
}
