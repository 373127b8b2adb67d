/** Where a term is met: the headings under which the glossary is browsed. */
export type TermArea = 'paying' | 'payers' | 'bill' | 'outpatient' | 'people' | 'care' | 'papers'

/**
 * A term in the words of someone who explains it at the kitchen table. No figures: those are linked from the pack,
 * so that an explanation never grows old.
 */
export interface Term {
  /** Part of the address: #/policy/terms/<id>. Never changes. */
  id: string
  term: string
  area: TermArea
  /** Other names for the same thing, as papers and people say them; shown. */
  also: string[]
  /** What people may type who look for this; not shown, because it is not the same thing. */
  find: string[]
  /** One or two plain sentences. */
  text: string
  /** Ids of neighbouring terms. */
  see: string[]
  /** Ids of the pack's figures that carry this name; another city's pack may lack some. */
  figures: string[]
}
