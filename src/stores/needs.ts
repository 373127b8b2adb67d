import type { Group, Pack } from '../calc'
import { subtractYuan } from '../input'
import type { EstimateDraft, OpeningKey } from './estimate-draft'

/** Which answers can change the result of a person of this group. Read from the pack: another city asks otherwise. */
export interface Needs {
  /** Critical-illness insurance has a yearly cap that earlier payments use up. */
  criticalCap: boolean
  /** Ordinary medical assistance has a yearly limit that earlier payments use up. */
  assistance: boolean
  /** A deductible that earlier self-pay of the year counts towards. */
  deductible: boolean
  /** Tilted assistance exists: referral and place matter. */
  tilted: boolean
}

export function needsOf(pack: Pack, group: Group): Needs {
  return {
    criticalCap: figures(pack, 'critical.cap', group).some((value) => value !== 'unlimited'),
    assistance: figures(pack, 'assistance.limit', group).length > 0,
    deductible: figures(pack, 'assistance.deductible', group).some((value) => /[1-9]/.test(value)),
    tilted: figures(pack, 'tilted.threshold', group).length > 0,
  }
}

/** Lines of the year's earlier sheets that bear on this person's result. */
export function openingNeeds(pack: Pack, draft: EstimateDraft, group: Group): OpeningKey[] {
  const { criticalCap, assistance, deductible } = needsOf(pack, group)
  const tilted = countsForTilted(pack, draft, group)
  const wanted: Record<OpeningKey, boolean> = {
    inScope: true,
    basic: true,
    critical: criticalCap || deductible || tilted,
    assistance,
    tilted,
  }
  return (Object.keys(wanted) as OpeningKey[]).filter((key) => wanted[key])
}

/** Can this stay, and with it the earlier ones, lead to tilted assistance at all? */
export function countsForTilted(pack: Pack, draft: EstimateDraft, group: Group): boolean {
  return needsOf(pack, group).tilted && draft.inProvince === 'yes' && draft.referred === 'yes'
}

/** The highest yearly limit of ordinary assistance that the pack has for the group; null = none. */
export function assistanceLimit(pack: Pack, group: Group): string | null {
  const limits = figures(pack, 'assistance.limit', group).filter((value) => value !== 'unlimited')
  return limits.reduce<string | null>((a, b) => (a !== null && subtractYuan(a, b) !== null ? a : b), null)
}

/** All values of a parameter that speak of the group, whatever their dates. */
function figures(pack: Pack, parameter: string, group: Group): string[] {
  const found = pack.parameters[parameter]
  if (!found || found.type === 'ladder' || found.type === 'aid') return []
  return found.values.filter((row) => !row.groups || row.groups.includes(group)).map((row) => row.value)
}
