import type { CareEvent, EventResult, Outcome } from './contract'
import { isOverAYearAfter } from './dates'
import type { Applied, Layer } from './layers'
import type { OpenedPack } from './open-pack'
import { P } from './parameters'

export type Note = Extract<Outcome, { kind: 'settled' }>['notes'][number]

/** Machine-readable remarks: first those of single events, then those of the whole year. */
export function notesOn(pack: OpenedPack, events: CareEvent[], results: EventResult[]): Note[] {
  const notes: Note[] = []
  results.forEach(({ layers }, event) => {
    for (const layer of layers) notes.push(...eventNotes(layer, event))
  })
  return [...notes, ...staleFigures(events, results), ...notModelled(pack, events)]
}

function eventNotes(layer: Layer, event: number): Note[] {
  if (layer.kind === 'basic' && layer.how === 'estimate') {
    return [{ code: 'rough-basic', event, param: P.basicAverage }]
  }
  if (layer.kind === 'critical' && layer.how === 'given' && layer.paid !== layer.expected) {
    return [{ code: 'critical-differs', event, expected: layer.expected }]
  }
  return []
}

/** Figures that no document has shown in force for over a year before the care, each once. */
function staleFigures(events: CareEvent[], results: EventResult[]): Note[] {
  const stale = new Map<string, Note>()
  results.forEach(({ layers }, i) => {
    const date = events[i]?.date ?? ''
    for (const layer of layers) {
      for (const applied of appliedIn(layer)) {
        if (applied === null || !isOverAYearAfter(date, applied.verified)) continue
        const { param, verified } = applied
        if (!stale.has(param)) stale.set(param, { code: 'not-verified-since', param, since: verified })
      }
    }
  })
  return [...stale.values()]
}

/** The pack values that a layer was computed from. */
function appliedIn(layer: Layer): (Applied | null)[] {
  switch (layer.kind) {
    case 'outpatient':
      return [layer.ratio, layer.use.cap]
    case 'basic':
      return [layer.ratio]
    case 'critical':
      return [layer.ladder, layer.use.cap]
    case 'assistance':
      return [layer.deductible, layer.ratio, layer.use.cap]
    case 'tilted':
      return [layer.threshold, layer.ratio, layer.use.cap]
  }
}

function notModelled(pack: OpenedPack, events: CareEvent[]): Note[] {
  const kinds = new Set<unknown>(events.map(({ kind }) => kind))
  return pack.unmodelled
    .filter(({ appliesTo }) => appliesTo.some((kind) => kinds.has(kind)))
    .map(({ id }) => ({ code: 'not-modelled', param: id }))
}
