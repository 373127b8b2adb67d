import { keepInstallOffer } from './install'
import { guardStaleChunks } from './stale-chunk'
import { setOfflineState } from './state'
import { watchTakeOver } from './update'
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
  afterFirstScreen(() => watchWorker().catch(() => setOfflineState({ kind: 'failed' })))
}

function afterFirstScreen(start: () => void): void {
  if (document.readyState !== 'complete') {
    addEventListener('load', () => afterFirstScreen(start), { once: true })
    return
  }
  if ('requestIdleCallback' in window) requestIdleCallback(() => start(), { timeout: IDLE_WITHIN_MS })
  else setTimeout(start, 200)
}
