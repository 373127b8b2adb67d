import { amountOf, amountProblems } from '../../../components'
import type { Step } from '../step'
import { amountText } from './amount-text'
import { inScopeOf } from './in-scope'

export const basic: Step = {
  id: 'basic',
  slot: 'basic',
  title: () => '结算单上，“基本医保支付”\u200b是多少？',
  asked: ({ draft }) => draft.sheet !== 'no',
  fields: ['basicPaid'],
  blank: ({ draft }) => draft.basicPaid === '',
  problems: (answers) =>
    amountProblems(
      {
        id: 'basicPaid',
        raw: answers.draft.basicPaid,
        required: '请填基本医保支付了多少；单子上写 0 就填 0',
      },
      [
        { name: '政策范围内费用', yuan: inScopeOf(answers) },
        { name: '总费用', yuan: amountOf(answers.draft.billed) },
      ],
    ),
  rows: ({ draft }) => [{ key: '基本医保支付', value: amountText(draft.basicPaid) }],
}
