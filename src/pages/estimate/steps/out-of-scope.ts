import { MARK_WORDS, amountOf, amountProblems } from '../../../components'
import type { Answers, AnswerRow, Step } from '../step'
import { amountText } from './amount-text'

const OUTSIDE = '政策范围外（自费等）'

function rows({ draft }: Answers): AnswerRow[] {
  return draft.outOfScopeUnknown
    ? [{ key: OUTSIDE, value: '不清楚，先按 0 元', mark: MARK_WORDS.assumed }]
    : [{ key: OUTSIDE, value: amountText(draft.outOfScope) }]
}

/** Without a sheet, and with a sheet that has no in-scope line: there it is the same step from the other side. */
export const outOfScope: Step = {
  id: 'out-of-scope',
  slot: 'in-scope',
  title: ({ draft }) =>
    draft.sheet === 'no'
      ? '其中\u200b政策范围外\u200b（自费等）\u200b的有多少？'
      : '结算单上，政策范围外\u200b（自费等）\u200b一共是多少？',
  asked: ({ draft }) => draft.sheet === 'no' || draft.inScopeMissing,
  fields: ['outOfScope', 'outOfScopeUnknown'],
  blank: ({ draft }) => draft.outOfScope === '' && !draft.outOfScopeUnknown,
  problems: ({ draft }) =>
    draft.outOfScopeUnknown
      ? []
      : amountProblems(
          {
            id: 'outOfScope',
            raw: draft.outOfScope,
            required: '请填政策范围外（自费等）的钱，没有就填 0；不清楚就按下面的“不清楚”',
          },
          [{ name: '总费用', yuan: amountOf(draft.billed) }],
        ),
  rows,
}
