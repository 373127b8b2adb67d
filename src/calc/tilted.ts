/** 倾斜救助: a share of the year's self-pay above a threshold, due once for the year and paid as a difference. */
import type { SettledBill, Step } from './bill'
import { capUse, leftUnder, within } from './cap'
import type { Readings } from './contract'
import type { Figures } from './figures'
import type { TiltedLayer } from './layers'
import { ZERO, excess, roundToFen, yuan } from './money'
import type { Money } from './money'
import { P } from './parameters'
import type { Totals } from './totals'

type Reason = TiltedLayer['reason']

/** Why this bill does not count towards tilted assistance; null = it does, and only then is it evaluated. */
export function excludedFromTilted({ event }: SettledBill, base: Readings['tiltedBase']): Reason | null {
  if (base === 'admissions' && event.kind !== 'admission') return 'not-counted'
  if (!event.referred) return 'not-referred'
  return event.inProvince ? null : 'out-of-province'
}

/**
 * @param rest in-scope cost that the three layers left of this bill
 * @param totals with this bill's ordinary assistance: whether its limit is reached is asked after it
 */
export function payTilted(
  bill: SettledBill,
  rest: Money,
  totals: Totals,
  figures: Figures,
  readings: Readings,
): Step<TiltedLayer> {
  if (figures.group === 'none') return notEligible(totals, readings)
  const { date } = bill.event
  const threshold = figures.figure(P.tiltedThreshold, date)
  const ratio = figures.figure(P.tiltedRatio, date)
  const limit = figures.cap(P.tiltedLimit, date)
  const excluded = excludedFromTilted(bill, readings.tiltedBase)
  const added = excluded ? ZERO : rest
  const baseAfter = totals.tiltedBase.plus(added)
  const assistanceLeft = leftUnder(figures.cap(P.assistanceLimit, date), totals.assistancePaid)
  // Without a limit there is none to reach: the literal condition can then never hold.
  const blocked = readings.tiltedNeedsLimit && !assistanceLeft?.isZero()
  const uncapped = roundToFen(excess(baseAfter, threshold.value).times(ratio.value))
  const due = excluded || blocked ? ZERO : within(limit && limit.value, uncapped)
  const paid = excess(due, totals.tiltedPaid)
  const layer: TiltedLayer = {
    kind: 'tilted',
    in: yuan(added),
    baseBefore: yuan(totals.tiltedBase),
    baseAfter: yuan(baseAfter),
    threshold: threshold.applied,
    toThreshold: yuan(excess(threshold.value, baseAfter)),
    ratio: ratio.applied,
    due: yuan(due),
    use: capUse(limit, totals.tiltedPaid, paid),
    assistanceLeft: yuan(assistanceLeft ?? ZERO),
    needsLimit: readings.tiltedNeedsLimit,
    paid: yuan(paid),
    reason: excluded ?? (blocked ? 'limit-not-reached' : reasonOf(paid, due, uncapped, totals, limit)),
  }
  return {
    layer,
    paid,
    totals: { ...totals, tiltedBase: baseAfter, tiltedPaid: totals.tiltedPaid.plus(paid) },
  }
}

function reasonOf(
  paid: Money,
  due: Money,
  uncapped: Money,
  totals: Totals,
  limit: ReturnType<Figures['cap']>,
): Reason {
  if (!paid.isZero()) return uncapped.gt(due) ? 'capped' : 'paid'
  if (uncapped.isZero()) return 'below-threshold'
  return leftUnder(limit, totals.tiltedPaid)?.isZero() ? 'cap-reached' : 'nothing-new'
}

function notEligible(totals: Totals, readings: Readings): Step<TiltedLayer> {
  const layer: TiltedLayer = {
    kind: 'tilted',
    in: yuan(ZERO),
    baseBefore: yuan(totals.tiltedBase),
    baseAfter: yuan(totals.tiltedBase),
    threshold: null,
    toThreshold: yuan(ZERO),
    ratio: null,
    due: yuan(ZERO),
    use: capUse(null, totals.tiltedPaid, ZERO),
    assistanceLeft: yuan(ZERO),
    needsLimit: readings.tiltedNeedsLimit,
    paid: yuan(ZERO),
    reason: 'not-eligible',
  }
  return { layer, paid: ZERO, totals }
}
