import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Pack } from '../calc'
import type { StoredPack } from '../db'
import { isNewer } from '../policy'
import type { Offer, UpdateProblem } from '../policy'
import { sparesData } from '../pwa'
import { useKeeping } from './keeping'
import { lazy } from './lazy'
import { usePolicy } from './policy'

/** Pages show how it stands with the data; none of them waits for what checks a pack. */
const opener = lazy(() => import('./policy-open'))
const newer = lazy(() => import('./policy-newer'))

/** Asking again of itself: at most this often. */
const ASK_EVERY_MS = 60 * 60 * 1000

/**
 * Newer policy data: asked for, checked, kept, and left waiting until it may take over. Nothing here ever disturbs
 * what is in force. No method rejects.
 */
export const usePolicyUpdate = defineStore('policy-update', () => {
  const inForce = usePolicy()
  const keeping = useKeeping()
  /**
   * - current: asked just now, nothing newer is online
   * - offered: something newer is online, see `offered` of usePolicy
   * - updated: something newer was fetched; it is in force, or takes over at the next page where it may
   * - stopped: nobody wanted to wait (`stop`); nothing of it was kept
   * - failed: see `problem`
   */
  const state = ref<'idle' | 'busy' | 'current' | 'offered' | 'updated' | 'stopped' | 'failed'>('idle')
  /** How much of a newer pack is there, in bytes; null = none is being downloaded. */
  const progress = ref<{ done: number; of: number } | null>(null)
  const problem = ref<UpdateProblem | null>(null)
  /** Fetched, but this phone could not keep it: it is asked for anew at the next visit. */
  const visitOnly = ref(false)
  let unkept: StoredPack | null = null
  let lastAsked = -Infinity
  let running: Promise<void> | null = null
  /** Ends what is under way; null = nothing is, or it is being kept and cannot be ended any more. */
  let ending: AbortController | null = null

  /** In the background: not without network, not more often than hourly; where data is to be spared, only the index. */
  async function look(): Promise<void> {
    // A clock that was set back must not keep it from asking.
    if (Math.abs(Date.now() - lastAsked) < ASK_EVERY_MS || navigator.onLine === false) return
    await once(() => run(sparesData()))
  }
  /** 更新数据: the user asked for it. */
  async function fetchNow(): Promise<void> {
    // A look that has begun may be one that only asks.
    await running
    await once(() => run(false))
  }
  function once(work: () => Promise<void>): Promise<void> {
    if (running) return running
    const mine = work().finally(() => {
      if (running === mine) running = null
    })
    running = mine
    return mine
  }
  /** 停下: nobody waits any longer, whatever does not answer. */
  function stop(): void {
    if (!ending || state.value !== 'busy') return
    ending.abort()
    ending = null
    running = null
    progress.value = null
    state.value = 'stopped'
  }

  async function run(onlyAsk: boolean): Promise<void> {
    state.value = 'busy'
    problem.value = null
    lastAsked = Date.now()
    const { signal } = (ending = new AbortController())
    try {
      if (unkept) await keep(unkept)
      const before = await packNow()
      const found = await (await newer()).askForNewer(before.version, { signal })
      if (signal.aborted) return
      inForce.offered = found
      if (!found) state.value = inForce.waiting ? 'updated' : 'current'
      else if (onlyAsk) state.value = 'offered'
      else await bring(found, before, signal)
    } catch (failure) {
      if (signal.aborted) return
      problem.value = problemOf(failure)
      state.value = 'failed'
    }
    progress.value = null
  }
  /** The newest pack of this phone: what it is compared with, and what its changes are told against. */
  async function packNow(): Promise<Pack> {
    const pack = inForce.waiting?.pack ?? (await inForce.load())
    if (!pack) throw new Error('no pack in force')
    return pack
  }

  async function bring(wanted: Offer, before: Pack, signal: AbortSignal): Promise<void> {
    const { changesBetween, fetchOffer } = await newer()
    const of = wanted.bytes
    progress.value = { done: 0, of }
    const { pack, text } = await fetchOffer(wanted, {
      signal,
      progress: (done) => void (signal.aborted || (progress.value = { done, of })),
    })
    if (signal.aborted) return
    ending = null
    const changes = changesBetween(before, pack)
    const { id, version } = pack
    await keep({ id, version, sha256: wanted.sha256, text, keptAt: new Date().toISOString(), changes })
    inForce.waiting = { pack, changes }
    inForce.offered = null
    state.value = 'updated'
  }

  /** A phone that cannot keep it uses it for this visit. */
  async function keep(stored: StoredPack): Promise<void> {
    const keeper = await keeping.keeper()
    const done = keeper?.packs.replace(stored, isNewer).then(
      () => keeper.kind === 'device',
      () => false,
    )
    visitOnly.value = !(await done)
    unkept = visitOnly.value ? stored : null
    if (!visitOnly.value) (await opener()).markStored()
  }
  return { state, progress, problem, visitOnly, look, fetchNow, stop }
})

/** Looks now, and again whenever the page is seen or the network comes back. Call once. */
export function keepLooking(): void {
  const { look } = usePolicyUpdate()
  void look()
  addEventListener('online', () => void look())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look()
  })
}

/** Told by its shape: the class stands behind the dynamic import. Whatever else fails is a fault of the network. */
function problemOf(failure: unknown): UpdateProblem {
  const { name, problem } = (failure ?? {}) as { name?: unknown; problem?: unknown }
  return name === 'UpdateError' ? (problem as UpdateProblem) : 'network'
}
