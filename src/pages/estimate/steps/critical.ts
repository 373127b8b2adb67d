import { subtractYuan } from '../../../input'
import { MARK_WORDS, amountOf, amountProblems } from '../../../components'
import type { Answers, Step } from '../step'
import { amountText } from './amount-text'
import { inScopeOf } from './in-scope'

/** What basic insurance left of the in-scope cost: critical-illness insurance cannot pay more. */
function leftByBasic(answers: Answers): string | null {
  const inScope = inScopeOf(answers)
  const basic = amountOf(answers.draft.basicPaid)
  return inScope === null || basic === null ? null : subtractYuan(inScope, basic)
}

export const critical: Step = {
  id: 'critical',
  slot: 'critical',
  title: () => '结算单上，“大病保险支付”\u200b是多少？',
  asked: ({ draft }) => draft.sheet !== 'no',
  fields: ['criticalPaid', 'criticalMissing'],
  blank: ({ draft }) => draft.criticalPaid === '' && !draft.criticalMissing,
  problems: (answers) =>
    answers.draft.criticalMissing
      ? []
      : amountProblems(
          {
            id: 'criticalPaid',
            raw: answers.draft.criticalPaid,
            required: '请填大病保险支付了多少，写 0 就填 0；没有就按下面的“单子上没有这一行”',
          },
          [{ name: '基本医保报过以后剩下的', yuan: leftByBasic(answers) }],
        ),
  rows: ({ draft }) => [
    draft.criticalMissing
      ? { key: '大病保险支付', value: '单子上没有，按规定替您算', mark: MARK_WORDS['by-rules'] }
      : { key: '大病保险支付', value: amountText(draft.criticalPaid) },
  ],
}
