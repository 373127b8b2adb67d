/** 医疗救助: a share of what both insurances left, above a yearly deductible for stays, within one shared limit. */
import type { SettledBill, Step } from './bill'
import { capReason, capUse, leftUnder, within } from './cap'
import type { IsoDate, Readings } from './contract'
import type { AmountFigure, Figures } from './figures'
import type { AssistanceLayer } from './layers'
import { excess, roundToFen, share, yuan } from './money'
import type { Money } from './money'
import { P } from './parameters'
import type { AssistanceTotals } from './totals'

type Care = AssistanceLayer['care']

function careOf({ event }: SettledBill): Care {
  return event.kind === 'admission' ? 'admission' : event.disease
}

function ratioParam(care: Care): string {
  if (care === 'admission') return P.assistanceInpatient
  return care === 'listed' ? P.assistanceListed : P.assistanceRare
}

/** @param rest in-scope cost that both insurances left */
export function payAssistance(
  bill: SettledBill,
  rest: Money,
  totals: AssistanceTotals,
  figures: Figures,
  readings: Readings,
): Step<AssistanceTotals, AssistanceLayer> {
  const care = careOf(bill)
  const { date } = bill.event
  const barred = barredBy(care, figures, readings)
  if (barred) return nothing(care, barred, rest, totals, figures, date)
  const limit = figures.cap(P.assistanceLimit, date)
  const ratio = figures.figure(ratioParam(care), date)
  const stay = care === 'admission' ? overDeductible(rest, totals.assistanceBase, figures, date) : null
  const { counted, baseAfter } = stay ?? { counted: rest, baseAfter: totals.assistanceBase }
  const uncapped = roundToFen(share(counted, ratio.value))
  const left = leftUnder(limit, totals.assistancePaid)
  const paid = within(left, uncapped)
  const explain = (): AssistanceLayer => ({
    kind: 'assistance',
    care,
    group: figures.group,
    in: yuan(rest),
    deductible: stay && stay.deductible.applied,
    baseBefore: yuan(totals.assistanceBase),
    baseAfter: yuan(baseAfter),
    toDeductible: yuan(stay ? excess(stay.deductible.value, baseAfter) : 0),
    counted: yuan(counted),
    ratio: ratio.applied,
    uncapped: yuan(uncapped),
    use: capUse(limit, totals.assistancePaid, paid),
    paid: yuan(paid),
    reason: reasonOf(rest, counted, left, uncapped),
  })
  const assistancePaid = totals.assistancePaid + paid
  return { explain, paid, totals: { ...totals, assistanceBase: baseAfter, assistancePaid } }
}

function barredBy(care: Care, figures: Figures, readings: Readings): 'not-eligible' | 'not-in-force' | null {
  if (figures.group === 'none') return 'not-eligible'
  return care === 'rare' && !readings.rareDiseaseInForce ? 'not-in-force' : null
}

/** The deductible is met once by the stays of the whole year: a bill counts with what it adds to the excess. */
function overDeductible(
  rest: Money,
  before: Money,
  figures: Figures,
  date: IsoDate,
): { deductible: AmountFigure; baseAfter: Money; counted: Money } {
  const deductible = figures.amount(P.assistanceDeductible, date)
  const baseAfter = before + rest
  const counted = excess(baseAfter, deductible.value) - excess(before, deductible.value)
  return { deductible, baseAfter, counted }
}

function reasonOf(
  rest: Money,
  counted: Money,
  left: Money | null,
  uncapped: Money,
): AssistanceLayer['reason'] {
  if (rest === 0) return 'nothing-in'
  return counted === 0 ? 'below-deductible' : capReason(left, uncapped)
}

/** A layer that does not happen is still shown, with its reason; no total moves. */
function nothing(
  care: Care,
  reason: 'not-eligible' | 'not-in-force',
  rest: Money,
  totals: AssistanceTotals,
  figures: Figures,
  date: IsoDate,
): Step<AssistanceTotals, AssistanceLayer> {
  const limit = reason === 'not-eligible' ? null : figures.cap(P.assistanceLimit, date)
  const explain = (): AssistanceLayer => ({
    kind: 'assistance',
    care,
    group: figures.group,
    in: yuan(rest),
    deductible: null,
    baseBefore: yuan(totals.assistanceBase),
    baseAfter: yuan(totals.assistanceBase),
    toDeductible: yuan(0),
    counted: yuan(0),
    ratio: null,
    uncapped: yuan(0),
    use: capUse(limit, totals.assistancePaid, 0),
    paid: yuan(0),
    reason,
  })
  return { explain, paid: 0, totals }
}
