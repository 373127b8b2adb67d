import { amountOf, amountProblems } from '../../../components'
import type { Answers, AnswerRow, Step } from '../step'
import { amountText } from './amount-text'

function rows({ draft }: Answers): AnswerRow[] {
  return draft.outOfScopeUnknown
    ? [{ key: '自费的部分', value: '不清楚，先按 0 元', mark: '按假设算' }]
    : [{ key: '自费的部分', value: amountText(draft.outOfScope) }]
}

/** Without a sheet, and with a sheet that has no in-scope line: there it is the same step from the other side. */
export const outOfScope: Step = {
  id: 'out-of-scope',
  slot: 'in-scope',
  title: ({ draft }) => (draft.sheet === 'no' ? '其中自费的有多少？' : '结算单上，“自费”一共是多少？'),
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
            required: '请填自费的部分，没有自费就填 0；不清楚就按下面的“不清楚”',
          },
          [{ name: '总费用', yuan: amountOf(draft.billed) }],
        ),
  rows,
}
