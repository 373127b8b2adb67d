const PAUSE_MS = 800
/** Longer than anything takes that still comes. */
const PATIENCE_MS = 20_000

/** Neither there nor refused: as long as this page stands, asking again is waiting for the same answer. */
export class NeverCame extends Error {}

/**
 * Loads once and remembers; a failure is not remembered. On a weak signal a part of the app can fail to load, and
 * the second attempt usually gets it; or it is never answered, and nobody waits for ever.
 */
export function lazy<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null
  return () => {
    const twice = (): Promise<T> => load().catch(() => pause(PAUSE_MS).then(load))
    loading ??= Promise.race([twice(), tooLate()]).catch((error: unknown) => {
      loading = null
      throw error
    })
    return loading
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
async function tooLate(): Promise<never> {
  await pause(PATIENCE_MS)
  throw new NeverCame()
}
