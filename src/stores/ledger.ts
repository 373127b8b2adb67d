import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import type { LedgerRepository, NewLedgerEvent, PersonYears, YearLedger } from '../db'
import { engine } from './engine'
import { useKeeping } from './keeping'
import type { KeepingError } from './keeping'
import type { BillError } from './ledger-bill'
import { ledgerChanges } from './ledger-changes'
import { ledgerPlace } from './ledger-place'
import { faultsWith, settleLedger } from './ledger-settle'
import type { YearComputation } from './ledger-settle'
import { usePolicy } from './policy'
import { useSettings } from './settings'
import { countUnsaved } from './unsaved'

/**
 * The year ledger: whose years there are, and the one that is open, settled as a whole. On a shared phone it stands in
 * memory until the page is closed. No method rejects; `error` says why something could not be read, `refused` why it could not be written.
 */
export const useLedger = defineStore('ledger', () => {
  const keeping = useKeeping()
  const settings = useSettings()
  const policy = usePolicy()
  const { failure, error, visitOnly, use, markKept, clear, keepVisit } = ledgerPlace()
  const people = shallowRef<PersonYears[]>([])
  const loaded = ref(false)
  /** The open year; null = none, or not read yet. */
  const current = shallowRef<YearLedger | null>(null)
  /** What comes of the open year; null = being computed. */
  const computation = shallowRef<YearComputation | null>(null)
  /** Rows that could not be read and were set aside. */
  const quarantined = ref(0)
  /** Counts openings, so that a late answer cannot take the place of a newer one. */
  let turn = 0
  /** Why the last change was not written; null = it was. */
  const refused = ref<KeepingError | null>(null)

  async function load(): Promise<void> {
    await use(undefined, async (ledger) => {
      people.value = await ledger.people()
      quarantined.value = await ledger.unreadable()
    })
    loaded.value = true
  }
  /** A year as it is kept, without opening it; null = it could not be read. */
  function lookUp(person: string, year: number): Promise<YearLedger | null> {
    return use<YearLedger | null>(null, async (ledger) => {
      const found = await ledger.open(person, year)
      quarantined.value = await ledger.unreadable()
      return found
    })
  }
  /** Opens a year and settles it. A year of which nothing is known opens empty. */
  async function open(person: string, year: number): Promise<void> {
    const mine = ++turn
    if (current.value?.person !== person || current.value.year !== year) close()
    const found = await lookUp(person, year)
    const settled = found && (await settle(found))
    if (mine !== turn) return
    current.value = found
    computation.value = settled
  }
  function close(): void {
    current.value = null
    computation.value = null
  }
  async function settle(ledger: YearLedger): Promise<YearComputation> {
    const pack = await policy.load()
    if (!pack) return { kind: 'failed', cause: 'policy', code: policy.error ?? 'network' }
    const rules = await engine().catch(() => null)
    return rules ? settleLedger(rules, pack, ledger) : { kind: 'failed', cause: 'engine', code: 'not-loaded' }
  }
  /** Reads again what is on screen; also settles the year again where policy or rules could not be loaded. */
  async function refresh(): Promise<void> {
    if (loaded.value) await load()
    if (current.value) await open(current.value.person, current.value.year)
  }

  const changes = ledgerChanges({
    change,
    faultsOf,
    failure: () => refused.value,
    visitOnly: () => visitOnly.value,
  })
  async function change<T>(otherwise: T, work: (ledger: LedgerRepository) => Promise<T>): Promise<T> {
    const result = await use(otherwise, work)
    refused.value = failure.value
    failure.value = null
    if (!refused.value) markKept()
    await refresh()
    return result
  }
  /** Nothing where the rules cannot be asked now: the year is settled again later. */
  async function faultsOf(bill: NewLedgerEvent, id: string | null): Promise<BillError[]> {
    const [pack, rules] = [await policy.load(), await engine().catch(() => null)]
    const year = await lookUp(bill.person, bill.year)
    return pack && rules && year ? faultsWith(rules, pack, year, bill, id) : []
  }
  /** Removes everything. @returns true = read back, nothing is left */
  async function removeAll(): Promise<boolean> {
    const gone = await clear()
    await blank()
    return gone
  }
  /** Nothing of what is gone stays on screen, or can be put back. */
  async function blank(): Promise<void> {
    close()
    changes.removed.value = null
    if (loaded.value) await load()
  }

  countUnsaved({ holds: () => visitOnly.value && people.value.length > 0 })
  watch(
    () => settings.keeps,
    async (keeps) => {
      if (keeps) await keepVisit()
      await refresh()
    },
  )
  watch([() => keeping.notice === 'wiped', () => keeping.rereads], () => void refresh())
  const state = { people, loaded, current, computation, quarantined, error, refused, visitOnly }
  return { ...state, ...changes, load, lookUp, open, refresh, removeAll, blank }
})
