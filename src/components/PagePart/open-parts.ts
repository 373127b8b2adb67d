/**
 * Which parts of a page stand open, kept with the page's own entry in the tab's history: 返回 finds the page as it was
 * left, and whoever clears the history clears this, too.
 */
interface PartsState {
  parts?: string[]
}

/** Ids of the parts that were left open. */
export function openParts(): string[] {
  return (history.state as PartsState | null)?.parts ?? []
}

export function rememberPart(id: string, open: boolean): void {
  const others = openParts().filter((one) => one !== id)
  if (open === openParts().includes(id)) return
  history.replaceState({ ...history.state, parts: open ? [...others, id] : others }, '')
}
