import type { Pack } from '../../calc'
import type { Problem } from '../../components'
import type { EstimateDraft } from '../../stores'

/** The pages of the questions, in the order they are asked. The id is the page's address: #/estimate/<id>. */
export type StepId =
  | 'who'
  | 'date'
  | 'group'
  | 'groups'
  | 'sheet'
  | 'billed'
  | 'in-scope'
  | 'out-of-scope'
  | 'basic'
  | 'critical'
  | 'place'
  | 'referral'
  | 'earlier'
  | 'opening'
  | 'check'

/** What a step may look at: the answers so far, and the policy in force. */
export interface Answers {
  draft: EstimateDraft
  pack: Pack
}

export type { Problem }

/** One line of the check page. `mark` says that we assumed something. */
export interface AnswerRow {
  key: string
  value: string
  mark?: string
}

/** One question, as data. What it looks like stands in the .vue file beside it. */
export interface Step {
  id: StepId
  /** Pages that share a slot share one number in 第 n 步: a follow-up does not lengthen the way. */
  slot: string
  /** The question: the page's h1. */
  title(answers: Answers): string
  /** Is the question put at all, as far as the answers tell? Unanswered counts as the longer way, so that the total only falls. */
  asked(answers: Answers): boolean
  /** A page beside the way: may be opened, but nobody is led to it. */
  aside?: true
  /** What keeps the answer from being used. Empty = answered (or may stay empty). */
  problems(answers: Answers): Problem[]
  /** Further problems of 下一步 alone: what may stay empty, but only by its own button (不记得日期). */
  problemsOnNext?(answers: Answers): Problem[]
  /** Nothing was entered yet: a page that is merely new to the reader shows no errors. */
  blank(answers: Pick<Answers, 'draft'>): boolean
  /** Draft fields asked here, as compute() names them in its errors. */
  fields: readonly string[]
  /** The lines of the check page. */
  rows(answers: Answers): AnswerRow[]
}

/** What every step's view is given. Answers are written to the store's draft, never to these. */
export interface StepViewProps {
  answers: Answers
  /** Sentences by DOM id of the field. */
  errors: Record<string, string>
}
