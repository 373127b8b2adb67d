import { keepInstallOffer } from './install'
import { presentRegistration } from './registration'
import { sparesData } from './spares-data'
import { guardStaleChunks } from './stale-chunk'
import { setOfflineState } from './state'
import { takeWaitingUpdate, watchTakeOver } from './update'
import type { ReloadHooks } from './update'
import { watchWorker } from './watch'

/** The first screen comes first: fetching the package would share its bandwidth. */
const IDLE_WITHIN_MS = 2_000

/**
 * Starts keeping the app on the phone. Call once, after mounting. Never throws: without a worker the app works as a
 * page, and says so.
 */
export function startOffline(hooks: Partial<ReloadHooks> = {}): void {
  guardStaleChunks()
  keepInstallOffer()
  if (!('serviceWorker' in navigator)) {
    setOfflineState({ kind: 'unsupported' })
    return
  }
  watchTakeOver(hooks)
  afterFirstScreen(() => void startUnlessSparing())
}

/** A phone that spares data is asked first; one that has the package already only looks after it. */
async function startUnlessSparing(): Promise<void> {
  if (sparesData() && !(await presentRegistration())) setOfflineState({ kind: 'held' })
  else await fetchPackage()
}

/** Fetches the offline package and follows it from then on. For `held`, once somebody has agreed. */
export async function fetchPackage(): Promise<void> {
  await watchWorker(takeWaitingUpdate).catch(() => setOfflineState({ kind: 'failed' }))
}

function afterFirstScreen(start: () => void): void {
  if (document.readyState !== 'complete') {
    addEventListener('load', () => afterFirstScreen(start), { once: true })
    return
  }
  if ('requestIdleCallback' in window) requestIdleCallback(() => start(), { timeout: IDLE_WITHIN_MS })
  else setTimeout(start, 200)
}
