import { readonly, shallowRef } from 'vue'
import type { PackageCount } from './messages'

/**
 * How far this phone is from working without network. Taken from facts alone: the registration and what the cache
 * holds. Neither navigator.onLine nor a controlling worker proves anything.
 */
export type OfflineState =
  /** This browser has no workers (or the address is neither https nor localhost). */
  | { kind: 'unsupported' }
  /** Nobody has looked yet. */
  | { kind: 'unknown' }
  /** 未就绪: the worker gives no answer. */
  | { kind: 'none' }
  /** 正在准备 done/total. */
  | ({ kind: 'preparing' } & PackageCount)
  /** 没网也能用了: the active worker holds every file. */
  | { kind: 'ready' }
  /** The phone spares data: nothing is fetched until `fetchPackage` is called. */
  | { kind: 'held' }
  /** Somebody did not want to wait: no more is fetched until `fetchPackage` is called. */
  | { kind: 'stopped' }
  /** 失败，将重试. */
  | { kind: 'failed' }
  /** 有新版本: still usable offline; `applyUpdate` changes over. */
  | { kind: 'update' }

const current = shallowRef<OfflineState>({ kind: 'unknown' })

/** The state, to be shown. Reactive; starts as 'unknown' on the server and before `startOffline`. */
export function useOffline() {
  return readonly(current)
}

/** For this folder only. */
export function setOfflineState(next: OfflineState): void {
  current.value = next
}
