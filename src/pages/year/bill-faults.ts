import { subtractYuan } from '../../input'
import { amountOf, amountProblems, faultWords } from '../../components'
import type { Limit, Problem } from '../../components'
import { isSettledKind, lacksSheet } from '../../stores'
import type { BillDraft, BillError, BillField } from '../../stores'

/** What is asked about a bill, in the words of the form. */
export const BILL_NAMES: Record<BillField, string> = {
  kind: '是哪一种？',
  date: '哪一天结算的？',
  billed: '总费用',
  inScope: '政策范围内费用',
  outOfScope: '政策范围外\u200b（自费等）',
  inScopeUnknown: '政策范围内费用',
  sheet: '手里有结算单吗？',
  basicPaid: '基本医保支付',
  criticalPaid: '大病保险支付',
  criticalMissing: '大病保险支付',
  inProvince: '在哪里看的？',
  referred: '按规定\u200b办过转诊吗？',
}

/** What to do about a field that was left empty. */
const MISSING: Partial<Record<BillField, string>> = {
  kind: '请选是哪一种',
  date: '请选哪一天结算的，月和日都要选',
  billed: '请填总费用',
  inScope: '请填政策范围内费用；不知道就勾下面那一格',
  outOfScope: '请填政策范围外（自费等）的钱，没有就填 0；不清楚就勾下面那一格',
  sheet: '请选手里有没有结算单',
  basicPaid: '请填基本医保支付；没有付就填 0',
  criticalPaid: '请填大病保险支付；没有付就填 0，单子上没有这一行就勾下面那一格',
  inProvince: '请选在省内还是省外看的',
  referred: '请选有没有办过转诊；不清楚可以选“不清楚”',
}

/** One sentence for a fault: which field, what is wrong with it. */
export function billFaultText({ field, code }: BillError): string {
  const missing = code === 'missing' ? MISSING[field] : undefined
  return missing ?? `${BILL_NAMES[field].replace('？', '')}：${faultWords(code)}`
}

/** The first fault of each field, in the order of the form. */
export function billProblems(errors: readonly BillError[]): Problem[] {
  const first = errors.filter(({ field }, at) => errors.findIndex((one) => one.field === field) === at)
  return first.map((error) => ({ id: error.field, text: billFaultText(error) }))
}

/**
 * Amounts that are more than they can be, as far as the amounts they are compared with are typed: the rules would
 * refuse them as well, but only with the whole bill before them.
 */
export function tooMuchProblems(draft: BillDraft): Problem[] {
  const billed = amountOf(draft.billed)
  const { inScopeUnknown } = draft
  const inScope = inScopeUnknown ? null : amountOf(draft.inScope)
  const basic = amountOf(draft.basicPaid)
  const room = inScope ?? billed
  const left = room === null || basic === null ? null : subtractYuan(room, basic)
  const total = { name: '总费用', yuan: billed }
  const over = (id: 'inScope' | 'outOfScope' | 'basicPaid' | 'criticalPaid', limits: Limit[]): Problem[] =>
    amountProblems({ id, raw: draft[id] }, limits).map(({ text }) => ({
      id,
      text: `${BILL_NAMES[id]}：${text}`,
    }))
  const found = inScopeUnknown ? [] : over(lacksSheet(draft) ? 'outOfScope' : 'inScope', [total])
  if (!isSettledKind(draft.kind) || draft.sheet !== 'yes') return found
  found.push(...over('basicPaid', [{ name: '政策范围内费用', yuan: inScope }, total]))
  if (!draft.criticalMissing)
    found.push(...over('criticalPaid', [{ name: '基本医保报过以后剩下的', yuan: left }]))
  return found
}
