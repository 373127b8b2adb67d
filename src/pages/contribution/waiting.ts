import type { Applied, Pack, Waiting, WaitingQuestion, Yuan } from '../../calc'
import { addYuan } from '../../input'
import type { engine } from '../../stores'
import { standing } from './rows'

type Rules = Awaited<ReturnType<typeof engine>>

/** The figures that a waiting period is computed from. */
export const WAITING_FIGURES: readonly string[] = [
  'waiting.fixed',
  'waiting.per-missed-year',
  'waiting.per-repaid-year',
  'waiting.free-years.max',
  'waiting.free-years.min',
  'waiting.floor.years',
  'waiting.floor.months',
]

/** What comes of repaying so many of the missed years. */
export interface Repayment {
  years: number
  months: Pick<Waiting, 'min' | 'max'>
  /** All repaid years together, by the standard of the year of enrolment; null = that is not published. */
  cost: Yuan | null
}

/** Repaying none, one … all of the missed years. */
export function repayments(
  rules: Rules,
  pack: Pack,
  question: Omit<WaitingQuestion, 'repaidYears'>,
  standard: Yuan | null,
): Repayment[] {
  const all: Repayment[] = []
  let cost: Yuan | null = standard === null ? null : '0.00'
  for (let years = 0; years <= question.missedYears; years++) {
    if (years > 0 && cost !== null && standard !== null) cost = addYuan(cost, standard)
    const { min, max } = rules.waitingPeriod(pack, { ...question, repaidYears: years })
    all.push({ years, months: { min, max }, cost })
  }
  return all
}

/** The fewest repaid years that bring all that repaying can bring; null = every year brings something. */
export function enoughYears(all: readonly Repayment[]): number | null {
  const last = all[all.length - 1]
  if (!last) return null
  const enough = all.find(({ months }) => months.min === last.months.min && months.max === last.months.max)
  return enough && enough.years < last.years ? enough.years : null
}

/** Of the waiting figures those that this answer rests on: all of whose clauses it names. */
export function figuresBehind(pack: Pack, { sources }: Waiting): Applied[] {
  const named = new Set(sources.map(({ doc, clause }) => JSON.stringify([doc, clause])))
  return standing(pack, WAITING_FIGURES).filter((figure) =>
    figure.sources.every(({ doc, clause }) => named.has(JSON.stringify([doc, clause]))),
  )
}
