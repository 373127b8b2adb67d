/** 大病保险: a ladder of marginal brackets over the year's base, within a yearly cap. */
import type { SettledBill, Step } from './bill'
import { capReason, capUse, leftUnder, within } from './cap'
import type { Figures, Ladder, Rung } from './figures'
import type { BracketUse, CriticalLayer } from './layers'
import { NOTHING_YET, exactText, excess, roundToFen, share as shareOf, sum, yuan } from './money'
import type { Exact, Money } from './money'
import { P } from './parameters'
import type { InsuranceTotals } from './totals'

/** How much of a base lies inside a bracket. */
function inside({ above, upTo }: Rung, base: Money): Money {
  return excess(upTo === null ? base : Math.min(base, upTo), above)
}

/** The part of a bill in a bracket, with the exact share of it. */
interface Climbed {
  rung: Rung
  amount: Money
  share: Exact
}

/** The brackets that a bill reaches. */
function climb(ladder: Ladder, before: Money, after: Money): Climbed[] {
  const parts: Climbed[] = []
  for (const rung of ladder.rungs) {
    const amount = inside(rung, after) - inside(rung, before)
    if (amount !== 0) parts.push({ rung, amount, share: shareOf(amount, rung.ratio) })
  }
  return parts
}

function useOf({ rung, amount, share }: Climbed): BracketUse {
  const { above, upTo, ratio } = rung.bracket
  return { above, upTo, ratio, amount: yuan(amount), share: exactText(share) }
}

/** @param left what basic insurance left of the in-scope cost */
export function payCritical(
  bill: SettledBill,
  left: Money,
  totals: InsuranceTotals,
  figures: Figures,
): Step<InsuranceTotals, CriticalLayer> {
  const ladder = figures.ladder(bill.event.date)
  const cap = figures.cap(P.criticalCap, bill.event.date)
  const baseAfter = totals.criticalBase + left
  const climbed = climb(ladder, totals.criticalBase, baseAfter)
  const uncapped = roundToFen(climbed.reduce((all, { share }) => sum(all, share), NOTHING_YET))
  const capLeft = leftUnder(cap, totals.criticalPaid)
  const expected = within(capLeft, uncapped)
  const paid = bill.critical ?? expected
  const explain = (): CriticalLayer => ({
    kind: 'critical',
    in: yuan(left),
    baseBefore: yuan(totals.criticalBase),
    baseAfter: yuan(baseAfter),
    ladder: ladder.applied,
    deductible: yuan(ladder.deductible),
    toDeductible: yuan(excess(ladder.deductible, baseAfter)),
    brackets: climbed.map(useOf),
    uncapped: yuan(uncapped),
    expected: yuan(expected),
    use: capUse(cap, totals.criticalPaid, paid),
    how: bill.critical === null ? 'estimate' : 'given',
    paid: yuan(paid),
    reason: reasonOf(left, paid, uncapped, capLeft, baseAfter <= ladder.deductible, bill.critical !== null),
  })
  const criticalPaid = totals.criticalPaid + paid
  return { explain, paid, totals: { ...totals, criticalBase: baseAfter, criticalPaid } }
}

/** A given payment is a fact and is not explained by the cap, unless the cap is why nothing came. */
function reasonOf(
  left: Money,
  paid: Money,
  uncapped: Money,
  capLeft: Money | null,
  below: boolean,
  given: boolean,
): CriticalLayer['reason'] {
  if (left === 0) return 'nothing-in'
  if (given && paid !== 0) return 'paid'
  if (below) return 'below-deductible'
  const reason = capReason(capLeft, uncapped)
  if (reason === 'cap-reached' || paid !== 0) return reason
  return 'nothing-paid'
}
