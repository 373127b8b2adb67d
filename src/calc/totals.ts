import type { YearToDate } from './contract'
import { money, yuan } from './money'
import type { Money } from './money'

/** The running totals of a year while it is being settled. */
export type Totals = Record<keyof YearToDate, Money>
/** What the insurances go by. */
export type InsuranceTotals = Pick<Totals, 'generalPaid' | 'chronicPaid' | 'criticalBase' | 'criticalPaid'>
/** What ordinary and tilted assistance go by. */
export type AssistanceTotals = Omit<Totals, keyof InsuranceTotals>

/** What was used before the first event. */
export interface Opening {
  insurance: InsuranceTotals
  assistance: AssistanceTotals
}

/** In the order in which the layers use them. */
export const TOTALS: readonly (keyof YearToDate)[] = [
  'generalPaid',
  'chronicPaid',
  'criticalBase',
  'criticalPaid',
  'assistanceBase',
  'assistancePaid',
  'tiltedBase',
  'tiltedPaid',
]

/** Missing = nothing was used. The amounts were validated. */
export function openingTotals(opening: Partial<YearToDate> = {}): Opening {
  const at = (key: keyof YearToDate): Money => {
    const given = opening[key]
    return given === undefined ? 0 : money(given)
  }
  return {
    insurance: {
      generalPaid: at('generalPaid'),
      chronicPaid: at('chronicPaid'),
      criticalBase: at('criticalBase'),
      criticalPaid: at('criticalPaid'),
    },
    assistance: {
      assistanceBase: at('assistanceBase'),
      assistancePaid: at('assistancePaid'),
      tiltedBase: at('tiltedBase'),
      tiltedPaid: at('tiltedPaid'),
    },
  }
}

export function yearToDate(totals: Totals): YearToDate {
  return {
    generalPaid: yuan(totals.generalPaid),
    chronicPaid: yuan(totals.chronicPaid),
    criticalBase: yuan(totals.criticalBase),
    criticalPaid: yuan(totals.criticalPaid),
    assistanceBase: yuan(totals.assistanceBase),
    assistancePaid: yuan(totals.assistancePaid),
    tiltedBase: yuan(totals.tiltedBase),
    tiltedPaid: yuan(totals.tiltedPaid),
  }
}
