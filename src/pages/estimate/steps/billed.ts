import { amountOf, amountProblems } from '../../../components'
import type { Answers, Problem, Step } from '../step'
import { amountText } from './amount-text'

function problems({ draft }: Answers): Problem[] {
  const found = amountProblems({ id: 'billed', raw: draft.billed, required: '请填总费用，单位是元' })
  const zero = !found.length && Number(amountOf(draft.billed)) === 0
  return zero ? [{ id: 'billed', text: '总费用是 0 元就没有要报的，请对照单子再看看' }] : found
}

export const billed: Step = {
  id: 'billed',
  slot: 'billed',
  title: ({ draft }) =>
    draft.sheet === 'no' ? '总费用\u200b大概是多少？' : '结算单上，“总费用”\u200b是多少？',
  asked: () => true,
  fields: ['billed'],
  blank: ({ draft }) => draft.billed === '',
  problems,
  rows: ({ draft }) => [{ key: '总费用', value: amountText(draft.billed) }],
}
