import { isSettledKind, lacksSheet } from '../../stores'
import type { BillDraft, BillField } from '../../stores'
import { amountOf, SHEET_HINTS } from '../../components'
import type { SheetLine } from '../../components'
import { dayText, yuanText } from '../../components/FigureText'
import { BILL_NAMES } from './bill-faults'
import { KIND_OPTIONS } from './words'

/** What has a field of its own; 不知道 stands below one. */
export type AskedField = Exclude<BillField, 'inScopeUnknown' | 'criticalMissing'>

interface Asked {
  hint?: string
  /** One of these; missing = a day or an amount. */
  options?: { value: string; label: string; hint?: string }[]
  /** A statement to tick where the amount is not known. */
  unknown?: { id: 'inScopeUnknown' | 'criticalMissing'; words: string }
  /** Where the amount stands on the sheet. */
  line?: SheetLine
}
export interface BillQuestion extends Asked {
  id: AskedField
  title: string
}

const ASKED: Record<AskedField, Asked> = {
  kind: { options: KIND_OPTIONS },
  date: { hint: '记不准就填个大概，先后别错就行。' },
  billed: { line: 'billed' },
  inScope: {
    hint: SHEET_HINTS.inScope,
    unknown: { id: 'inScopeUnknown', words: '政策范围内费用不知道，先按总费用算' },
    line: 'inScope',
  },
  outOfScope: {
    hint: '就是医保不认的药和项目，怎么算都得自己出。问医生或看费用清单。没有就填 0。',
    unknown: { id: 'inScopeUnknown', words: '不清楚，先按 0 元算' },
  },
  sheet: {
    options: [
      { value: 'yes', label: '有结算单' },
      { value: 'no', label: '还没有', hint: '先按全国平均数粗略算，只能看个大概；拿到单子再来改' },
    ],
  },
  basicPaid: { hint: SHEET_HINTS.basic, line: 'basic' },
  criticalPaid: {
    hint: '没有付就填 0。',
    unknown: { id: 'criticalMissing', words: '单子上没有大病保险这一行，按文件算' },
    line: 'critical',
  },
  inProvince: {
    options: [
      { value: 'yes', label: '在省内' },
      { value: 'no', label: '在省外' },
    ],
  },
  referred: {
    options: [
      { value: 'yes', label: '办了，或者不需要转诊' },
      { value: 'no', label: '没有办' },
      { value: 'unsure', label: '不清楚', hint: '先按没有办算，结果里会标出来' },
    ],
  },
}

/**
 * What is asked about a bill, in order: kind and day, for a stay whether there is a sheet, what it cost, and for a stay what
 * the sheet says was paid and where it was. Without a sheet the same as in 估算, so that both come to the same.
 * @param placeMatters to this person
 * @param open '' = what is not answered yet counts as the longer way, null = it leads nowhere
 */
export function billQuestions(draft: BillDraft, placeMatters: boolean, open: '' | null): BillQuestion[] {
  const { kind, sheet, inProvince } = draft
  const settled = isSettledKind(kind) || kind === open
  const asked: AskedField[] = ['kind', 'date']
  if (settled) asked.push('sheet')
  asked.push('billed', lacksSheet(draft) ? 'outOfScope' : 'inScope')
  if (settled) {
    if (sheet === 'yes' || sheet === open) asked.push('basicPaid', 'criticalPaid')
    if (placeMatters) asked.push('inProvince')
    if (placeMatters && inProvince !== 'no') asked.push('referred')
  }
  return asked.map((id) => ({ id, title: BILL_NAMES[id], ...ASKED[id] }))
}

/** What stands in the form as the answer to a question, in words. */
export function answerText({ id, options, unknown }: BillQuestion, draft: BillDraft): string {
  const raw = draft[id]
  if (unknown && draft[unknown.id]) return unknown.words
  if (options) return options.find(({ value }) => value === raw)?.label ?? UNANSWERED
  if (id === 'date') return /^([0-9]+-){2}[0-9]+$/.test(raw) ? dayText(raw) : UNANSWERED
  const amount = amountOf(raw)
  return amount === null ? raw || UNANSWERED : yuanText(amount)
}

const UNANSWERED = '还没有填'
