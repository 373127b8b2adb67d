import type { Pack } from '../../calc'
import type { Problem } from '../../components'
import { CHRONIC_MISSING, CHRONIC_QUESTION, chronicOf, statusOf } from '../../components/TwoDiseases'
import { emptyFacts } from '../../stores'
import type { FactsDraft, PersonYears, YearFacts } from '../../stores'
import { groupOptions } from './words'

/** One question about a year. */
interface FactQuestion {
  id: 'who' | 'year' | 'group' | 'chronic'
  title: string
  hint: string
  options: { value: string; label: string; hint?: string }[]
}

/** What is asked about a year: whose and which one first, which stand once it has begun. */
export function factQuestions(pack: Pack, people: FactQuestion['options'], years: string[]): FactQuestion[] {
  return [
    { id: 'who', title: '谁的账？', hint: '只是个称呼，不用填姓名。', options: people },
    {
      id: 'year',
      title: '哪一年？',
      hint: '按结算的日子算，1 月 1 日到 12 月 31 日。',
      options: years.map((year) => ({ value: year, label: `${year} 年` })),
    },
    {
      id: 'group',
      title: '这一年是\u200b哪一类人？',
      hint: '要政府认定过才算。身份不同，救助不同。',
      options: groupOptions(pack),
    },
    CHRONIC_QUESTION,
  ]
}

export function formOf(facts: YearFacts): FactsDraft {
  return {
    ...emptyFacts(),
    who: facts.person,
    year: String(facts.year),
    group: facts.group,
    chronic: chronicOf(facts),
  }
}

/** @param opening stays as it was: it is asked on a page of its own */
export function factsOf(form: FactsDraft, opening: YearFacts['opening']): YearFacts {
  return {
    person: form.who,
    year: Number(form.year),
    group: form.group as YearFacts['group'],
    ...statusOf(form.chronic),
    opening,
  }
}

export function factsProblems(form: FactsDraft): Problem[] {
  const asked: [FactQuestion['id'], string][] = [
    ['who', '请选是谁的账'],
    ['year', '请选哪一年'],
    ['group', '请选这一年的身份；都没有认定过就选“都不是”'],
    ['chronic', CHRONIC_MISSING],
  ]
  return asked.filter(([field]) => form[field] === '').map(([id, text]) => ({ id, text }))
}

/** The newest year of a person before `year`: its group and 两病 are a fair guess, to be looked at once more. */
export function yearBefore(people: PersonYears[], person: string, year: number): number | null {
  const years = people.find((entry) => entry.person === person)?.years ?? []
  return years.find((entry) => entry.year < year)?.year ?? null
}
