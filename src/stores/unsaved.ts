/** Somebody who holds what a reload of the page would cost. */
interface Holder {
  holds(): boolean
  /** Writes what of it can be written; never rejects. */
  flush?(): Promise<void>
}

const holders = new Set<Holder>()

/**
 * Counts something that is typed, looked at before it is taken over, or can still be undone: while it is held, no update
 * reloads the page unasked. For whoever holds it, once. @returns how to stop counting
 */
export function countUnsaved(holder: Holder): () => void {
  holders.add(holder)
  return () => void holders.delete(holder)
}

/** What a reload has to know of all of them (`startOffline`). */
export const unsaved = {
  flush: async () => void (await Promise.all(Array.from(holders, (one) => one.flush?.()))),
  idle: () => !Array.from(holders).some((one) => one.holds()),
}
