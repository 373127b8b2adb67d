import type { YearInput } from '../../calc'
import { isPersonId, personOf } from '../../components'
import { isZero } from '../../components/FigureText'
import type { AssumptionMade } from '../../components/ResultView'
import { statusOf } from '../../components/TwoDiseases'
import type { ChronicAnswer, LedgerEvent, NewLedgerEvent, YearFacts, YearLedger } from '../../stores'

/** An estimate on its way into the ledger. */
export interface Estimate {
  /** As the estimate names the person: an id, or in old records the label itself. */
  who: string
  input: YearInput
  assumptions: AssumptionMade[]
}

/** What entering an estimate would do to its year. */
export interface Entry {
  bill: NewLedgerEvent
  /** Its day was only assumed: the ledger goes by the order of settlement and needs one. */
  needsDate: boolean
  /** What is said of the year along with it; null = the year knows its own. */
  facts: YearFacts | null
  /** The year is new, and the estimate never asked about 两病: taken for none, the second quota would be lost unseen. */
  asksChronic: boolean
  /** The estimate was made for another group than the year is kept for. */
  otherGroup: YearFacts['group'] | null
  /** Amounts of the year before this bill were given with the estimate: taken over, or left out to count nothing twice. */
  opening: 'none' | 'taken' | 'left-out'
  /** The same bill stands there already. */
  twin: LedgerEvent | null
}

/** What is said of a bill by itself. What was supposed about earlier bills, the ledger knows better. */
const OF_THE_BILL = ['in-scope-assumed', 'basic-estimated', 'critical-estimated', 'referral-assumed']

/** Whose ledger an estimate goes to. A label that this app does not know is somebody of the family. */
export function bookOf(who: string): string {
  const person = personOf(who)
  return isPersonId(person) ? person : 'family'
}

/**
 * @param chronic what was answered where the estimate does not know it
 * @returns null = there is no bill in the estimate
 */
export function entryOf(
  { who, input, assumptions }: Estimate,
  year: YearLedger,
  chronic: ChronicAnswer = '',
): Entry | null {
  const event = input.events[input.events.length - 1]
  if (!event) return null
  const kept = assumptions.filter(({ code }) => OF_THE_BILL.includes(code))
  const facts = year.facts
  return {
    bill: { person: bookOf(who), year: input.year, event, assumptions: kept.map(({ code }) => ({ code })) },
    needsDate: assumptions.some(({ code }) => code === 'date-assumed'),
    facts: newFacts(input, chronic, year),
    asksChronic: !facts && !input.chronic,
    otherGroup: facts && facts.group !== input.group ? input.group : null,
    opening: openingOf(input, year),
    twin: year.events.find((one) => isSame(one.event, event)) ?? null,
  }
}

/** A year that is new to the ledger begins with what the estimate knew; one that is empty so far takes its opening. */
function newFacts(input: YearInput, chronic: ChronicAnswer, year: YearLedger): YearFacts | null {
  const taken = openingOf(input, year) === 'taken'
  if (year.facts) return taken ? { ...year.facts, opening: input.opening ?? {} } : null
  return {
    person: year.person,
    year: input.year,
    group: input.group,
    ...statusOf(chronic),
    ...input.chronic,
    opening: taken ? (input.opening ?? {}) : {},
  }
}

function openingOf({ opening = {} }: YearInput, { facts, events }: YearLedger): Entry['opening'] {
  if (!Object.values(opening).some((amount) => !isZero(amount))) return 'none'
  const known = Object.keys(facts?.opening ?? {}).length > 0
  return known || events.length > 0 ? 'left-out' : 'taken'
}

function isSame(a: LedgerEvent['event'], b: LedgerEvent['event']): boolean {
  return a.kind === b.kind && a.date === b.date && Number(a.billed) === Number(b.billed)
}
