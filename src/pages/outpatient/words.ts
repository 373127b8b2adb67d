import type { Applied, Pack } from '../../calc'
import { isZero, percent, yuanText } from '../../components/FigureText'
import { formatYuan } from '../../input'
import { PEOPLE } from '../../components'
import { CHRONIC_QUESTION, chronicLabel } from '../../components/TwoDiseases'
import type { Asked } from '../../components/StepForm'
import { benefitYears } from '../../stores'
import type { OutpatientYear, VisitScope } from '../../stores'
import type { Allowance, Status } from './allowances'
import { usedUp } from './allowances'
import { spendingFor } from './spending'

/** What one may come for, with what is left for it. */
export function scopeOptions(scopes: VisitScope[], allowances: Allowance[]) {
  return scopes.map((scope) => ({ value: scope, label: SCOPE_WORDS[scope], hint: roomWords(scope) }))

  function roomWords(scope: VisitScope): string {
    const id = scope === 'general' ? 'general' : 'chronic'
    const left = allowances.find((one) => one.id === id)?.left
    const joint = scope !== 'general' && scopes.length > 2 ? '两种药合用一份，' : ''
    if (!left) return ''
    return isZero(left) ? '已经报完，要自己出' : `${joint}还能报 ${yuanText(left)}`
  }
}

const SCOPE_WORDS: Record<VisitScope, string> = {
  general: '普通看病拿药',
  hypertension: '拿高血压的药',
  diabetes: '拿糖尿病的药',
}

/** What is asked about a visit, in order; for what, only where there is more than one allowance. */
export function visitQuestions(options: ReturnType<typeof scopeOptions>, chosen: VisitScope | '') {
  const scope = { id: 'scope' as const, title: '这次看什么？', options, hint: undefined, empty: '' }
  const amounts = [
    {
      id: 'inScope' as const,
      title: `医保认的药费${chosen === 'general' || !chosen ? '、诊疗费' : ''}`,
      hint: '不清楚哪些医保认，就先填全部，算出来会偏多。',
    },
    { id: 'outOfScope' as const, title: '医保不认的（自费）', hint: '没有就空着。', empty: '没有' },
  ]
  return options.length > 1 ? [scope, ...amounts] : amounts
}

/** One question about a person's year. */
export interface YearQuestion extends Asked {
  id: 'who' | 'year' | 'chronic' | 'generalPaid' | 'chronicPaid'
  hint?: string
  options?: { value: string; label: string }[]
}

const USED = {
  hint: '这一年医保替您出的钱，不是您花的钱。不记得就先空着，按没报过算，算出来会偏多。',
  empty: '没填，按没报过算',
}

/**
 * What is asked about a person's year, in order.
 * @param booked 我的一年 knows the rest; otherwise what is not answered yet counts as the longer way
 */
export function yearQuestions(pack: Pack, { chronic }: OutpatientYear, booked: boolean): YearQuestion[] {
  const years = benefitYears(pack).map((year) => ({ value: year, label: `${year} 年` }))
  const asked: YearQuestion[] = [
    { id: 'who', title: '谁看病？', options: PEOPLE.map(({ id: value, label }) => ({ value, label })) },
    { id: 'year', title: '哪一年看病？', options: years },
  ]
  if (booked) return asked
  asked.push(CHRONIC_QUESTION, { id: 'generalPaid', title: '普通门诊，已经报了多少？', ...USED })
  if (chronic !== 'none') asked.push({ id: 'chronicPaid', title: '“两病”用药，已经报了多少？', ...USED })
  return asked
}

export function statusWords(status: Status): string {
  return `“两病”${chronicLabel(status)}`
}

export function allowanceName({ id }: Pick<Allowance, 'id'>): string {
  return id === 'general' ? '普通门诊' : '“两病”用药'
}

/** How much spending uses the allowance up: a sentence, never a promise. */
export function spendingWords(allowance: Allowance, year: number): string {
  const { left, ratio } = allowance
  if (left === null || !ratio) return ''
  if (usedUp(allowance)) return `${year} 年的已经报完，再看要自己出。${year + 1} 年 1 月 1 日重新算。`
  const spending = spendingFor(left, ratio.value)
  const cost = allowance.id === 'general' ? '药费、诊疗费' : '药费'
  return spending
    ? `医保认的${cost}，再花 ${spending.about} 元左右就用完（按 ${percent(ratio.value)} 算）。`
    : ''
}

/** '218.40 ÷ 60% = 364.00 元', with the rounding said where there is any. */
export function spendingLine({ left, ratio }: Allowance): string {
  const spending = left === null || !ratio ? null : spendingFor(left, ratio.value)
  if (!spending || left === null || !ratio) return ''
  const division = `${formatYuan(left)} ÷ ${percent(ratio.value)}`
  return spending.exact
    ? `${division} = ${yuanText(spending.yuan)}`
    : `${division}，除不尽，往上凑到分是 ${yuanText(spending.yuan)}`
}

/** What a document leaves open about a figure: what was chosen, why, and what else it could mean. */
export interface OpenPoint {
  id: string
  question: string
  chosen: string
  reason: string
  rejected: string
  sources: { doc: string; clause: string }[]
}

/** The readings behind a figure that is one; none where a document says it plainly. */
export function readingsOf(pack: Pack, figure: Applied | null): OpenPoint[] {
  if (figure?.grade !== 'reading') return []
  const about = pack.interpretations.filter(({ parameters }) => parameters.includes(figure.param))
  // A point that bears on many figures (how to round) is not why this one is a reading.
  const least = Math.min(...about.map(({ parameters }) => parameters.length))
  return about.filter(({ parameters }) => parameters.length === least)
}
