import { leaveStamp, stampedWithin } from './stamp'
import { markSuperseded, waitingWorker } from './watch'

/** What the app can say about what a reload would cost. */
export interface ReloadHooks {
  /** Writes drafts to storage. A failure does not stop the reload. */
  flush(): Promise<void> | void
  /** Nothing typed, no draft open: a reload would cost nothing. */
  idle(): boolean
}

/** A new worker that never takes over must not leave the button hanging. */
const TAKE_OVER_WITHIN_MS = 15_000
const FLUSH_WITHIN_MS = 3_000
const STAMP = 'update-taken'
const ONCE_PER_MS = 60 * 60 * 1000

let hooks: ReloadHooks = { flush: () => undefined, idle: () => false }
let reloading = false
let touched = false
/** This start is taking an update that waited for it. */
let takingQuietly = false

/** Watches for a change of version, started here or in another tab. */
export function watchTakeOver(given: Partial<ReloadHooks>): void {
  hooks = { ...hooks, ...given }
  for (const kind of ['pointerdown', 'keydown'])
    addEventListener(kind, () => (touched = true), { once: true })
  const { serviceWorker } = navigator
  let hadController = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    // The first worker taking charge of the first visit changes nothing.
    const isUpdate = hadController
    hadController = true
    if (isUpdate && !reloading) void onChangedElsewhere()
  })
}

/** 更新: flushes drafts, lets the waiting version take over, and reloads this page. Call it only when asked to. */
export async function applyUpdate(): Promise<void> {
  if (reloading) return
  reloading = true
  await flushDrafts()
  const waiting = waitingWorker()
  if (waiting) {
    const takenOver = new Promise<void>((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true })
    })
    waiting.postMessage({ type: 'SKIP_WAITING' })
    await Promise.race([takenOver, after(TAKE_OVER_WITHIN_MS)])
  }
  location.reload()
}

/** Lets the app save what is typed; bounded, so that a stuck database cannot hold back a reload. */
export async function flushDrafts(): Promise<void> {
  const flushing = Promise.resolve()
    .then(() => hooks.flush())
    .catch(() => undefined)
  await Promise.race([flushing, after(FLUSH_WITHIN_MS)])
}

/**
 * At a start that finds an update waiting: nobody has done anything yet, so that it is taken without a word. Seldom
 * enough: a worker that never takes over must not lead to a loop.
 */
export function takeWaitingUpdate(): void {
  const waiting = waitingWorker()
  if (!waiting || !atRest() || stampedWithin(STAMP, ONCE_PER_MS) || !leaveStamp(STAMP)) return
  takingQuietly = true
  waiting.postMessage({ type: 'SKIP_WAITING_IF_ALONE' })
}

/** Another tab accepted the update, or this start takes it. Reload only where nothing is lost; elsewhere offer it. */
async function onChangedElsewhere(): Promise<void> {
  const unseen = document.visibilityState === 'hidden' || (takingQuietly && atRest())
  takingQuietly = false
  await flushDrafts()
  if (unseen && hooks.idle()) location.reload()
  else markSuperseded()
}

/** Nobody has touched the page since it was loaded, and nothing is typed. */
function atRest(): boolean {
  return hooks.idle() && !touched
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
