import { flushDrafts } from './update'

const STAMP = 'reloaded-for-missing-chunk'
/** A second failure within this time is not cured by another reload. */
const ONCE_PER_MS = 60_000
const PROBE_WITHIN_MS = 5_000

/**
 * A new release was deployed while this page was open, and the chunk it now needs is gone from the server:
 * save what is typed and load the new release, once. The error itself goes on to the router, which says so.
 */
export function guardStaleChunks(): void {
  addEventListener('vite:preloadError', () => {
    if (!reloadedRecently()) void reloadIfPossible()
  })
}

/** Without network a reload would put the browser's error page in place of an app that still half works. */
async function reloadIfPossible(): Promise<void> {
  if (!(await pageAnswers())) return
  await flushDrafts()
  if (leaveStamp()) location.reload()
}

async function pageAnswers(): Promise<boolean> {
  const tooLate = new Promise<false>((resolve) => setTimeout(() => resolve(false), PROBE_WITHIN_MS))
  const asked = fetch(location.pathname, { cache: 'no-store' })
  return Promise.race([asked.then(({ ok }) => ok).catch(() => false), tooLate])
}

function reloadedRecently(): boolean {
  try {
    return Date.now() - Number(sessionStorage.getItem(STAMP) ?? 0) < ONCE_PER_MS
  } catch {
    return true
  }
}

/** False where nothing can be remembered: better one error than a loop of reloads. */
function leaveStamp(): boolean {
  try {
    sessionStorage.setItem(STAMP, String(Date.now()))
    return true
  } catch {
    return false
  }
}
