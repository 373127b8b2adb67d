import { MARK_WORDS } from '../../../components'
import { assumedDate, benefitYears } from '../../../stores'
import type { AnswerRow, Answers, Problem, Step } from '../step'
import { choiceProblems } from './choice'

const WHOLE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/
const CHOOSE_BOTH = '月和日请都选上；不记得就按下面的“不记得日期”'

/** The date is chosen from lists, but a stored draft may hold half of one, or one of another year. */
function dateProblems({ draft }: Answers): Problem[] {
  // No date at all is an answer: 不记得日期.
  if (draft.date === '') return []
  const [, year, month, day] = WHOLE.exec(draft.date) ?? []
  if (!year) return [{ id: 'date', text: CHOOSE_BOTH }]
  if (year !== draft.year) return [{ id: 'date', text: '这个日子不在选的那一年里，请重新选' }]
  const exists = Number(day) >= 1 && Number(day) <= daysIn(year, month)
  return exists ? [] : [{ id: 'date', text: '没有这一天，请重新选月和日' }]
}

function daysIn(year: string, month = '00'): number {
  const real = Number(month) >= 1 && Number(month) <= 12
  return real ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : 0
}

/** The same month and day in another year, as far as that year has it. */
export function inYear(date: string, year: string): string {
  if (date === '') return ''
  const [, month = '', day = ''] = date.split('-')
  return `${year}-${month}-${Number(day) > daysIn(year, month) ? '' : day}`
}

export const date: Step = {
  id: 'date',
  slot: 'date',
  title: () => '哪一天\u200b出院\u200b结算的？',
  asked: () => true,
  fields: ['year', 'date'],
  blank: ({ draft }) => draft.year === '',
  problems: (answers) => [
    ...choiceProblems('year', answers.draft.year, benefitYears(answers.pack), '请选哪一年出院结算的'),
    ...dateProblems(answers),
  ],
  problemsOnNext: ({ draft }) => (draft.date === '' ? [{ id: 'date', text: CHOOSE_BOTH }] : []),
  rows: ({ draft, pack }) => [
    draft.date === '' ? unknownDay(draft.year, pack) : { key: '结算日期', value: inWords(draft.date) },
  ],
}

/** Marked only where the day bears on the result. */
function unknownDay(year: string, pack: Answers['pack']): AnswerRow {
  const row = { key: '结算日期', value: `${year} 年，哪一天不知道` }
  return assumedDate(pack, year).rulesChange ? { ...row, mark: MARK_WORDS.assumed } : row
}

function inWords(iso: string): string {
  const [year, month, day] = iso.split('-')
  return `${year} 年 ${Number(month)} 月 ${Number(day)} 日`
}
