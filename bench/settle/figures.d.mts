import type { Group, Pack } from '../../src/calc'

/** The figures of one group as whole fen and whole percent. */
export interface Figures {
  outpatient: unknown
  critical: unknown
  assistance: unknown
}
export function figuresOf(pack: Pack, group: Group): Figures
