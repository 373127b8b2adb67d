import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Keeper, StorageCode, StorageNotice } from '../db'
import { lazy } from './lazy'
import { watchOtherWriters } from './other-writers'
import { askForLastingStorage, hasLastingStorage } from './lasting-storage'
import { lasting } from './safe-storage'
import { isTyped, unmarkTyped } from './typed-mark'

/** 'not-loaded' = the part of the app that keeps things could not be fetched. */
export type KeepingError = StorageCode | 'not-loaded'

/** The part of the app that keeps things. Rejects where it cannot be loaded. */
export const database = lazy(() => import('../db'))

/** Outlives a wiped database more often than not, and tells it from a first start. */
const KEPT_KEY = 'yibao.kept'

/** The one keeper of this visit, for all stores. Opened at the first use, never before. */
export const useKeeping = defineStore('keeping', () => {
  /** 'unavailable' = the app works, but keeps nothing beyond the visit. */
  const status = ref<'idle' | 'opening' | 'ready' | 'unavailable'>('idle')
  const error = ref<KeepingError | null>(null)
  /** Something happened to what was kept; stays until the page has told it (`dismiss`). */
  const notice = ref<StorageNotice | null>(null)
  /** Grows when what is on screen must be read again: memory moved to the device, or another window wrote. */
  const rereads = ref(0)
  /** Whether the browser promises not to clear it when the phone runs out of room; null = it does not say. */
  const promised = ref<boolean | null>(null)
  const current = shallowRef<Keeper | null>(null)
  let opening: Promise<Keeper | null> | null = null
  let visiting: Promise<Keeper | null> | null = null
  let toOthers: (() => void) | null = null

  /** The keeper; in memory where the device has none. null = not even that could be loaded. Never rejects. */
  function keeper(): Promise<Keeper | null> {
    if (current.value) return Promise.resolve(current.value)
    opening ??= open().finally(() => {
      opening = null
    })
    return opening
  }

  async function open(): Promise<Keeper | null> {
    status.value = 'opening'
    const db = await database().catch(() => null)
    if (!db) return fail('not-loaded', null)
    try {
      return adopt(await db.keepOnDevice())
    } catch (failure) {
      return fail(codeOf(failure), db.keepInMemory())
    }
  }

  function adopt(device: Keeper): Keeper {
    status.value = 'ready'
    error.value = null
    current.value = device
    if (device.readOnly) notice.value = 'outdated'
    if (device.fresh && lasting.read(KEPT_KEY) !== null) tell('wiped')
    device.onNotice(tell)
    toOthers ??= watchOtherWriters(() => void wakeUp())
    return device
  }

  function fail(code: KeepingError, memory: Keeper | null): Keeper | null {
    status.value = 'unavailable'
    error.value = code
    current.value = memory
    return memory
  }

  function tell(what: StorageNotice): void {
    notice.value = what
    if (what === 'wiped') lasting.remove(KEPT_KEY)
  }

  /** While a phone sleeps, its browser may drop the connection or wipe everything; another window may have written. */
  async function wakeUp(): Promise<void> {
    await current.value?.check().catch(() => undefined)
    rereads.value++
  }

  /** Keeps until the page is closed, whatever the device could: for what a shared phone must not keep. */
  function forVisit(): Promise<Keeper | null> {
    visiting ??= database()
      .then((db) => db.keepInMemory())
      .catch(() => {
        visiting = null
        return null
      })
    return visiting
  }

  /** Tries the device again (after other windows were closed, or space was freed). What memory holds moves over. */
  async function retry(): Promise<boolean> {
    const memory = current.value
    if (memory?.kind === 'device') return true
    current.value = null
    const now = await keeper()
    if (now?.kind !== 'device') {
      // What this visit kept in memory stays there.
      if (memory) current.value = memory
      return false
    }
    if (memory) await move(memory, now)
    rereads.value++
    return true
  }

  /** Something was kept here once, and cannot be looked at now: it would not be there to be cleared. */
  async function holdsUnseen(): Promise<boolean> {
    return (await keeper())?.kind !== 'device' && (isTyped() || lasting.read(KEPT_KEY) !== null)
  }
  /** Removes everything about people, on the device and of this visit. @returns true = read back, nothing is left */
  async function forget(): Promise<boolean> {
    const places = [await keeper(), await forVisit()]
    const gone = await Promise.all(places.map((place) => place?.forget().then(isDone, isNotDone) ?? false))
    if (gone.every(Boolean) && places[0]?.kind === 'device') unmarkTyped()
    tellOthers()
    return gone.every(Boolean)
  }

  /** Call after something was written: other windows read it then. */
  function tellOthers(): void {
    toOthers?.()
  }
  /** Call after something was kept. */
  function markKept(): void {
    lasting.write(KEPT_KEY, '1')
    tellOthers()
    void askForLastingStorage().then((answer) => (promised.value = answer))
  }
  /** Finds out `promised`, for a page that lists what is kept. */
  async function lookForPromise(): Promise<void> {
    promised.value = await hasLastingStorage()
  }
  /** Call after everything was removed on purpose. */
  function unmarkKept(): void {
    lasting.remove(KEPT_KEY)
    tellOthers()
  }
  function dismiss(): void {
    notice.value = null
  }
  const state = { status, error, notice, rereads, promised, lookForPromise }
  return { ...state, keeper, forVisit, tellOthers, retry, holdsUnseen, forget, markKept, unmarkKept, dismiss }
})

const isDone = (): boolean => true
const isNotDone = (): boolean => false

async function move(from: Keeper, to: Keeper): Promise<void> {
  const { rows } = await from.records.list({ limit: 1000 })
  for (const { id } of rows) {
    const record = await from.records.get(id)
    if (record) await to.records.restore(record)
  }
  await moveLedger(from, to)
}

/** A year that stands in both places keeps what the new place knows of it, and gets the bills. */
export async function moveLedger(from: Keeper, to: Keeper): Promise<void> {
  for (const { person, years } of await from.ledger.people()) {
    for (const { year } of years) {
      const there = await to.ledger.open(person, year)
      const here = await from.ledger.open(person, year)
      await to.ledger.restoreYear({ ...here, facts: there.facts ?? here.facts })
    }
  }
  await from.ledger.removeAll()
}

/** The code of a StorageError; its class stands behind the dynamic import, so that it is told by its shape. */
export function codeOf(failure: unknown): StorageCode {
  const { name, code } = (failure ?? {}) as { name?: unknown; code?: unknown }
  return name === 'StorageError' ? (code as StorageCode) : 'unavailable'
}
