import type { Pack, Parameter } from '../calc'
import type { FigureChange, PackChanges } from '../db'
import type { ParameterRow } from './view'

/** What a newer pack says otherwise than the one before. Both have passed the check. */
export function changesBetween(before: Pack, after: Pack): PackChanges {
  const known = new Set(before.documents.map(({ id }) => id))
  return {
    since: before.version,
    covers: same(before.covers, after.covers) ? null : { ...after.covers },
    figures: figureChanges(before, after),
    documents: after.documents.filter(({ id }) => !known.has(id)).map(({ id, title }) => ({ id, title })),
    texts: textsChanged(before, after),
  }
}

function figureChanges(before: Pack, after: Pack): FigureChange[] {
  const ids = Object.keys({ ...after.parameters, ...before.parameters })
  return ids.flatMap((id) => {
    const [old, now] = [own(before.parameters, id), own(after.parameters, id)]
    const how = changeOf(old, now)
    return how ? [{ id, label: (now ?? old)?.label ?? id, how }] : []
  })
}

function changeOf(before: Parameter | undefined, after: Parameter | undefined): FigureChange['how'] | null {
  if (!before) return 'new'
  if (!after) return 'gone'
  if (same(before.values, after.values)) return null
  return same(rowsOf(before).map(figure), rowsOf(after).map(figure)) ? 'sourced' : 'changed'
}

function rowsOf(parameter: Parameter): ParameterRow[] {
  return parameter.values
}

/** What is computed with: value, dates and groups, without where they are written. */
function figure({ sources, grade, verified, note, fromStated, ...rest }: ParameterRow): unknown {
  return rest
}

type Texts = 'facts' | 'groups' | 'readings' | 'interpretations' | 'unmodelled'
const TEXTS: readonly Texts[] = ['facts', 'groups', 'readings', 'interpretations', 'unmodelled']

function textsChanged(before: Pack, after: Pack): number {
  return TEXTS.reduce((sum, list) => {
    const known = new Map<string, unknown>(before[list].map((one) => [one.id, one]))
    const changed = [...after[list]].filter((one) => !same(known.get(one.id), one))
    return sum + changed.length
  }, 0)
}

function same(a: unknown, b: unknown): boolean {
  return inOrder(a) === inOrder(b)
}

/** One text, whatever the order of the fields: the shipped pack has them as its file has, another as its check. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))
  })
}

function own<T>(of: Record<string, T>, id: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(of, id) ? of[id] : undefined
}
