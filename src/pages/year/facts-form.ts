import type { Problem } from '../../components'
import type { PersonYears, YearFacts } from '../../stores'

/** What holds for a year, as it is chosen; '' = not answered. */
export interface FactsForm {
  who: string
  year: string
  group: string
  chronic: '' | 'none' | 'hypertension' | 'diabetes' | 'both'
}

export const CHRONIC_OPTIONS = [
  { value: 'none', label: '都没有' },
  { value: 'hypertension', label: '高血压' },
  { value: 'diabetes', label: '糖尿病' },
  { value: 'both', label: '高血压和糖尿病都有' },
]

export function formOf(facts: YearFacts): FactsForm {
  const { hypertension, diabetes } = facts
  const one = hypertension ? 'hypertension' : diabetes ? 'diabetes' : 'none'
  return {
    who: facts.person,
    year: String(facts.year),
    group: facts.group,
    chronic: hypertension && diabetes ? 'both' : one,
  }
}

/** @param opening stays as it was: it is asked on a page of its own */
export function factsOf(form: FactsForm, opening: YearFacts['opening']): YearFacts {
  const has = (disease: string): boolean => form.chronic === disease || form.chronic === 'both'
  return {
    person: form.who,
    year: Number(form.year),
    group: form.group as YearFacts['group'],
    hypertension: has('hypertension'),
    diabetes: has('diabetes'),
    opening,
  }
}

export function factsProblems(form: FactsForm): Problem[] {
  const asked: [keyof FactsForm, string][] = [
    ['who', '请选是谁的账'],
    ['year', '请选哪一年'],
    ['group', '请选这一年的身份；都没有认定过就选“都不是”'],
    ['chronic', '请选有没有办过“两病”认定；没有就选“都没有”'],
  ]
  return asked.filter(([field]) => form[field] === '').map(([id, text]) => ({ id, text }))
}

/** The newest year of a person before `year`: its group and 两病 are a fair guess, to be looked at once more. */
export function yearBefore(people: PersonYears[], person: string, year: number): number | null {
  const years = people.find((entry) => entry.person === person)?.years ?? []
  return years.find((entry) => entry.year < year)?.year ?? null
}
