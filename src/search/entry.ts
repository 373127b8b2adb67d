/** What a result is, and thereby where it leads. */
export type EntryKind = 'page' | 'term' | 'figure' | 'fact' | 'group' | 'open' | 'document'

/** Something that can be found. */
export interface SearchEntry {
  /** 'term:deductible', 'figure:critical.ladder' …: unique. */
  id: string
  kind: EntryKind
  /** Hash path. */
  to: string
  title: string
  /** Other names and words, not shown. */
  names: string[]
  /** One or two sentences, shown below the title. */
  text: string
  /** No document of the city or its province states it: it says so, and does not come before what they state. */
  elsewhere?: 'national' | 'neighbour'
}
