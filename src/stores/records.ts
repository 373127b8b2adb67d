import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { NewRecord, RecordRepository, RecordSummary, SavedRecord } from '../db'
import { codeOf, useKeeping } from './keeping'
import type { KeepingError } from './keeping'
import { findSame } from './same-record'
import { useSettings } from './settings'
import { countUnsaved } from './unsaved'

export type SaveResult =
  /** `already` = the same estimate was saved before: nothing was added. */
  | { kept: true; id: string; already?: true }
  /** `id` is set where the record can be opened until the page is closed. 'shared' = 公用手机 keeps nothing. */
  | { kept: false; id: string | null; reason: KeepingError | 'shared' }

/**
 * Saved estimates of this phone, newest first. A shared phone has none but those of an imported backup, until the page is
 * closed. No method rejects; `error` says what went wrong last.
 */
export const useRecords = defineStore('records', () => {
  const keeping = useKeeping()
  const settings = useSettings()
  const list = shallowRef<RecordSummary[]>([])
  const total = ref(0)
  /** Rows that could not be read and were set aside. */
  const quarantined = ref(0)
  const loading = ref(false)
  const loaded = ref(false)
  const failure = ref<KeepingError | null>(null)
  const next = ref<string | null>(null)
  const status = computed<'idle' | 'loading' | 'ready' | 'unavailable'>(() => {
    if (settings.keeps && keeping.status === 'unavailable') return 'unavailable'
    if (loading.value && !loaded.value) return 'loading'
    return loaded.value ? 'ready' : 'idle'
  })
  const error = computed<KeepingError | null>(() => (settings.keeps ? keeping.error : null) ?? failure.value)
  /** There are older ones than those in `list`. */
  const more = computed(() => next.value !== null)

  /** Runs on whatever keeps things; `otherwise` where it fails. */
  async function use<T>(otherwise: T, work: (records: RecordRepository) => Promise<T>): Promise<T> {
    const keeper = await (settings.keeps ? keeping.keeper() : keeping.forVisit())
    if (!keeper) return otherwise
    try {
      const result = await work(keeper.records)
      failure.value = null
      return result
    } catch (fault) {
      failure.value = codeOf(fault)
      return otherwise
    }
  }

  /** Reads the newest page of the list. */
  async function load(): Promise<void> {
    loading.value = true
    await use(undefined, async (records) => {
      const page = await records.list()
      list.value = page.rows
      next.value = page.next
      await recount(records)
      loaded.value = true
    })
    loading.value = false
  }
  async function recount(records: RecordRepository): Promise<void> {
    total.value = await records.count()
    quarantined.value = await records.unreadable()
  }
  async function loadMore(): Promise<void> {
    const before = next.value
    if (before === null) return
    await use(undefined, async (records) => {
      const page = await records.list({ before })
      list.value = [...list.value, ...page.rows]
      next.value = page.next
    })
  }

  /** Reads again as much as is shown: another window may have changed it. */
  async function reload(): Promise<void> {
    const shown = list.value.length
    await load()
    while (list.value.length < shown && more.value && !failure.value) await loadMore()
  }

  async function saveEstimate(record: NewRecord): Promise<SaveResult> {
    if (!settings.keeps) return { kept: false, id: null, reason: 'shared' }
    const keeper = await keeping.keeper()
    if (!keeper) return { kept: false, id: null, reason: 'not-loaded' }
    try {
      const same = await findSame(keeper.records, record)
      const id = same ?? (await keeper.records.save(record)).id
      await load()
      if (keeper.kind === 'memory') return { kept: false, id, reason: keeping.error ?? 'unavailable' }
      keeping.markKept()
      return same === null ? { kept: true, id } : { kept: true, id, already: true }
    } catch (fault) {
      failure.value = codeOf(fault)
      return { kept: false, id: null, reason: failure.value }
    }
  }

  /** null = not there, not readable, or no storage. */
  function get(id: string): Promise<SavedRecord | null> {
    return use<SavedRecord | null>(null, (records) => records.get(id))
  }

  /** Removes one. @returns how to put it back; null = nothing was removed: it was not there, or `error` says why */
  async function remove(id: string): Promise<(() => Promise<void>) | null> {
    const removed = await use<SavedRecord | null>(null, (records) => records.remove(id))
    if (removed) keeping.tellOthers()
    await load()
    return removed && (() => putBack(removed))
  }
  async function putBack(removed: SavedRecord): Promise<void> {
    await use(undefined, (records) => records.restore(removed))
    keeping.tellOthers()
    await load()
  }

  /** Removes all. @returns true = read back, nothing is left */
  async function removeAll(): Promise<boolean> {
    const gone = await use(false, async (records) => {
      await records.removeAll()
      return true
    })
    if (gone) keeping.unmarkKept()
    await load()
    return gone
  }

  countUnsaved({ holds: () => total.value > 0 && (!settings.keeps || keeping.status === 'unavailable') })
  watch(
    () => settings.keeps,
    () => {
      if (loaded.value) void load()
    },
  )
  watch([() => keeping.notice === 'wiped', () => keeping.rereads], () => {
    if (loaded.value) void reload()
  })
  const state = { status, error, list, total, more, quarantined }
  return { ...state, load, loadMore, saveEstimate, get, remove, removeAll }
})
