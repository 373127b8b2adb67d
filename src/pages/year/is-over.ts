import type { Pack } from '../../calc'

/**
 * Whether a year is certainly over: the pack already speaks of a later one. The clock of a phone is not asked; it may
 * be wrong, and a year that is over for it may still be going on.
 */
export function isOver(year: number, { covers }: Pick<Pack, 'covers'>): boolean {
  return year < Number(covers.to.slice(0, 4))
}
