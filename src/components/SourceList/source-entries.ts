import type { Applied, Grade, Pack, Source } from '../../calc'
import { capText, percent } from '../FigureText'

/** A figure as the source list shows it. */
export interface SourceEntry {
  param: string
  label: string
  value: string
  clauses: { document: string; text: string }[]
  grade: Grade
  verified: string
  note?: string
  /** What the pack chose where the document leaves it open. */
  readings: { question: string; chosen: string; reason: string }[]
}

export function sourceEntries(applied: Applied[], pack: Pack): SourceEntry[] {
  return applied.map((figure) => ({
    param: figure.param,
    label: pack.parameters[figure.param]?.label ?? figure.param,
    value: valueText(figure, pack),
    clauses: figure.sources.map((source) => clauseOf(source, pack)),
    grade: figure.grade,
    verified: figure.verified,
    ...(figure.note === undefined ? {} : { note: figure.note }),
    readings: pack.interpretations.filter(({ parameters }) => parameters.includes(figure.param)),
  }))
}

/** A record may be shown with a pack that no longer lists a document: then its id stands in for the title. */
function clauseOf(source: Source, pack: Pack): { document: string; text: string } {
  return { document: documentName(source.doc, pack), text: `“${source.clause}”` }
}

/** '信阳市医疗保障局 信医保办〔2024〕52号', or with the title where there is no number. */
export function documentName(id: string, pack: Pack): string {
  const document = pack.documents.find((candidate) => candidate.id === id)
  if (!document) return id
  return `${document.issuer} ${document.number ?? `《${document.title}》`}`
}

function valueText(figure: Applied, pack: Pack): string {
  const parameter = pack.parameters[figure.param]
  if (parameter?.type === 'ratio') return percent(figure.value)
  if (parameter?.type === 'amount') return capText(figure)
  // A ladder's rows stand in the table of its own layer.
  return parameter?.type === 'ladder' ? '见上面的分段' : figure.value
}
