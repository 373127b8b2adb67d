import type { Applied, Grade, Interpretation, Pack, PolicyDocument } from '../../calc'
import { capText, percent } from '../FigureText'

/** A figure of the pack as it was applied. */
export interface FigureEntry {
  param: string
  label: string
  value: string
  grade: Grade
  verified: string
  note?: string
}

/** A document with the clauses that were used of it. */
export interface DocumentEntry {
  id: string
  name: string
  clauses: string[]
  /** Another city's: it shows a figure of the whole province, not this city's own. */
  elsewhere?: true
  /** The pack in force lists it: it has a page of its own, /policy/document/<id>. */
  listed?: true
}

export function figureEntries(applied: Applied[], pack: Pack): FigureEntry[] {
  return applied.map((figure) => ({
    param: figure.param,
    label: pack.parameters[figure.param]?.label ?? figure.param,
    value: valueText(figure, pack),
    grade: figure.grade,
    verified: figure.verified,
    ...(figure.note === undefined ? {} : { note: figure.note }),
  }))
}

/** Each document once, each clause once, in the order in which the figures name them. */
export function documentEntries(applied: Pick<Applied, 'sources'>[], pack: Pack): DocumentEntry[] {
  const entries = new Map<string, DocumentEntry>()
  for (const { sources } of applied) {
    for (const { doc, clause } of sources) {
      const entry = entries.get(doc) ?? emptyEntry(doc, pack)
      entries.set(doc, entry)
      if (!entry.clauses.includes(clause)) entry.clauses.push(clause)
    }
  }
  return Array.from(entries.values())
}

/** Where a document leaves open what was applied: what the pack chose, and why. */
export function openPoints(applied: Applied[], pack: Pack): Interpretation[] {
  const params = applied.map(({ param }) => param)
  return pack.interpretations.filter(({ parameters }) => parameters.some((id) => params.includes(id)))
}

/** A record may be shown with a pack that no longer lists a document: then its id stands in for the name. */
function emptyEntry(id: string, pack: Pack): DocumentEntry {
  const document = pack.documents.find((candidate) => candidate.id === id)
  if (!document) return { id, name: id, clauses: [] }
  const name = document.issuer + (document.number ? ` ${document.number}` : `：${document.title}`)
  const elsewhere = document.level === 'neighbour'
  return { id, name, clauses: [], listed: true, ...(elsewhere ? { elsewhere } : {}) }
}

/** Official address, https only; anything else a pack may hold is not made into a link. */
export function officialAddress({ address }: Pick<PolicyDocument, 'address'>): string | undefined {
  return address?.startsWith('https://') ? address : undefined
}

function valueText(figure: Applied, pack: Pack): string {
  const parameter = pack.parameters[figure.param]
  if (parameter?.type === 'ratio') return percent(figure.value)
  if (parameter?.type === 'amount') return capText(figure)
  if (parameter?.type === 'count') return `${figure.value} ${COUNT_UNITS[parameter.unit]}`
  return parameter?.type === 'ladder' ? ladderText(figure) : figure.value
}

const COUNT_UNITS = { months: '个月', years: '年', days: '天' }

/** '>5500 0.65; >100000 0.75' → '5,500.00 元以上 65%，100,000.00 元以上 75%'. */
function ladderText({ param, value }: Applied): string {
  const rungs = value.split('; ').map((rung) => /^>(\S+) (\S+)$/.exec(rung))
  const texts = rungs.map((rung) =>
    rung?.[1] && rung[2] ? `${capText({ value: rung[1] })}以上 ${percent(rung[2])}` : '',
  )
  return texts.every(Boolean) ? texts.join('，') : param
}
