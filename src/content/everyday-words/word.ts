/** How people say a thing, and how the papers write it. Data for the search; order does not matter. */
export interface EverydayWord {
  /** What may be typed. */
  say: string[]
  /** What is looked for as well. */
  means: string[]
  /** Entries that answer it best: ids of terms ('term:…'), pages of the app ('page:…') and statements ('fact:…'). */
  best?: string[]
  /** Stand above everything else, in this order: what is asked for is worked out or written there. */
  lead?: string[]
  /** Only asks, whatever about: another word that was typed says more. */
  asks?: true
  /** Nothing here is about it: then nothing is found, and the note says so. */
  outside?: true
  /** Said above the results where the word and the paper differ so much that the reader would wonder. */
  note?: string
}
