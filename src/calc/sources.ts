import type { Source } from './pack'

/** Each clause once, in order of first mention; copies, so that a result never shares objects with the pack. */
export function distinctSources(sources: Source[]): Source[] {
  const seen = new Map<string, Source>()
  for (const { doc, clause } of sources) {
    const key = JSON.stringify([doc, clause])
    if (!seen.has(key)) seen.set(key, { doc, clause })
  }
  return [...seen.values()]
}
