import { flushDrafts } from './update'

const STAMP = 'reloaded-for-missing-chunk'
/** A second failure within this time is not cured by another reload. */
const ONCE_PER_MS = 60_000

/**
 * A new release was deployed while this page was open, and the chunk it now needs is gone from the server:
 * save what is typed and load the new release, once.
 */
export function guardStaleChunks(): void {
  addEventListener('vite:preloadError', (event) => {
    if (reloadedRecently()) return
    event.preventDefault()
    void flushDrafts().then(() => location.reload())
  })
}

/** Also leaves the stamp. Where nothing can be remembered, counts as reloaded: better one error than a loop. */
function reloadedRecently(): boolean {
  try {
    const last = Number(sessionStorage.getItem(STAMP) ?? 0)
    sessionStorage.setItem(STAMP, String(Date.now()))
    return Date.now() - last < ONCE_PER_MS
  } catch {
    return true
  }
}
