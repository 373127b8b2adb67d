import type { EverydayWord } from '../content'
import { normalise, queryTokensOf, typedText } from './tokens'

/** One thing that was asked for: found where any of its tokens stands. */
export interface Concept {
  /** As typed; marked in the results. */
  typed: string
  /** Token → weight: what was typed counts in full, what it means a little less. */
  tokens: Map<string, number>
  /** Entries that answer it best. */
  best: readonly string[]
  /** Stand above everything else, in this order. */
  lead: readonly string[]
  /** Only asks (能报多少): what else was typed says what about. */
  asks: boolean
  /** How much it says: an everyday word that was recognised says more than a leftover pair of characters. */
  weight: number
}

export interface Question {
  concepts: Concept[]
  /** Said above the results: '“新农合”现在叫“城乡居民医保”。' */
  notes: string[]
  /** Asks for something that none of this is about: the notes say so, and nothing is found. */
  outside: boolean
  /** Letters only: a question in initials of pinyin, e.g. 'qfx'. */
  letters: string
}

/** A question in figures and small words alone is still a question. */
const MEANING_WEIGHT = 0.8

/** Takes apart what was typed: everyday words with their meaning first, then what is left, without small words. */
export function questionOf(
  typed: string,
  words: readonly EverydayWord[],
  fillers: readonly string[],
): Question {
  const text = typedText(typed)
  const { found, rest } = everydayWordsIn(text, words)
  const left = withoutFillers(rest, fillers)
  const concepts = [...found.map(conceptOfWord), ...queryTokensOf(left).map(conceptOfToken)]
  return {
    // Nothing but small words (什么, 怎么): then they are what is looked for.
    concepts: concepts.length ? concepts : queryTokensOf(text).map(conceptOfToken),
    notes: found.flatMap(({ word }) => word.note ?? []),
    outside: found.some(({ word }) => word.outside === true),
    letters: /^[a-z]{2,}$/.test(text) ? text : '',
  }
}

interface FoundWord {
  said: string
  word: EverydayWord
}

/** Longer words win: 住院押金 is not 住院 and 押金. What was taken leaves a gap, so that nothing joins across it. */
function everydayWordsIn(text: string, words: readonly EverydayWord[]): { found: FoundWord[]; rest: string } {
  const all = words.flatMap((word) => word.say.map((said) => ({ said: normalise(said), word })))
  all.sort((a, b) => b.said.length - a.said.length)
  let rest = text
  const found: FoundWord[] = []
  for (const one of all) {
    if (!rest.includes(one.said)) continue
    rest = rest.split(one.said).join(' ')
    if (!found.some(({ word }) => word === one.word)) found.push(one)
  }
  return { found, rest }
}

function withoutFillers(text: string, fillers: readonly string[]): string {
  return fillers.reduce((left, filler) => left.split(filler).join(' '), text)
}

function conceptOfWord({ said, word }: FoundWord): Concept {
  const tokens = new Map<string, number>()
  for (const meaning of word.means)
    for (const token of queryTokensOf(meaning)) tokens.set(token, MEANING_WEIGHT)
  for (const token of queryTokensOf(said)) tokens.set(token, 1)
  const asks = word.asks === true
  const { best = [], lead = [] } = word
  return { typed: said, tokens, best, lead, asks, weight: asks ? 1 : 2 }
}

function conceptOfToken(token: string): Concept {
  return { typed: token, tokens: new Map([[token, 1]]), best: [], lead: [], asks: false, weight: 1 }
}
