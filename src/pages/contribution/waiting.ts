import type { Applied, Pack, Waiting, WaitingQuestion, Yuan } from '../../calc'
import { addYuan } from '../../input'
import type { engine } from '../../stores'
import { rowsOf } from '../../components/PackRows'
import { standing } from './rows'
import { coverYears } from './years'
import type { CoverYear } from './years'

type Rules = Awaited<ReturnType<typeof engine>>

const WAITING_FIXED = 'waiting.fixed'
/** The figures that a waiting period is computed from. */
export const WAITING_FIGURES: readonly string[] = [
  WAITING_FIXED,
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

/** The years of cover for which one may enrol again and have to wait: none before the rule on waiting began. */
export function enrolmentYears(pack: Pack): CoverYear[] {
  const starts = rowsOf(pack, WAITING_FIXED).map(({ from }) => Number(from.slice(0, 4)))
  if (starts.length === 0) return []
  const first = Math.min(...starts)
  return coverYears(pack).filter(({ year }) => year >= first)
}

/** The fewest repaid years that bring all that repaying can bring; 0 = repaying brings nothing. */
export interface Enough {
  /** The first missed year costs no month of its own. */
  lenient: number
  /** It does. */
  strict: number
}

/** How far repaying is worth its money under either reading of the clause. null = there is nothing to repay. */
export function enoughYears(all: readonly Repayment[]): Enough | null {
  const last = all[all.length - 1]
  if (!last || last.years === 0) return null
  const fewest = (side: 'min' | 'max'): number =>
    all.find(({ months }) => months[side] === last.months[side])?.years ?? last.years
  return { lenient: fewest('min'), strict: fewest('max') }
}

/** What repaying is worth, in a sentence; '' where every repaid year brings a month under both readings. */
export function worthWords(all: readonly Repayment[]): string {
  const enough = enoughYears(all)
  const last = all[all.length - 1]
  if (!enough || !last) return ''
  const { lenient, strict } = enough
  const beyond = strict < last.years ? '，再补也不会少等' : ''
  if (strict === 0) return '断的年数多，补交也不会少等。'
  if (lenient === strict) return beyond && `补交\u00a0${strict}\u00a0年就够了${beyond}。`
  if (lenient === 0) {
    return `断的第一年要不要多等，文件没写清。不要多等的话，补不补都是等\u00a0${last.months.min}\u00a0个月，钱就白花了。要多等的话，补交\u00a0${strict}\u00a0年才能少等${beyond}。先问医保局再补。`
  }
  return `断的第一年要不要多等，文件没写清。不要多等的话，补交\u00a0${lenient}\u00a0年就够了，多补的钱白花。要多等的话，最多补\u00a0${strict}\u00a0年${beyond}。先问医保局再补。`
}

/** Of the waiting figures those that this answer rests on: all of whose clauses it names. */
export function figuresBehind(pack: Pack, { sources }: Waiting): Applied[] {
  const named = new Set(sources.map(({ doc, clause }) => JSON.stringify([doc, clause])))
  return standing(pack, WAITING_FIGURES).filter((figure) =>
    figure.sources.every(({ doc, clause }) => named.has(JSON.stringify([doc, clause]))),
  )
}
