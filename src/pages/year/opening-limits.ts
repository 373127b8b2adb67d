import type { Pack, YearToDate } from '../../calc'
import { amountOf } from '../../components'
import type { Limit } from '../../components'
import { appliedOf, rowInForce } from '../../components/PackRows'
import type { YearFacts } from '../../stores'

/** Figures of the pack: the most of a year, whatever the diseases are. */
const CAPS: Partial<Record<keyof YearToDate, string>> = {
  generalPaid: 'outpatient.general.cap',
  criticalPaid: 'critical.cap',
  assistancePaid: 'assistance.limit',
  tiltedPaid: 'tilted.limit',
}

/**
 * What an amount of the year so far cannot be above: what was left for the layer to pay, and the most of a year.
 * @param typed all amounts, as they stand in the form
 */
export function openingLimits(
  key: keyof YearToDate,
  typed: Record<keyof YearToDate, string>,
  pack: Pack,
  facts: YearFacts,
): Limit[] {
  const row = rowInForce(pack, capOf(key, facts), `${facts.year}-12-31`, facts.group)
  const cap = row && appliedOf('', row).value
  const left = key === 'criticalPaid' ? amountOf(typed.criticalBase) : null
  return [
    { name: '基本医保报过以后剩下的', yuan: left },
    { name: '一年最多报的', yuan: cap === 'unlimited' ? null : cap },
  ]
}

function capOf(key: keyof YearToDate, { hypertension, diabetes }: YearFacts): string {
  if (key !== 'chronicPaid') return CAPS[key] ?? ''
  const disease = hypertension && diabetes ? 'both' : hypertension ? 'hypertension' : 'diabetes'
  return `outpatient.${disease}.cap`
}
