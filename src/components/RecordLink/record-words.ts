import type { RecordSummary } from '../../stores'
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
