import type { SearchResult } from 'minisearch'
import type { SearchEntry } from './entry'
import type { Concept, Question } from './question'
import { normalise } from './tokens'

export interface Hit {
  entry: SearchEntry
  /** For ordering only. */
  score: number
}

/** Below this share of what was asked, an entry is about something else. */
const MIN_SHARE = 0.34
/** An explanation answers sooner than a figure, a figure sooner than the paper that it stands in. */
const KIND_WEIGHT: Record<SearchEntry['kind'], number> = {
  page: 1.1,
  term: 1.25,
  figure: 1.15,
  fact: 1,
  group: 0.9,
  open: 0.8,
  document: 0.6,
}
/** What holds in other places must not come before what holds here. */
const ELSEWHERE = 0.5
const ANSWERS_BEST = 6
/** What has every word, or answers one of them best, comes before whatever has only some. */
const COMPLETE = 50
/** Below this share of the best score nobody looks any more. */
const WORTH_SHOWING = 0.02
const MOST = 20
const FEWEST = 8
const SAME_TITLE = 12
const SAME_NAME = 3
const STARTS_NAME = 1.6

/** What the words of an entry are worth for a question; the index only knows how rare each word is. */
export function worth(question: Question, typed: string, entry: SearchEntry, result: SearchResult): number {
  const best = bestFor(question, entry)
  const whole = best > 1 || complete(question, result) ? COMPLETE : 1
  return share(question, result) * namedLike(entry, typed) * best * whole * standing(entry)
}

/** A list that can be read: without what is far behind the best. Those that are named stay. */
export function readable(hits: Hit[], named: readonly string[]): Hit[] {
  const top = Math.max(...hits.map(({ score }) => score))
  const near = ({ entry, score }: Hit, i: number): boolean =>
    i < FEWEST || score >= top * WORTH_SHOWING || named.includes(entry.id)
  return hits.filter(near).slice(0, MOST)
}

/** The same for a question in letters. `spelled` = the entry has exactly this name. */
export function worthOfLetters(entry: SearchEntry, spelled: boolean): number {
  return standing(entry) * (spelled ? SAME_NAME : 1)
}

function standing({ kind, elsewhere }: SearchEntry): number {
  return KIND_WEIGHT[kind] * (elsewhere ? ELSEWHERE : 1)
}

/** One list out of several, each entry at its best place. Scores of different questions are made comparable first. */
export function merged(lists: Hit[][]): Hit[] {
  const best = new Map<string, Hit>()
  for (const hits of lists) {
    const top = hits[0]?.score ?? 1
    for (const { entry, score } of hits) {
      const relative = score / top
      if (relative > (best.get(entry.id)?.score ?? 0)) best.set(entry.id, { entry, score: relative })
    }
  }
  return [...best.values()].sort(byScore)
}

/** Those that are named stand first, in the order given; the others follow as they are. */
export function led(hits: Hit[], lead: readonly string[]): Hit[] {
  const first = lead.flatMap((id) => hits.filter(({ entry }) => entry.id === id))
  return [...first, ...hits.filter((hit) => !first.includes(hit))]
}

/** Best first; the same order on every phone. */
export function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1)
}

/** How much of what was asked stands in the entry, squared; 0 = too little. */
function share(question: Question, result: SearchResult): number {
  const part = weightOf(met(question, result)) / weightOf(question.concepts)
  return part < MIN_SHARE ? 0 : part * part
}

function complete({ concepts }: Question, result: SearchResult): boolean {
  const found = met({ concepts }, result)
  return concepts.every((concept) => concept.asks || found.includes(concept))
}

/** The concepts of which a token stands in the entry. */
function met({ concepts }: Pick<Question, 'concepts'>, { queryTerms }: SearchResult): Concept[] {
  return concepts.filter(({ tokens }) => queryTerms.some((token) => tokens.has(token)))
}

function weightOf(concepts: Concept[]): number {
  return concepts.reduce((sum, { weight }) => sum + weight, 0)
}

function namedLike(entry: SearchEntry, typed: string): number {
  const names = [entry.title, ...entry.names].map(normalise)
  if (names[0] === typed) return SAME_TITLE
  // A term that is called exactly this comes before one whose name a part of it is (低保边缘, 低保).
  if (names.includes(typed)) return entry.kind === 'term' ? SAME_TITLE : SAME_NAME
  return names.some((name) => name.startsWith(typed)) ? STARTS_NAME : 1
}

/** 高血压能报多少 is about 高血压: words that only ask count where nothing else says what is asked about. */
function bestFor({ concepts }: Question, entry: SearchEntry): number {
  const said = concepts.filter(({ asks, best }) => !asks && best.length > 0)
  const telling = said.length ? said : concepts
  return telling.some(({ best }) => best.includes(entry.id)) ? ANSWERS_BEST : 1
}
