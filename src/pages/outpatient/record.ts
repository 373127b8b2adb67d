import type { Group } from '../../calc'
import { faultWords } from '../../components'
import type { Problem } from '../../components'
import type { BillResult, YearFacts } from '../../stores'
import type { OutpatientCase } from './allowances'

/** What has to be put right before a visit can be entered into 我的一年. */
export function recordProblems(date: string, year: number, group: Group | '' | null): Problem[] {
  const problems: Problem[] = []
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date))
    problems.push({ id: 'date', text: '请把看病的月和日都选上' })
  else if (Number(date.slice(0, 4)) !== year) problems.push({ id: 'date', text: faultWords('outside-year') })
  if (group === '') problems.push({ id: 'group', text: '请选是哪类人' })
  return problems
}

/** What 我的一年 has to know of a year before its first bill: with it, what was typed here moves there. */
export function factsFor(person: string, group: Group, its: OutpatientCase): YearFacts {
  return { person, year: its.year, group, ...its.status, opening: its.opening }
}

/** Why a visit was not entered, and what to do. */
export function notRecorded(result: Extract<BillResult, { done: false }>): string {
  if (result.reason === 'invalid') return faultWords(result.errors[0]?.code ?? '')
  if (result.reason === 'full') return '这一年记得太多了，记不下了。'
  return '没有记上，请再点一次。还不行，就先抄在纸上。'
}
