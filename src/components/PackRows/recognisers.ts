import type { GroupInfo } from '../../calc'

/** Who recognises whom: each office once, with its groups, in the order of the pack. */
export interface Recogniser {
  /** null = the documents do not say. */
  by: string | null
  groups: GroupInfo[]
}

/** The same answer wherever a page names it. The group of everybody else needs no recognition and is left out. */
export function recognisersOf(groups: readonly GroupInfo[]): Recogniser[] {
  const named = groups.filter(({ id }) => id !== 'none')
  const offices = Array.from(new Set(named.map(({ recognisedBy }) => recognisedBy)))
  return offices.map((by) => ({ by, groups: named.filter(({ recognisedBy }) => recognisedBy === by) }))
}
