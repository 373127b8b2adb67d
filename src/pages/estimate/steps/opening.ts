import { assistanceLimit, countsForTilted, openingNeeds, type OpeningKey } from '../../../stores'
import { subtractYuan } from '../../../input'
import { amountOf, amountProblems, type Limit } from '../../../components'
import type { Answers, Problem, Step } from '../step'
import { amountText } from './amount-text'
import { choiceProblems } from './choice'

/** One line of the year's earlier sheets, added up. */
export interface OpeningField {
  key: OpeningKey
  /** DOM id. */
  id: string
  label: string
  /** Where to read it. */
  hint?: string
}

const FIELDS: Record<OpeningKey, Omit<OpeningField, 'key' | 'id'>> = {
  inScope: { label: '政策范围内费用，加起来' },
  basic: { label: '基本医保支付，加起来' },
  critical: { label: '大病保险支付，加起来' },
  assistance: { label: '医疗救助，加起来', hint: '后来打到卡上的也算。' },
  tilted: { label: '倾斜救助，加起来', hint: '没听说过的就空着。' },
}
export const REFERRED: Record<string, string> = { yes: '都是', no: '不都是', unsure: '不清楚' }

/** Only what can change this person's result, in the order in which the layers pay. */
export function openingFields({ draft, pack }: Answers): OpeningField[] {
  const keys = openingNeeds(pack, draft, draft.group || 'none')
  return keys.map((key) => ({ key, id: `opening-${key}`, ...FIELDS[key] }))
}

/** Whether the earlier stays were referred and in the province is asked of those who may get tilted assistance. */
export function asksReferral({ draft, pack }: Answers): boolean {
  return countsForTilted(pack, draft, draft.group || 'none')
}

/** A layer cannot have paid more than was left for it, nor ordinary assistance more than its yearly limit. */
function limitsOf({ draft, pack }: Answers, key: OpeningKey): Limit[] {
  const [all, basic, critical, assistance] = (['inScope', 'basic', 'critical', 'assistance'] as const).map(
    (line) => amountOf(draft.opening[line] || '0'),
  )
  const afterBasic = minus(all, basic)
  const afterCritical = minus(afterBasic, critical)
  // Nothing to compare with while in-scope cost is not filled in.
  if (amountOf(draft.opening.inScope) === null || key === 'inScope') return []
  if (key === 'basic') return [{ name: '上面的政策范围内费用', yuan: all ?? null }]
  if (key === 'critical') return [{ name: '基本医保报过以后剩下的', yuan: afterBasic }]
  if (key === 'tilted') return [{ name: '救助过以后剩下的', yuan: minus(afterCritical, assistance) }]
  return [
    { name: '两种保险报过以后剩下的', yuan: afterCritical },
    { name: '这类人一年的救助额度', yuan: assistanceLimit(pack, draft.group || 'none') },
  ]
}

function minus(a: string | null | undefined, b: string | null | undefined): string | null {
  return a && b ? subtractYuan(a, b) : null
}

/** In-scope cost and basic payment say something only together. */
function togetherProblems({ draft }: Answers): Problem[] {
  const { inScope, basic } = draft.opening
  if ((inScope.trim() === '') === (basic.trim() === '')) return []
  const missing = inScope.trim() === '' ? 'inScope' : 'basic'
  return [{ id: `opening-${missing}`, text: '前两个数要一起填；有一个不知道，就两个都空着' }]
}

function referralProblems(answers: Answers): Problem[] {
  if (!asksReferral(answers)) return []
  const text = '请选一个；拿不准就选“不清楚”'
  return choiceProblems('earlierReferred', answers.draft.earlierReferred, Object.keys(REFERRED), text)
}

export const opening: Step = {
  id: 'opening',
  slot: 'earlier',
  title: ({ draft }) => `${draft.year}\u00a0年\u200b这次之前的\u200b结算单上，一共\u200b是多少？`,
  asked: ({ draft }) => draft.earlier === 'yes',
  fields: [...(Object.keys(FIELDS) as OpeningKey[]).map((key) => `opening.${key}`), 'earlierReferred'],
  blank: ({ draft }) =>
    Object.values(draft.opening).every((raw) => raw === '') && draft.earlierReferred === '',
  problems: (answers) => {
    const amounts = openingFields(answers).flatMap(({ key, id }) =>
      amountProblems({ id, raw: answers.draft.opening[key] }, limitsOf(answers, key)),
    )
    return [...amounts, ...togetherProblems(answers), ...referralProblems(answers)]
  },
  rows: (answers) => [
    ...openingFields(answers).map(({ key, label }) => {
      const raw = answers.draft.opening[key]
      return raw.trim() === ''
        ? { key: `之前：${label}`, value: '没填，先按 0 元', mark: '按假设算' }
        : { key: `之前：${label}`, value: amountText(raw) }
    }),
    ...(asksReferral(answers)
      ? [{ key: '之前：都在省内、按规定转诊', value: REFERRED[answers.draft.earlierReferred] ?? '' }]
      : []),
  ],
}
