/**
 * Finding things in the glossary, the pack and the pages of the app: on the phone, without network, in the words of
 * everyday speech or the initials of pinyin. Pure: texts in, findings out. Heavy enough to be loaded only when
 * somebody searches.
 */
import { letters, pairs } from 'virtual:pinyin'
import type { Pack } from '../calc'
import { EVERYDAY_WORDS, FILLER_WORDS } from '../content'
import { entriesOf } from './entries'
import { Finder } from './finder'
import { spellerOf } from './initials'

export type { EntryKind, SearchEntry } from './entry'
export type { Finder, Findings } from './finder'
export type { Hit } from './ranking'

/** Indexes everything that can be found with this pack. Gives way to the browser several times on the way. */
export function openFinder(pack: Pack): Promise<Finder> {
  return Finder.over(entriesOf(pack), {
    everyday: EVERYDAY_WORDS,
    fillers: FILLER_WORDS,
    spell: spellerOf({ letters, pairs }),
  })
}
