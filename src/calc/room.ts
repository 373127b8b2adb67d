import { leftUnder } from './cap'
import type { Outcome, YearInput, Yuan } from './contract'
import { lastDay } from './dates'
import type { Figures } from './figures'
import { excess, yuan } from './money'
import type { Money } from './money'
import { chronicCapOf } from './outpatient'
import { P } from './parameters'
import type { Totals } from './totals'

type Room = Extract<Outcome, { kind: 'settled' }>['room']

/** What is left under each yearly cap after the last event; null = no such cap for this person. */
export function roomLeft(input: YearInput, totals: Totals, figures: Figures): Room {
  const left = (param: string, paid: Money): Yuan | null => {
    const amount = leftUnder(figures.cap(param, dayOf(input, param, figures)), paid)
    return amount === null ? null : yuan(amount)
  }
  const generalDay = dayOf(input, P.generalCap, figures)
  const chronicCap = chronicCapOf(input.chronic)
  const aided = input.group !== 'none'
  return {
    // Everybody has this cap, so that it must be an amount: without one the pack is refused.
    general: yuan(excess(figures.amount(P.generalCap, generalDay).value, totals.generalPaid)),
    chronic: chronicCap && left(chronicCap, totals.chronicPaid),
    critical: left(P.criticalCap, totals.criticalPaid),
    assistance: aided ? left(P.assistanceLimit, totals.assistancePaid) : null,
    tilted: aided ? left(P.tiltedLimit, totals.tiltedPaid) : null,
  }
}

/** Caps are yearly: the one of the last event's day, or of the year's end where that day or any event is missing. */
function dayOf({ year, events }: YearInput, param: string, figures: Figures): string {
  const last = events[events.length - 1]?.date
  return last !== undefined && figures.has(param, last) ? last : lastDay(year)
}
