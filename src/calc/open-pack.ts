import { isIsoDate } from './dates'
import { isObject, own } from './json'
import type { JsonObject } from './json'
import type { IsoDate, Readings } from './contract'
import type { Dated } from './pack'

/** Why something cannot be settled by this pack: refused, never guessed. Thrown inside this folder only. */
export class PackGap extends Error {
  constructor(
    readonly reason: 'year-not-covered' | 'date-not-covered',
    detail: string,
  ) {
    super(detail)
  }
}

/** A dated row of a parameter, its outline checked; whatever it says is still to be read. */
export type Row = Dated & { value?: unknown; brackets?: unknown }

/** The parts of a pack the rules need, as far as they can be relied on without a schema. */
export interface OpenedPack {
  id: string
  version: string
  covers: { from: IsoDate; to: IsoDate }
  parameters: JsonObject
  /** Rows of those parameters that were asked for (figures.ts). */
  rows: Map<string, Row[]>
  readings: Partial<Readings>
  unmodelled: { id: string; appliesTo: unknown[] }[]
}

const opened = new WeakMap<JsonObject, OpenedPack | string>()

/**
 * A pack comes from a file that may be broken, so that its outline is checked before use (src/policy checks all of it).
 * Each is looked at once, however often it is computed with: whoever changes a pack makes another object.
 * @returns the pack, or a sentence saying what is wrong with it
 */
export function openPack(pack: unknown): OpenedPack | string {
  if (!isObject(pack)) return 'the pack is not an object'
  let found = opened.get(pack)
  if (found === undefined) opened.set(pack, (found = readOutline(pack)))
  return found
}

function readOutline(pack: JsonObject): OpenedPack | string {
  const [id, version, covers, parameters] = ['id', 'version', 'covers', 'parameters'].map((key) =>
    own(pack, key),
  )
  if (typeof id !== 'string' || typeof version !== 'string') return 'the pack has no id or version'
  if (!isObject(parameters)) return 'the pack has no parameters'
  const from = isObject(covers) ? own(covers, 'from') : undefined
  const to = isObject(covers) ? own(covers, 'to') : undefined
  if (!isIsoDate(from) || !isIsoDate(to)) return 'the pack does not say which dates it covers'
  return {
    id,
    version,
    covers: { from, to },
    parameters,
    rows: new Map(),
    readings: defaultReadings(own(pack, 'readings')),
    unmodelled: unmodelledClauses(own(pack, 'unmodelled')),
  }
}

function objects(list: unknown): JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : []
}

/** The readings that the pack names, with their defaults; a default of the wrong kind counts as not named. */
function defaultReadings(list: unknown): Partial<Readings> {
  const found: Partial<Readings> = {}
  for (const reading of objects(list)) {
    const value = own(reading, 'default')
    switch (own(reading, 'id')) {
      case 'tiltedNeedsLimit':
        if (typeof value === 'boolean') found.tiltedNeedsLimit = value
        break
      case 'rareDiseaseInForce':
        if (typeof value === 'boolean') found.rareDiseaseInForce = value
        break
      case 'tiltedBase':
        if (value === 'all' || value === 'admissions') found.tiltedBase = value
        break
    }
  }
  return found
}

function unmodelledClauses(list: unknown): OpenedPack['unmodelled'] {
  return objects(list).flatMap((clause) => {
    const id = own(clause, 'id')
    const appliesTo = own(clause, 'appliesTo')
    return typeof id === 'string' && Array.isArray(appliesTo) ? [{ id, appliesTo }] : []
  })
}
