import { amountOf } from '../AmountField/amount-problems'
import { yuanText } from '../FigureText'

/** A question of a form. */
export interface Asked {
  /** DOM id of the field. */
  id: string
  title: string
  /** One of these; missing = an amount, or what the page knows to ask. */
  options?: readonly { value: string; label: string }[]
  /** What it means that an amount was left empty. */
  empty?: string
}

/** The answers about choices and amounts, each with the way back to its question. */
export function answerRows<Q extends Asked>(
  path: string,
  questions: readonly Q[],
  answers: Readonly<Record<Q['id'], string>>,
) {
  return questions.map(({ id, title, options, empty = '' }) => {
    const answer = answers[id as Q['id']]
    const yuan = amountOf(answer)
    const text =
      options?.find(({ value }) => value === answer)?.label ?? (yuan === null ? empty : yuanText(yuan))
    return { key: title.replace(/？$/, ''), value: text, change: `${path}?field=${id}` }
  })
}
