import { leaveStamp, stampedWithin } from './stamp'
import { applyUpdate, flushDrafts } from './update'

const STAMP = 'reloaded-for-missing-chunk'
/** A second failure within this time is not cured by another reload. */
const ONCE_PER_MS = 60_000
const PROBE_WITHIN_MS = 5_000

/** Hash path of the page that could not be fetched; '' = none. The address may still be that of the page before. */
let wanted = ''

/** What is loaded anew from now on opens there; '' = where it stands. */
export function wantPage(address: string): void {
  wanted = address
}

/**
 * 再试一次: a module that failed to load stays failed until the page is loaded anew. Takes a version that waits, too: what
 * is missing may be there.
 */
export async function retryPage(): Promise<void> {
  turnToWanted()
  await applyUpdate()
}

function turnToWanted(): void {
  if (wanted) location.hash = wanted
}

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
  if (!leaveStamp(STAMP)) return
  turnToWanted()
  location.reload()
}

async function pageAnswers(): Promise<boolean> {
  const tooLate = new Promise<false>((resolve) => setTimeout(() => resolve(false), PROBE_WITHIN_MS))
  const asked = fetch(location.pathname, { cache: 'no-store' })
  return Promise.race([asked.then(({ ok }) => ok).catch(() => false), tooLate])
}
