/** 普通门诊统筹 and 两病用药: the pooled fund pays its share up to a yearly cap; nothing else follows. */
import type { Step, VisitBill } from './bill'
import { capReason, capUse, leftUnder, within } from './cap'
import type { YearInput } from './contract'
import type { Cap, Figures } from './figures'
import type { OutpatientLayer } from './layers'
import { roundToFen, share, yuan } from './money'
import { P } from './parameters'
import type { InsuranceTotals } from './totals'

export type Chronic = YearInput['chronic']

/** The 两病 cap follows the recognised status, whichever drug is bought; null = no status, no such scheme. */
export function chronicCapOf(chronic: Chronic): string | null {
  if (chronic?.hypertension && chronic.diabetes) return P.bothCap
  if (chronic?.hypertension) return P.hypertensionCap
  return chronic?.diabetes ? P.diabetesCap : null
}

export function payOutpatient(
  bill: VisitBill,
  chronic: Chronic,
  totals: InsuranceTotals,
  figures: Figures,
): Step<InsuranceTotals, OutpatientLayer> {
  const { scope, date } = bill.event
  const used = scope === 'general' ? 'generalPaid' : 'chronicPaid'
  if (scope !== 'general' && !chronic?.[scope]) return notEligible(bill, totals)
  const capParam = scope === 'general' ? P.generalCap : (chronicCapOf(chronic) ?? P.bothCap)
  const cap: Cap = figures.cap(capParam, date)
  const ratio = figures.figure(scope === 'general' ? P.generalRatio : P.chronicRatio, date)
  const uncapped = roundToFen(share(bill.inScope, ratio.value))
  const left = leftUnder(cap, totals[used])
  const paid = within(left, uncapped)
  const explain = (): OutpatientLayer => ({
    kind: 'outpatient',
    scope,
    in: yuan(bill.inScope),
    ratio: ratio.applied,
    uncapped: yuan(uncapped),
    use: capUse(cap, totals[used], paid),
    paid: yuan(paid),
    reason: bill.inScope === 0 ? 'nothing-in' : capReason(left, uncapped),
  })
  return { explain, paid, totals: { ...totals, [used]: totals[used] + paid } }
}

function notEligible(bill: VisitBill, totals: InsuranceTotals): Step<InsuranceTotals, OutpatientLayer> {
  const explain = (): OutpatientLayer => ({
    kind: 'outpatient',
    scope: bill.event.scope,
    in: yuan(bill.inScope),
    ratio: null,
    uncapped: yuan(0),
    use: capUse(null, totals.chronicPaid, 0),
    paid: yuan(0),
    reason: 'not-eligible',
  })
  return { explain, paid: 0, totals }
}
