import MiniSearch from 'minisearch'
import type { SearchResult } from 'minisearch'
import type { EverydayWord } from '../content'
import type { SearchEntry } from './entry'
import type { Speller } from './initials'
import { questionOf } from './question'
import type { Question } from './question'
import { byScore, led, merged, readable, worth, worthOfLetters } from './ranking'
import type { Hit } from './ranking'
import { tokensOf, typedText } from './tokens'

export interface Findings {
  /** Best first. */
  hits: Hit[]
  /** Said above the results. */
  notes: string[]
  /** What to mark in titles and texts. */
  words: string[]
  /** true = nothing was written like this; these sound alike. */
  soundsLike: boolean
}

/** What people say, as data, and how it is spelled. */
export interface Language {
  everyday: readonly EverydayWord[]
  fillers: readonly string[]
  spell: Speller
}

/** Entries indexed at once; the browser draws and listens between the portions. */
const PORTION = 10
const BOOST = { title: 6, names: 5, initials: 4, text: 1 }
const WORDS = ['title', 'names', 'text']

/** Finds entries by words, by everyday words that mean them, by initials of pinyin, and by sound. */
export class Finder {
  readonly #entries: ReadonlyMap<string, SearchEntry>
  readonly #language: Language
  readonly #index: MiniSearch<SearchEntry>
  /** Letters → the everyday words that are spelled so. */
  readonly #saidBy = new Map<string, string[]>()

  private constructor(entries: SearchEntry[], language: Language) {
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]))
    this.#language = language
    this.#index = new MiniSearch<SearchEntry>({
      fields: [...WORDS, 'initials'],
      tokenize: (text, field) => (field === 'initials' ? text.split(' ') : tokensOf(text)),
      processTerm: (term) => term,
      extractField: (entry, field) => fieldOf(entry, field, language.spell),
    })
    for (const word of language.everyday.flatMap(({ say }) => say)) {
      const letters = language.spell(word)
      this.#saidBy.set(letters, [...(this.#saidBy.get(letters) ?? []), word])
    }
  }

  /** Indexes in portions: a few hundred entries are some ten milliseconds of computing, more on an old phone. */
  static async over(entries: SearchEntry[], language: Language): Promise<Finder> {
    const finder = new Finder(entries, language)
    await finder.#index.addAllAsync(entries, { chunkSize: PORTION })
    return finder
  }

  /** @param typed as it stands in the field; '' finds nothing */
  find(typed: string): Findings {
    const question = this.#question(typed)
    if (question.outside) return { hits: [], notes: question.notes, words: [], soundsLike: false }
    if (question.letters) return this.#byLetters(question.letters)
    const hits = this.#byWords(question, typed)
    const words = question.concepts.map((concept) => concept.typed)
    if (hits.length) return { hits, notes: question.notes, words, soundsLike: false }
    const sound = this.#language.spell(typedText(typed))
    const alike = sound.length > 1 ? this.#byInitials(sound) : []
    return { hits: alike, notes: question.notes, words: [], soundsLike: alike.length > 0 }
  }

  #question(typed: string): Question {
    return questionOf(typed, this.#language.everyday, this.#language.fillers)
  }

  #byWords(question: Question, typed: string): Hit[] {
    const weights = new Map<string, number>()
    for (const { tokens } of question.concepts)
      for (const [token, weight] of tokens) weights.set(token, Math.max(weight, weights.get(token) ?? 0))
    if (!weights.size) return []
    const found = this.#index.search([...weights.keys()].join(' '), {
      fields: WORDS,
      tokenize: (text) => text.split(' '),
      boost: BOOST,
      boostTerm: (term) => weights.get(term) ?? 1,
      prefix: (term) => term.length === 1,
    })
    const name = typedText(typed)
    const ranked = this.#ranked(found, (entry, result) => worth(question, name, entry, result))
    const lead = question.concepts.flatMap((concept) => concept.lead)
    return readable(led(ranked, lead), lead)
  }

  /** 'yf' is the letters of 药费 as well as a part of a name that can be found. */
  #byLetters(letters: string): Findings {
    const said = this.#saidBy.get(letters) ?? []
    const questions = said.map((word) => this.#question(word))
    const lists = questions.map((question, i) => this.#byWords(question, said[i] ?? ''))
    const hits = merged([...lists, this.#byInitials(letters)])
    return { hits, notes: questions.flatMap(({ notes }) => notes), words: said, soundsLike: false }
  }

  #byInitials(letters: string): Hit[] {
    const found = this.#index.search(letters, { tokenize: (text) => [text], prefix: true, boost: BOOST })
    const spelled = ({ title, names }: SearchEntry): boolean =>
      [title, ...names].some((name) => this.#language.spell(name) === letters)
    return this.#ranked(found, (entry) => worthOfLetters(entry, spelled(entry)))
  }

  #ranked(found: SearchResult[], factor: (entry: SearchEntry, result: SearchResult) => number): Hit[] {
    const hits = found.flatMap((result) => {
      const entry = this.#entries.get(String(result.id))
      return entry ? [{ entry, score: result.score * factor(entry, result) }] : []
    })
    return hits.filter(({ score }) => score > 0).sort(byScore)
  }
}

function fieldOf(entry: SearchEntry, field: string, spell: Speller): string {
  if (field === 'id') return entry.id
  if (field === 'title') return entry.title
  if (field === 'text') return entry.text
  if (field === 'names') return entry.names.join(' ')
  return [entry.title, ...entry.names].flatMap((name) => endings(spell(name))).join(' ')
}

/** 'qfbz' → 'qfbz', 'fbz', 'bz': with prefixes, every part of a name can be found by its letters. */
function endings(letters: string): string[] {
  return Array.from({ length: Math.max(letters.length - 1, 0) }, (_, i) => letters.slice(i))
}
