import type { Pack, ReadingInfo, Source, Sourced } from '../calc'
import type { Problem } from './problem'

/** Ids, documents, dates of verification, readings: everything in a pack that points at something else in it. */
export function checkReferences(pack: Pack): Problem[] {
  return [
    ...duplicateIds(pack),
    ...sourceProblems(pack),
    ...versionProblems(pack),
    ...asOfProblems(pack),
    ...parameterReferences(pack),
    ...readingProblems(pack),
  ]
}

function duplicateIds(pack: Pack): Problem[] {
  const lists = {
    documents: pack.documents,
    groups: pack.groups,
    readings: pack.readings,
    interpretations: pack.interpretations,
    unmodelled: pack.unmodelled,
    facts: pack.facts,
  }
  return Object.entries(lists).flatMap(([list, items]) =>
    items
      .map((item, i): Problem => ({
        path: `${list}[${i}].id`,
        code: 'duplicate-id',
        text: `"${item.id}" occurs twice`,
      }))
      .filter((_, i) => items.findIndex((other) => other.id === items[i]?.id) < i),
  )
}

interface Statement {
  path: string
  sources: Source[]
  /** Only on statements that carry their date of verification. */
  verified?: string
}

/** Every statement of the pack that names sources. */
function statementsOf(pack: Pack): Statement[] {
  const sourced = (path: string, of: Omit<Sourced, 'grade'>): Statement => ({
    path,
    sources: of.sources,
    verified: of.verified,
  })
  return [
    { path: 'contact', sources: pack.contact.sources },
    ...pack.groups.map((group) => sourced(`groups.${group.id}`, group)),
    ...Object.entries(pack.parameters).flatMap(([id, parameter]) =>
      parameter.values.map((row, i) => sourced(`parameters.${id}.values[${i}]`, row)),
    ),
    ...pack.readings.map((reading) => ({ path: `readings.${reading.id}`, sources: reading.sources })),
    ...pack.interpretations.map((one) => ({ path: `interpretations.${one.id}`, sources: one.sources })),
    ...pack.unmodelled.map((one) => ({ path: `unmodelled.${one.id}`, sources: one.sources })),
    ...pack.facts.map((fact) => sourced(`facts.${fact.id}`, fact)),
  ]
}

function sourceProblems(pack: Pack): Problem[] {
  const dates = new Map(pack.documents.map((doc) => [doc.id, doc.date ?? '']))
  return statementsOf(pack).flatMap(({ path, sources, verified }) => {
    const problems: Problem[] = []
    sources.forEach((source, i) => {
      if (!dates.has(source.doc)) {
        problems.push({
          path: `${path}.sources[${i}]`,
          code: 'unknown-document',
          text: `no document "${source.doc}"`,
        })
      }
      if (sources.findIndex((other) => other.doc === source.doc && other.clause === source.clause) < i) {
        problems.push({
          path: `${path}.sources[${i}]`,
          code: 'repeated-source',
          text: 'the same source twice',
        })
      }
    })
    // Undated documents cannot verify; where all are undated the editor's own date stands.
    const newest = sources.map((source) => dates.get(source.doc) ?? '').reduce((a, b) => (a > b ? a : b), '')
    if (verified !== undefined && newest !== '' && verified !== newest) {
      const text = `verified ${verified}, but its newest document is of ${newest}`
      problems.push({ path, code: 'verified-mismatch', text })
    }
    return problems
  })
}

/** A pack cannot know documents or verifications later than itself. */
function versionProblems(pack: Pack): Problem[] {
  const made = pack.version.slice(0, 10)
  const late = (path: string, date: string | undefined): Problem[] =>
    date !== undefined && date > made
      ? [{ path, code: 'after-version', text: `${date} is later than version ${pack.version}` }]
      : []
  return [
    ...pack.documents.flatMap((doc) => late(`documents.${doc.id}.date`, doc.date)),
    ...statementsOf(pack).flatMap(({ path, verified }) => late(`${path}.verified`, verified)),
  ]
}

function asOfProblems(pack: Pack): Problem[] {
  const newest = pack.documents
    .map((doc) => (doc.level === 'city' ? (doc.date ?? '') : ''))
    .reduce((a, b) => (a > b ? a : b), '')
  if (newest === pack.asOf) return []
  const text =
    newest === '' ? 'no dated document of the city' : `the newest document of the city is of ${newest}`
  return [{ path: 'asOf', code: 'as-of-mismatch', text }]
}

function parameterReferences(pack: Pack): Problem[] {
  const facts = new Set(pack.facts.map(({ id }) => id))
  const histories = Object.entries(pack.parameters).flatMap(([id, { history }]): Problem[] =>
    history === undefined || facts.has(history)
      ? []
      : [{ path: `parameters.${id}.history`, code: 'unknown-fact', text: `no fact "${history}"` }],
  )
  return [...histories, ...unknownParameters(pack)]
}

function unknownParameters(pack: Pack): Problem[] {
  return pack.interpretations.flatMap((one) =>
    one.parameters
      .filter((id) => !Object.keys(pack.parameters).includes(id))
      .map((id): Problem => ({
        path: `interpretations.${one.id}.parameters`,
        code: 'unknown-parameter',
        text: `no parameter "${id}"`,
      })),
  )
}

const READING_VALUES: Record<ReadingInfo['id'], ReadingInfo['default'][]> = {
  tiltedNeedsLimit: [true, false],
  tiltedBase: ['all', 'admissions'],
  rareDiseaseInForce: [true, false],
}

/** The rules know three readings; each needs its default and a reason for every value it can take. */
function readingProblems(pack: Pack): Problem[] {
  const ids = Object.keys(READING_VALUES) as ReadingInfo['id'][]
  return ids.flatMap((id) => {
    const path = `readings.${id}`
    const reading = pack.readings.find((one) => one.id === id)
    if (!reading) return [{ path, code: 'readings' as const, text: 'missing' }]
    const offered = reading.options.map((option) => option.value)
    const expected = READING_VALUES[id]
    const complete = offered.length === expected.length && expected.every((value) => offered.includes(value))
    const problems: Problem[] = []
    if (!complete)
      problems.push({ path, code: 'readings', text: `options must be ${expected.join(' and ')}, once each` })
    if (!expected.includes(reading.default)) {
      problems.push({ path, code: 'readings', text: `the default must be ${expected.join(' or ')}` })
    }
    return problems
  })
}
