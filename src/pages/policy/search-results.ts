import type { EntryKind, Findings, Hit } from '../../search'

/** A kind of result, with what it is in words. */
export interface HitGroup {
  kind: EntryKind
  title: string
  hits: Hit[]
}

export interface SearchResults {
  /** The likeliest, whatever they are. */
  first: Hit[]
  /** The rest by kind: what explains before what proves. */
  groups: HitGroup[]
  notes: string[]
  words: string[]
  soundsLike: boolean
}

/** What a result is, said beside it; in the order of the groups. */
export const KIND_NAMES: Readonly<Record<EntryKind, string>> = {
  page: '应用里的页',
  term: '名词解释',
  figure: '数字',
  fact: '说明',
  group: '救助对象',
  open: '没写清、没算进去的',
  document: '文件',
}

const KINDS = Object.keys(KIND_NAMES) as EntryKind[]
const FIRST = 3
/** Nobody reads further; the words want to be more precise then. */
const MOST = 40

export function resultsOf(findings: Findings): SearchResults {
  const hits = findings.hits.slice(0, MOST)
  const rest = hits.slice(FIRST)
  const kinds = KINDS.filter((kind) => rest.some(({ entry }) => entry.kind === kind))
  return {
    first: hits.slice(0, FIRST),
    groups: kinds.map((kind) => ({
      kind,
      title: KIND_NAMES[kind],
      hits: rest.filter(({ entry }) => entry.kind === kind),
    })),
    notes: findings.notes,
    words: findings.words,
    soundsLike: findings.soundsLike,
  }
}
