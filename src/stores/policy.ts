import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Pack, Parameter, PolicyDocument } from '../calc'
import type { PackChanges } from '../db'
import type { Offer, PolicyErrorCode } from '../policy'
import { NeverCame, lazy } from './lazy'
import { lasting } from './safe-storage'

const opener = lazy(() => import('./policy-open'))

/** Version of the pack that the user has been told of. */
export const TOLD_KEY = 'yibao.pack-told'

/** Something to announce: the policy data is newer than when the user last looked. */
export interface PackNews {
  version: string
  /** null = it came with a new version of the app, which does not say what changed. */
  changes: PackChanges | null
}

/** The policy pack in force. */
export const usePolicy = defineStore('policy', () => {
  const state = ref<'idle' | 'loading' | 'ready' | 'failed'>('idle')
  const pack = shallowRef<Pack | null>(null)
  /** What the pack in force changed, where it was downloaded; null = it came with the app. */
  const changes = shallowRef<PackChanges | null>(null)
  const news = shallowRef<PackNews | null>(null)
  /** A newer pack, checked, that waits for `takeOver`. */
  const waiting = shallowRef<{ pack: Pack; changes: PackChanges } | null>(null)
  /** A newer pack is online, and this phone is sparing with data: it is downloaded when asked for. */
  const offered = shallowRef<Offer | null>(null)
  /** Why there is no pack; null unless `state` is 'failed'. */
  const error = ref<PolicyErrorCode | null>(null)
  let loading: Promise<Pack | null> | null = null
  let shipped: string | null = null

  /** @param hash SHA-256 of the pack shipped with the app: what was checked when it was built need not be here. Call first. */
  function trustShipped(hash: string): void {
    shipped = hash
  }
  /** The part of the app that opens packs never came. */
  let stuck = false

  /** Loads the pack unless it is there or on its way; after a failure, tries again. Never rejects. */
  function load(): Promise<Pack | null> {
    if (pack.value) return Promise.resolve(pack.value)
    // As if it were gone: only a page loaded anew gets it.
    if (stuck) window.dispatchEvent(new Event('vite:preloadError'))
    loading ??= open().finally(() => {
      loading = null
    })
    return loading
  }
  async function open(): Promise<Pack | null> {
    state.value = 'loading'
    error.value = null
    try {
      const found = await (await opener()).openPack(shipped)
      pack.value = found.pack
      changes.value = found.changes
      news.value = found.news
      state.value = 'ready'
    } catch (failure) {
      error.value = codeOf(failure)
      state.value = 'failed'
      stuck = failure instanceof NeverCame
    }
    return pack.value
  }

  /**
   * Puts the waiting pack in force. Called where nothing that was computed stands open, so that a result never changes
   * under the eyes of its reader.
   */
  function takeOver(): void {
    if (!waiting.value) return
    pack.value = waiting.value.pack
    changes.value = waiting.value.changes
    news.value = { version: pack.value.version, changes: changes.value }
    waiting.value = null
  }
  /** The user has read the announcement. */
  function dismissNews(): void {
    if (news.value) lasting.write(TOLD_KEY, news.value.version)
    news.value = null
  }

  function documentOf(id: string): PolicyDocument | null {
    return pack.value?.documents.find((document) => document.id === id) ?? null
  }
  function parameterOf(id: string): Parameter | null {
    const known = pack.value?.parameters ?? {}
    return Object.prototype.hasOwnProperty.call(known, id) ? (known[id] ?? null) : null
  }
  return {
    state,
    pack,
    changes,
    news,
    waiting,
    offered,
    error,
    trustShipped,
    load,
    takeOver,
    dismissNews,
    documentOf,
    parameterOf,
  }
})

/** Code that could not be loaded is a fault of the network, too. */
function codeOf(failure: unknown): PolicyErrorCode {
  const code = (failure as { code?: unknown } | null)?.code
  return code === 'not-a-pack' || code === 'bad-pack' ? code : 'network'
}
