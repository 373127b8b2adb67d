const PAUSE_MS = 800

/**
 * Loads once and remembers; a failure is not remembered. On a weak signal a part of the app can fail to load, and
 * the second attempt usually gets it.
 */
export function lazy<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null
  return () => {
    loading ??= load()
      .catch(() => pause().then(load))
      .catch((error: unknown) => {
        loading = null
        throw error
      })
    return loading
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
}
