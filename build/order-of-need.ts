/** Beginnings of names, in the order in which somebody who has just come needs them; all else comes after. */
const FIRST = ['index', 'vue', 'app', 'estimate', 'forms', 'policy', 'rules', 'parts', 'outcome']

/**
 * Orders the worker's list: on a weak link its installation takes seconds, and what the visitor opens next must not stand
 * behind what is opened some day.
 */
export function inOrderOfNeed<T extends { url: string }>(
  entries: T[],
): { manifest: T[]; warnings: string[] } {
  const place = ({ url }: T): number => {
    const at = FIRST.findIndex((name) => new RegExp(`^(assets/\\w+/)?${name}\\b`).test(url))
    return at === -1 ? FIRST.length : at
  }
  return { manifest: entries.toSorted((a, b) => place(a) - place(b)), warnings: [] }
}
