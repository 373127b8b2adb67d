import { leaveStamp, stampedWithin } from './stamp'
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
  // Several imports may wait for the same chunk: the first to fail is enough.
  let answering = false
  addEventListener('vite:preloadError', () => {
    if (answering || stampedWithin(STAMP, ONCE_PER_MS)) return
    answering = true
    void reloadIfPossible().finally(() => (answering = false))
  })
}

/** Without network a reload would put the browser's error page in place of an app that still half works. */
async function reloadIfPossible(): Promise<void> {
  if (!(await pageAnswers())) return
  await flushDrafts()
  if (leaveStamp(STAMP)) location.reload()
}

async function pageAnswers(): Promise<boolean> {
  const tooLate = new Promise<false>((resolve) => setTimeout(() => resolve(false), PROBE_WITHIN_MS))
  const asked = fetch(location.pathname, { cache: 'no-store' })
  return Promise.race([asked.then(({ ok }) => ok).catch(() => false), tooLate])
}
