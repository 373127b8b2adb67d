import type { Group, Pack, P } from '../../calc'

// Types only are taken from calc: its code, with decimal.js, is not loaded before 算一算.
const DEDUCTIBLE: typeof P.assistanceDeductible = 'assistance.deductible'
const LIMIT: typeof P.assistanceLimit = 'assistance.limit'
const TILTED: typeof P.tiltedThreshold = 'tilted.threshold'
const CRITICAL_CAP: typeof P.criticalCap = 'critical.cap'

/** Which questions can change the result of a person of this group. */
export interface Needs {
  /** Ordinary medical assistance has a yearly limit that earlier payments use up. */
  assistance: boolean
  /** A deductible that earlier self-pay of the year counts towards. */
  deductible: boolean
  /** Tilted assistance exists: referral and place matter. */
  tilted: boolean
  /** Critical-illness insurance has a yearly cap that earlier payments use up. */
  criticalCap: boolean
}

const EVERYTHING: Needs = { assistance: true, deductible: true, tilted: true, criticalCap: true }

/** Read from the pack, so that another city's rules ask other questions. An unknown group is asked everything. */
export function needsOf(pack: Pack, group: Group | ''): Needs {
  if (group === '') return EVERYTHING
  return {
    assistance: figures(pack, LIMIT, group).length > 0,
    deductible: figures(pack, DEDUCTIBLE, group).some((value) => Number(value) > 0),
    tilted: figures(pack, TILTED, group).length > 0,
    criticalCap: figures(pack, CRITICAL_CAP, group).some((value) => value !== 'unlimited'),
  }
}

/** All values of a parameter that speak of the group, whatever their dates. */
function figures(pack: Pack, parameter: string, group: Group): string[] {
  const found = pack.parameters[parameter]
  if (!found || found.type === 'ladder' || found.type === 'aid') return []
  return found.values.filter((row) => !row.groups || row.groups.includes(group)).map((row) => row.value)
}
