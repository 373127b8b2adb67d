import { subtractYuan } from '../../../input'
import { amountOf, amountProblems } from '../../../components'
import type { Answers, Step } from '../step'
import { amountText } from './amount-text'

export const inScope: Step = {
  id: 'in-scope',
  slot: 'in-scope',
  title: () => '结算单上，“政策范围内费用”\u200b是多少？',
  asked: ({ draft }) => draft.sheet !== 'no',
  fields: ['inScope', 'inScopeMissing'],
  blank: ({ draft }) => draft.inScope === '' && !draft.inScopeMissing,
  problems: ({ draft }) =>
    draft.inScopeMissing
      ? []
      : amountProblems(
          {
            id: 'inScope',
            raw: draft.inScope,
            required: '请填政策范围内费用；单子上没有就按下面的“单子上没有这一行”',
          },
          [{ name: '总费用', yuan: amountOf(draft.billed) }],
        ),
  rows: ({ draft }) => [
    {
      key: '政策范围内费用',
      value: draft.inScopeMissing ? '单子上没有，用总费用减范围外的' : amountText(draft.inScope),
    },
  ],
}

/**
 * In-scope cost as far as the answers give it: typed, or billed less what is out of scope (unknown counts as 0).
 * null while an amount is missing, cannot be read, or does not fit.
 */
export function inScopeOf({ draft }: Pick<Answers, 'draft'>): string | null {
  if (draft.sheet === 'yes' && !draft.inScopeMissing) return amountOf(draft.inScope)
  const billed = amountOf(draft.billed)
  const out = draft.outOfScopeUnknown ? '0' : amountOf(draft.outOfScope)
  return billed === null || out === null ? null : subtractYuan(billed, out)
}
