import type { Group, Pack, YearToDate } from '../calc'
import { readAmount, subtractYuan } from '../input'
import type { FieldError } from '../calc'
import type { EstimateDraft, OpeningKey } from './estimate-draft'
import { countsForTilted, openingNeeds } from './needs'

export interface OpeningSums {
  opening: Partial<YearToDate>
  /** Something that bears on the result was left empty and counts as nothing. */
  blank: boolean
  errors: { field: `opening.${OpeningKey}` | 'earlierReferred'; code: FieldError['code'] }[]
}

/** What each layer has paid, in the order of the layers: each can pay no more than the one before has left. */
const PAYMENTS = ['basic', 'critical', 'assistance', 'tilted'] as const

/**
 * The year so far, from what stands on its earlier sheets: whoever fills this in adds up lines, the app subtracts.
 * In-scope cost and basic payment only make sense together; what else is empty counts as 0 and is marked.
 */
export function openingSums(draft: EstimateDraft, pack: Pack, group: Group): OpeningSums {
  const asked = openingNeeds(pack, draft, group)
  const empty = asked.filter((key) => draft.opening[key].trim() === '')
  const errors: OpeningSums['errors'] = []
  const amount = (key: OpeningKey): string => {
    if (!asked.includes(key) || empty.includes(key)) return '0'
    const reading = readAmount(draft.opening[key])
    if (reading.ok) return reading.yuan
    errors.push({ field: `opening.${key}`, code: reading.code === 'empty' ? 'missing' : reading.code })
    return '0'
  }
  const inScope = amount('inScope')
  const paid = { basic: amount('basic'), critical: amount('critical'), assistance: amount('assistance') }
  const tiltedPaid = amount('tilted')
  const half = (['inScope', 'basic'] as const).filter((key) => empty.includes(key))
  if (half.length === 1 && half[0]) errors.push({ field: `opening.${half[0]}`, code: 'missing' })
  const rest = restAfterEach(inScope, { ...paid, tilted: tiltedPaid }, half.length > 0)
  if (rest.tooMuch && !errors.length) {
    errors.push({ field: `opening.${rest.tooMuch}`, code: 'more-than-in-scope' })
  }
  const tilted = countsForTilted(pack, draft, group)
  if (tilted && draft.earlierReferred === '') errors.push({ field: 'earlierReferred', code: 'missing' })
  const counts = tilted && draft.earlierReferred === 'yes'
  const opening = {
    criticalBase: rest.basic,
    criticalPaid: paid.critical,
    assistanceBase: rest.critical,
    assistancePaid: paid.assistance,
    tiltedBase: counts ? rest.assistance : '0',
    tiltedPaid,
  }
  return { opening, blank: empty.length > 0 || (tilted && draft.earlierReferred === 'unsure'), errors }
}

type Paid = Record<(typeof PAYMENTS)[number], string>

/** What is left of in-scope cost after each payment, and the first payment that was more than was left. */
function restAfterEach(
  inScope: string,
  paid: Paid,
  unknown: boolean,
): Paid & { tooMuch: (typeof PAYMENTS)[number] | null } {
  const rest = { basic: '0', critical: '0', assistance: '0', tilted: '0' }
  // Without in-scope cost there is nothing to subtract from: the payments alone still use up their limits.
  if (unknown) return { ...rest, tooMuch: null }
  let left = inScope
  for (const layer of PAYMENTS) {
    const next = subtractYuan(left, paid[layer])
    if (next === null) return { ...rest, tooMuch: layer }
    left = next
    rest[layer] = left
  }
  return { ...rest, tooMuch: null }
}
