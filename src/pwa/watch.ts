import { askWorker } from './ask-worker'
import { isProgress } from './messages'
import type { PackageCount, Question } from './messages'
import { ensureRegistration, presentRegistration } from './registration'
import { setOfflineState } from './state'
import type { OfflineState } from './state'

/** Asking the server for a newer worker: at most this often. */
const UPDATE_EVERY_MS = 60 * 60 * 1000
/** Trying again after a failed installation: at most this often. */
const RETRY_EVERY_MS = 30 * 1000
const REPAIR_WITHIN_MS = 5 * 60 * 1000
const UPDATE: OfflineState = { kind: 'update' }

let registration: ServiceWorkerRegistration | null = null
let latestProgress: PackageCount | null = null
let lastAttempt = 0
let superseded = false
let repairing = false
/** Somebody did not want to wait. */
let stopped = false
let latestLook = 0

/** The worker that waits for `applyUpdate`, if any. */
export function waitingWorker(): ServiceWorker | null {
  return registration?.waiting ?? null
}

/** Another tab changed versions: this page is the older one now. */
export function markSuperseded(): void {
  superseded = true
  setOfflineState(UPDATE)
}

/**
 * Registers, follows every change from then on, and tries again when the page or the network comes back. Called again,
 * takes up what was stopped.
 * @param atStart called once it is known what was installed before this visit
 */
export async function watchWorker(atStart: () => void): Promise<void> {
  if (stopped) {
    stopped = false
    return attempt()
  }
  navigator.serviceWorker.addEventListener('message', (event) => {
    if (!isProgress(event.data)) return
    latestProgress = event.data
    void refresh()
  })
  navigator.serviceWorker.startMessages?.()
  follow(await presentRegistration())
  await refresh()
  atStart()
  await attempt()
  addEventListener('online', () => void attemptIfDue())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void attemptIfDue()
  })
}

/** 取消 while the package is fetched: for this visit, or until somebody asks for it. What is there stays. */
export function stopPackage(): void {
  stopped = true
  const { installing = null, active = null } = registration ?? {}
  const question: Question = { type: 'STOP' }
  ;(installing ?? active)?.postMessage(question)
}

async function attemptIfDue(): Promise<void> {
  const pause = registration?.active ? UPDATE_EVERY_MS : RETRY_EVERY_MS
  if (stopped || Date.now() - lastAttempt < pause) return refresh()
  return attempt()
}

/** One registration or update. `register` checks for a newer worker too, so both are the same call. */
async function attempt(): Promise<void> {
  lastAttempt = Date.now()
  const found = await ensureRegistration()
  follow(found)
  if (found) await refresh()
  else setOfflineState({ kind: 'failed' })
}

function follow(next: ServiceWorkerRegistration | null): void {
  if (next === registration) return
  registration = next
  if (!next) return
  next.addEventListener('updatefound', () => followWorker(next.installing))
  followWorker(next.installing)
  followWorker(next.waiting)
}

function followWorker(worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'redundant') latestProgress = null
    void refresh()
  })
  void refresh()
}

/** Says what is true now. Only the latest of several running looks may speak. */
async function refresh(): Promise<void> {
  const look = ++latestLook
  const state = superseded ? UPDATE : await stateNow()
  if (look === latestLook) setOfflineState(state)
}

async function stateNow(): Promise<OfflineState> {
  const { active = null, waiting = null, installing = null } = registration ?? {}
  if (active) return waiting ? UPDATE : stateOfActive(active)
  if (installing ?? waiting) return { kind: 'preparing', ...(latestProgress ?? { done: 0, total: 0 }) }
  return { kind: lastAttempt === 0 ? 'unknown' : missing() }
}

async function stateOfActive(active: ServiceWorker): Promise<OfflineState> {
  if (repairing) return { kind: 'preparing', ...(latestProgress ?? { done: 0, total: 0 }) }
  const count = await askWorker(active, { type: 'COUNT' }).catch(() => null)
  // A worker that does not answer proves nothing.
  if (!count) return { kind: 'none' }
  if (count.done === count.total) return { kind: 'ready' }
  return stopped ? { kind: 'stopped' } : repair(active)
}

/** The browser dropped files of the package: fetch them again. */
async function repair(active: ServiceWorker): Promise<OfflineState> {
  repairing = true
  const count = await askWorker(active, { type: 'REPAIR' }, REPAIR_WITHIN_MS).catch(() => null)
  repairing = false
  return { kind: count && count.done === count.total ? 'ready' : missing() }
}

function missing(): 'stopped' | 'failed' {
  return stopped ? 'stopped' : 'failed'
}
