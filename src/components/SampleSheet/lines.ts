/** Lines of the drawn settlement sheet. The amounts are an example that adds up; they are nobody's bill. */
export type SheetLine = 'billed' | 'outOfScope' | 'inScope' | 'basic' | 'critical' | 'assistance' | 'self'

export interface DrawnLine {
  line: SheetLine
  name: string
  amount: string
}

export const DRAWN: readonly DrawnLine[] = [
  { line: 'billed', name: '总费用', amount: '20,000.00' },
  { line: 'outOfScope', name: '自费', amount: '5,000.00' },
  { line: 'inScope', name: '政策范围内费用', amount: '15,000.00' },
  { line: 'basic', name: '基本医保支付', amount: '10,500.00' },
  { line: 'critical', name: '大病保险支付', amount: '0.00' },
  { line: 'assistance', name: '医疗救助支付', amount: '3,150.00' },
  { line: 'self', name: '个人支付', amount: '6,350.00' },
]

/** What real sheets also call the line. */
export const ALSO_CALLED: Record<SheetLine, readonly string[]> = {
  billed: ['医疗费总额', '总金额', '费用合计', '合计'],
  outOfScope: ['全自费', '目录外', '范围外'],
  inScope: ['符合政策范围金额', '符合基本医疗保险费用', '可报费用'],
  basic: ['统筹基金支付', '基本统筹支付'],
  critical: ['居民大病保险支付', '大病支付'],
  assistance: ['医疗救助基金支付', '救助金额'],
  self: ['个人负担', '自付合计'],
}

/** What to do where the line is missing, or says nothing. */
export const SHEET_HINTS = {
  inScope: '就是医保认的那部分。单子上没有，就用总费用减去政策范围外（自费等）的。',
  basic: '也叫“统筹基金支付”。没有付就填 0。',
}
