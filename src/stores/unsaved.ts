/** Somebody who holds what a reload of the page would cost. */
interface Holder {
  holds(): boolean
  /** Writes what of it can be written; never rejects. */
  flush?(): Promise<void>
  /** Whether all of it was written, and can be taken off the page; never rejects. */
  isOnDevice?(): Promise<boolean>
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

/** What a reload (`startOffline`) and a change of whose phone it is have to know of all of them. */
export const unsaved = {
  flush: async () => void (await Promise.all(Array.from(holders, (one) => one.flush?.()))),
  idle: () => !Array.from(holders).some((one) => one.holds()),
  /** Whether nothing that is typed would be lost with the page. */
  isOnDevice: async () => {
    const typed = Array.from(holders).filter((one) => one.holds())
    return (await Promise.all(typed.map((one) => one.isOnDevice?.() ?? true))).every(Boolean)
  },
}
