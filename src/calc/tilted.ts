/** 倾斜救助: a share of the year's self-pay above a threshold, due once for the year and paid as a difference. */
import type { SettledBill, Step } from './bill'
import { capUse, leftUnder, within } from './cap'
import type { IsoDate, Readings } from './contract'
import type { AmountFigure, Cap, Figure, Figures } from './figures'
import type { TiltedLayer } from './layers'
import { excess, roundToFen, share, yuan } from './money'
import type { Money } from './money'
import { P } from './parameters'
import type { AssistanceTotals } from './totals'

type Reason = TiltedLayer['reason']

/** Why this bill does not count towards tilted assistance; null = it does, and only then is it evaluated. */
function excludedFromTilted({ event }: SettledBill, base: Readings['tiltedBase']): Reason | null {
  if (base === 'admissions' && event.kind !== 'admission') return 'not-counted'
  // The place first: whoever was out of the province is not asked about the referral.
  if (!event.inProvince) return 'out-of-province'
  return event.referred ? null : 'not-referred'
}

/**
 * @param rest in-scope cost that the three layers left of this bill
 * @param totals with this bill's ordinary assistance: whether its limit is reached is asked after it
 */
export function payTilted(
  bill: SettledBill,
  rest: Money,
  totals: AssistanceTotals,
  figures: Figures,
  readings: Readings,
): Step<AssistanceTotals, TiltedLayer> {
  if (figures.group === 'none') return notEligible(totals, readings)
  const { threshold, ratio, limit, ordinaryLimit } = terms(figures, bill.event.date)
  const excluded = excludedFromTilted(bill, readings.tiltedBase)
  const added = excluded ? 0 : rest
  const baseAfter = totals.tiltedBase + added
  const lacking = leftUnder(ordinaryLimit, totals.assistancePaid)
  const uncapped = roundToFen(share(excess(baseAfter, threshold.value), ratio.value))
  const stop = excluded ?? limitReason(lacking, readings)
  const due = stop ? 0 : within(limit && limit.value, uncapped)
  const paid = excess(due, totals.tiltedPaid)
  const explain = (): TiltedLayer => ({
    kind: 'tilted',
    in: yuan(added),
    baseBefore: yuan(totals.tiltedBase),
    baseAfter: yuan(baseAfter),
    threshold: threshold.applied,
    toThreshold: yuan(excess(threshold.value, baseAfter)),
    ratio: ratio.applied,
    due: yuan(due),
    use: capUse(limit, totals.tiltedPaid, paid),
    assistanceLeft: yuan(lacking ?? 0),
    needsLimit: readings.tiltedNeedsLimit,
    paid: yuan(paid),
    reason: stop ?? reasonOf(paid, due, uncapped, totals, limit),
  })
  return {
    explain,
    paid,
    totals: { ...totals, tiltedBase: baseAfter, tiltedPaid: totals.tiltedPaid + paid },
  }
}

function terms(
  figures: Figures,
  date: IsoDate,
): { threshold: AmountFigure; ratio: Figure; limit: Cap; ordinaryLimit: Cap } {
  return {
    threshold: figures.amount(P.tiltedThreshold, date),
    ratio: figures.figure(P.tiltedRatio, date),
    limit: figures.cap(P.tiltedLimit, date),
    ordinaryLimit: figures.cap(P.assistanceLimit, date),
  }
}

/** Where ordinary assistance has no limit there is none to reach: the literal condition then never holds. */
function limitReason(lacking: Money | null, { tiltedNeedsLimit }: Readings): Reason | null {
  return tiltedNeedsLimit && lacking !== 0 ? 'limit-not-reached' : null
}

function reasonOf(paid: Money, due: Money, uncapped: Money, totals: AssistanceTotals, limit: Cap): Reason {
  if (paid !== 0) return uncapped > due ? 'capped' : 'paid'
  if (uncapped === 0) return 'below-threshold'
  return leftUnder(limit, totals.tiltedPaid) === 0 ? 'cap-reached' : 'nothing-new'
}

function notEligible(totals: AssistanceTotals, readings: Readings): Step<AssistanceTotals, TiltedLayer> {
  const explain = (): TiltedLayer => ({
    kind: 'tilted',
    in: yuan(0),
    baseBefore: yuan(totals.tiltedBase),
    baseAfter: yuan(totals.tiltedBase),
    threshold: null,
    toThreshold: yuan(0),
    ratio: null,
    due: yuan(0),
    use: capUse(null, totals.tiltedPaid, 0),
    assistanceLeft: yuan(0),
    needsLimit: readings.tiltedNeedsLimit,
    paid: yuan(0),
    reason: 'not-eligible',
  })
  return { explain, paid: 0, totals }
}
