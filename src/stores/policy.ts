import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Pack, Parameter, PolicyDocument } from '../calc'
import type { PolicyErrorCode } from '../policy'
import { lazy } from './lazy'

const policy = lazy(() => import('../policy'))

/** The policy pack in force. */
export const usePolicy = defineStore('policy', () => {
  const state = ref<'idle' | 'loading' | 'ready' | 'failed'>('idle')
  const pack = shallowRef<Pack | null>(null)
  /** Why there is no pack; null unless `state` is 'failed'. */
  const error = ref<PolicyErrorCode | null>(null)
  let loading: Promise<Pack | null> | null = null

  /** Loads the pack unless it is there or on its way; after a failure, tries again. Never rejects. */
  function load(): Promise<Pack | null> {
    if (pack.value) return Promise.resolve(pack.value)
    loading ??= fetchPack().finally(() => {
      loading = null
    })
    return loading
  }
  async function fetchPack(): Promise<Pack | null> {
    state.value = 'loading'
    error.value = null
    try {
      const { loadPack } = await policy()
      pack.value = (await loadPack()).pack
      state.value = 'ready'
    } catch (failure) {
      error.value = codeOf(failure)
      state.value = 'failed'
    }
    return pack.value
  }

  function documentOf(id: string): PolicyDocument | null {
    return pack.value?.documents.find((document) => document.id === id) ?? null
  }
  function parameterOf(id: string): Parameter | null {
    const known = pack.value?.parameters ?? {}
    return Object.prototype.hasOwnProperty.call(known, id) ? (known[id] ?? null) : null
  }
  return { state, pack, error, load, documentOf, parameterOf }
})

/** Code that could not be loaded is a fault of the network, too. */
function codeOf(failure: unknown): PolicyErrorCode {
  const code = (failure as { code?: unknown } | null)?.code
  return code === 'not-a-pack' || code === 'bad-pack' ? code : 'network'
}
