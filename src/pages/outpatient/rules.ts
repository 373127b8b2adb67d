import type { Applied, Fact, Pack } from '../../calc'
import { appliedOf, rowInForce } from '../../components/PackRows'

/** Facts of the pack that a part of the page names. */
export const PLACED = {
  separate: ['outpatient.separate', 'outpatient.together'],
  place: ['outpatient.for-primary', 'outpatient.chronic-where'],
  history: ['outpatient.history'],
  future: ['outpatient.improve', 'inpatient.position'],
  notOrdinary: ['assistance.not-ordinary'],
  elsewhere: ['outpatient.neighbours', 'outpatient.prenatal'],
} as const

/** Facts about outpatient care that no part of the page names: none of the pack's is left out. */
export function otherFacts(pack: Pack): Fact[] {
  const named: readonly string[] = Object.values(PLACED).reduce<string[]>((all, ids) => [...all, ...ids], [])
  return pack.facts.filter(({ topic, id }) => topic === 'outpatient' && !named.includes(id))
}

const GENERAL = ['outpatient.general.cap', 'outpatient.general.ratio']
const CHRONIC = [
  'outpatient.hypertension.cap',
  'outpatient.diabetes.cap',
  'outpatient.both.cap',
  'outpatient.chronic.ratio',
]

/** The figures of one of the two allowances, in force at the end of what the pack covers. */
export function figuresOf(pack: Pack, which: 'general' | 'chronic'): Applied[] {
  return (which === 'general' ? GENERAL : CHRONIC).flatMap((param) => {
    const row = rowInForce(pack, param, pack.covers.to, 'none')
    return row ? [appliedOf(param, row)] : []
  })
}

/** Clauses about other outpatient schemes, which are not computed. */
export function otherSchemes(pack: Pack) {
  return pack.unmodelled.filter(({ id }) => id === 'chronic-special' || id === 'two-diseases-overlap')
}

/** The clause that says which questions about the place the documents leave unanswered. */
export function placeClause(pack: Pack) {
  return pack.unmodelled.filter(({ id }) => id === 'outpatient-place')
}
