import type { Admission, CareEvent, OutpatientVisit, SpecialOutpatient } from './contract'
import type { Layer } from './layers'
import { money } from './money'
import type { Money } from './money'

/** An event with its amounts as numbers. */
export type Bill = VisitBill | SettledBill

export interface VisitBill {
  event: OutpatientVisit
  billed: Money
  inScope: Money
}

/** A stay or special outpatient care; null = not on a settlement sheet, to be estimated. */
export interface SettledBill {
  event: Admission | SpecialOutpatient
  billed: Money
  inScope: Money
  basic: Money | null
  critical: Money | null
}

/** What one layer did with a bill, and the year's totals after it. */
export interface Step<T, L extends Layer = Layer> {
  /** Made only where it is shown: other readings of a year are settled without. */
  explain(): L
  paid: Money
  totals: T
}

/** @param event validated: its amounts are Yuan */
export function toBill(event: CareEvent): Bill {
  const billed = money(event.billed)
  const inScope = money(event.inScope)
  if (event.kind === 'outpatient') return { event, billed, inScope }
  const { basicPaid, criticalPaid } = event
  return {
    event,
    billed,
    inScope,
    basic: basicPaid === 'estimate' ? null : money(basicPaid),
    critical: criticalPaid === 'estimate' ? null : money(criticalPaid),
  }
}

export function isSettledBill(bill: Bill): bill is SettledBill {
  return bill.event.kind !== 'outpatient'
}
