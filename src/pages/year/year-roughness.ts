import type { EventResult } from '../../calc'
import { mergeRoughness, roughness, type AssumptionMade, type Roughness } from '../../components/ResultView'

/** What of each bill and of the whole year rests on an estimate or an assumption. */
export interface YearRoughness {
  bills: Roughness[]
  year: Roughness
}

/** A bill that builds on an amount nobody is sure of: what was paid before it is not known exactly. */
const UNSURE_BEFORE: AssumptionMade = { code: 'earlier-partly-unknown' }

/**
 * A rough bill makes the later ones rough that build on it: deductibles and limits are the year's. Visits and stays
 * have nothing in common there.
 * @param assumptions of each bill, in the order of `events`
 */
export function yearRoughness(events: EventResult[], assumptions: AssumptionMade[][]): YearRoughness {
  const unsure = { visit: false, stay: false }
  const bills = events.map((event, nth): Roughness => {
    const own = assumptions[nth] ?? []
    const visit = event.layers.some(({ kind }) => kind === 'outpatient')
    const alone = roughness([event], own)
    const before = visit ? unsure.visit : unsure.stay
    const rough = before ? withUnsureBefore(event, own, alone) : alone
    if (rough.payers.length > 0) unsure[visit ? 'visit' : 'stay'] = true
    return rough
  })
  return { bills, year: mergeRoughness(bills) }
}

function withUnsureBefore(event: EventResult, own: AssumptionMade[], alone: Roughness): Roughness {
  // A visit is only touched by earlier ones where the limit cut it.
  const [first] = event.layers
  if (first?.kind !== 'outpatient') return roughness([event], [...own, UNSURE_BEFORE])
  const cut = first.reason === 'capped' || first.reason === 'cap-reached'
  if (!cut) return alone
  return { ...alone, payers: ['basic', 'selfPay'], marks: { basic: 'assumed', selfPay: 'assumed' } }
}
