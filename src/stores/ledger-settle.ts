import type { FieldError, Layer, Outcome, Pack, YearInput } from '../calc'
import type { LedgerEvent, NewLedgerEvent, YearLedger } from '../db'
import type { PolicyErrorCode } from '../policy'
import { assumedDate } from './assumptions'
import { billFieldOf } from './ledger-bill'
import type { BillError } from './ledger-bill'
import { draftOf } from './ledger-draft'

type Rules = typeof import('../calc')
type Settled = Extract<Outcome, { kind: 'settled' }>

/** A fault of a year, by the bill that has it. */
export interface YearFault {
  /** null = not of a bill: of the year itself or of its opening. */
  event: LedgerEvent | null
  /** 'inScope'; without a bill, the path in the input: 'opening.criticalBase'. */
  field: string
  code: FieldError['code']
}

/** What the next bill of this person would meet, each as its layer would explain itself. */
export interface Ahead {
  /** Layers of a stay, referred and inside the province. */
  stay: Layer[]
  /** Ordinary outpatient care, and the drugs of each recognised disease. */
  visits: Layer[]
}

export type YearComputation =
  | { kind: 'settled'; outcome: Settled; ahead: Ahead; pack: Pack }
  /** The group of this year was never said. */
  | { kind: 'no-facts' }
  | { kind: 'invalid'; faults: YearFault[] }
  | { kind: 'refused'; reason: 'year-not-covered' | 'date-not-covered'; pack: Pack }
  | { kind: 'failed'; cause: 'policy'; code: PolicyErrorCode }
  | { kind: 'failed'; cause: 'engine'; code: 'not-loaded' }

function inputOf({ year, facts, events }: YearLedger): YearInput | null {
  if (!facts) return null
  const { group, hypertension, diabetes, opening } = facts
  return {
    year,
    group,
    chronic: { hypertension, diabetes },
    opening,
    events: events.map(({ event }) => event),
  }
}

export function settleLedger(rules: Rules, pack: Pack, ledger: YearLedger): YearComputation {
  const input = inputOf(ledger)
  if (!input) return { kind: 'no-facts' }
  const outcome = rules.settleYear(pack, input)
  if (outcome.kind === 'invalid') return { kind: 'invalid', faults: faultsOf(outcome.errors, ledger.events) }
  if (outcome.kind === 'refused') return { kind: 'refused', reason: outcome.reason, pack }
  return { kind: 'settled', outcome, ahead: lookAhead(rules, pack, input, outcome), pack }
}

/** Each fault with the bill it belongs to. */
function faultsOf(errors: FieldError[], events: readonly LedgerEvent[]): YearFault[] {
  return errors.map(({ path, code }) => {
    const [, nth, field] = /^events\[([0-9]+)\]\.(.+)$/.exec(path) ?? []
    const event = nth === undefined ? null : (events[Number(nth)] ?? null)
    return { event, field: event && field ? field : path, code }
  })
}

/**
 * Bills of nothing, settled on top of the year: every layer then tells its distances and what is left, by the rules
 * themselves. Their day is the last of the year, because that is how the rules stand for what is still to come.
 */
function lookAhead(rules: Rules, pack: Pack, input: YearInput, { yearToDate }: Settled): Ahead {
  const { date } = assumedDate(pack, String(input.year))
  const nothing = { date, billed: '0', inScope: '0' } as const
  const place = { basicPaid: '0', criticalPaid: 'estimate', referred: true, inProvince: true } as const
  const scopes = (['hypertension', 'diabetes'] as const).filter((scope) => input.chronic?.[scope])
  const visits = (['general', ...scopes] as const).map(
    (scope) => ({ kind: 'outpatient', scope, ...nothing }) as const,
  )
  const outcome = rules.settleYear(pack, {
    ...input,
    opening: yearToDate,
    events: [{ kind: 'admission', ...nothing, ...place }, ...visits],
  })
  if (outcome.kind !== 'settled') return { stay: [], visits: [] }
  const [stay, ...rest] = outcome.events
  return {
    stay: stay?.layers ?? [],
    visits: rest.reduce<Layer[]>((all, { layers }) => [...all, ...layers], []),
  }
}

/**
 * What the rules say against a bill where it would stand in its year. Faults of other bills do not hold it up.
 * @param id the bill it takes the place of; null = a new one
 */
export function faultsWith(
  rules: Rules,
  pack: Pack,
  year: YearLedger,
  bill: NewLedgerEvent,
  id: string | null,
): BillError[] {
  const others = year.events.filter((event) => event.id !== id)
  const here: LedgerEvent = { ...bill, id: id ?? '', place: 0 }
  const isLater = ({ event }: LedgerEvent): boolean => event.date > bill.event.date
  const events = [...others.filter((event) => !isLater(event)), here, ...others.filter(isLater)]
  const input = inputOf({ ...year, events })
  const outcome = input && rules.settleYear(pack, input)
  if (outcome?.kind !== 'invalid') return []
  const draft = draftOf(bill.event, bill.assumptions)
  return faultsOf(outcome.errors, events)
    .filter(({ event }) => event === here)
    .map(({ field, code }) => ({ field: billFieldOf(field, draft), code }))
}
