/** 基本医保 of a stay or special outpatient care: from the settlement sheet, or a rough estimate marked as such. */
import type { SettledBill, Step } from './bill'
import type { Figure, Figures } from './figures'
import type { BasicLayer } from './layers'
import { roundToFen, share, yuan } from './money'
import type { Money } from './money'
import { P } from './parameters'
import type { InsuranceTotals } from './totals'

/** The national average stands in for local ratios that are not published: an order of magnitude, not a result. */
export function estimateBasic(inScope: Money, average: Figure): Money {
  return roundToFen(share(inScope, average.value))
}

export function payBasic(
  bill: SettledBill,
  totals: InsuranceTotals,
  figures: Figures,
): Step<InsuranceTotals, BasicLayer> {
  const average = bill.basic !== null ? null : figures.figure(P.basicAverage, bill.event.date)
  const paid = bill.basic ?? estimateBasic(bill.inScope, average as Figure)
  const explain = (): BasicLayer => ({
    kind: 'basic',
    in: yuan(bill.inScope),
    paid: yuan(paid),
    how: average ? 'estimate' : 'given',
    ratio: average && average.applied,
    reason: bill.inScope === 0 ? 'nothing-in' : paid === 0 ? 'nothing-paid' : 'paid',
  })
  return { explain, paid, totals }
}
