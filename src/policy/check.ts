import type { Pack } from '../calc'
import { checkComputed } from './check-computed'
import { checkReferences } from './check-references'
import { checkRows } from './check-rows'
import type { Problem } from './problem'

/**
 * What a shape cannot say about a pack: documents that exist, figures that neither overlap nor leave gaps, ladders
 * without holes, the readings that the rules know. Pure; expects a pack that has passed `packSchema`.
 * @returns every problem found, in reading order; empty = the pack can be used
 */
export function checkPack(pack: Pack): Problem[] {
  return [...checkReferences(pack), ...checkRows(pack), ...checkComputed(pack)]
}
