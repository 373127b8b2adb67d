import type { Interpretation, Pack, Parameter, ReadingInfo, Source, Topic, Unmodelled } from '../../../calc'
import { figuresWith } from './figures'
import type { FigureRows } from './figures'
import { newestRows, rowsOf } from './rows'

/** What a figure rests on, and what limits it. */
export interface Bearing {
  /** Clauses of its newest rows, each once. */
  sources: Source[]
  /** Clauses of which only older rows speak. */
  earlier: Source[]
  interpretations: Interpretation[]
  readings: ReadingInfo[]
  /** Clauses not computed: those written in the same clause first, then those of the same kind of bill. */
  close: Unmodelled[]
  other: Unmodelled[]
}

/** On which results a clause that is not computed is shown → which topics it touches. */
const KINDS: Partial<Record<Topic, Unmodelled['appliesTo'][number][]>> = {
  outpatient: ['outpatient'],
  inpatient: ['admission'],
  critical: ['admission', 'special-outpatient'],
  assistance: ['admission', 'special-outpatient'],
  tilted: ['admission', 'special-outpatient'],
  contribution: ['contribution'],
}

export function bearingOn(pack: Pack, id: string, parameter: Parameter): Bearing {
  const all = distinct(rowsOf(parameter).flatMap((row) => row.sources))
  const sources = distinct(newestRows(parameter).flatMap((row) => row.sources))
  const kinds = KINDS[parameter.topic] ?? []
  const touching = pack.unmodelled.filter(({ appliesTo }) => appliesTo.some((kind) => kinds.includes(kind)))
  return {
    sources,
    earlier: all.filter((source) => !shareClause([source], sources)),
    interpretations: pack.interpretations.filter(({ parameters }) => parameters.includes(id)),
    readings: pack.readings.filter((reading) => shareClause(reading.sources, all)),
    close: touching.filter((one) => shareClause(one.sources, all)),
    other: touching.filter((one) => !shareClause(one.sources, all)),
  }
}

/** What of the pack rests on a document. */
export interface RestingOn {
  /** With the rows that name the document: only those are proved by it. */
  figures: FigureRows[]
  facts: Pack['facts']
  groups: Pack['groups']
  open: { id: string; to: string; title: string }[]
}

export function restingOn(pack: Pack, doc: string): RestingOn {
  const named = ({ sources }: { sources: Source[] }): boolean => sources.some((source) => source.doc === doc)
  const readings = [...pack.readings, ...pack.interpretations].filter(named)
  return {
    figures: figuresWith(pack, named),
    facts: pack.facts.filter(named),
    groups: pack.groups.filter(named),
    open: [
      ...readings.map(({ id, question }) => ({ id, to: `/policy/readings/${id}`, title: question })),
      ...pack.unmodelled
        .filter(named)
        .map(({ id, title }) => ({ id: `not-${id}`, to: `/policy/unmodelled/${id}`, title })),
    ],
  }
}

/** Each clause once, in order of first mention. */
export function distinct(sources: readonly Source[]): Source[] {
  const seen = new Map(sources.map((source) => [`${source.doc}\n${source.clause}`, source]))
  return [...seen.values()]
}

function shareClause(a: readonly Source[], b: readonly Source[]): boolean {
  return a.some((one) => b.some((other) => one.doc === other.doc && one.clause === other.clause))
}
