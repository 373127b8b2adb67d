import { defineStore } from 'pinia'
import { computed, ref, shallowRef, toRaw, watch } from 'vue'
import type {
  Keeper,
  LedgerEvent,
  LedgerRepository,
  NewLedgerEvent,
  PersonYears,
  YearFacts,
  YearLedger,
} from '../db'
import { engine } from './engine'
import { codeOf, moveLedger, useKeeping } from './keeping'
import type { KeepingError } from './keeping'
import type { BillError } from './ledger-bill'
import { faultsWith, settleLedger } from './ledger-settle'
import type { YearComputation } from './ledger-settle'
import { usePolicy } from './policy'
import { useSettings } from './settings'

/** What came of entering or changing a bill. `kept` false = it stands until the page is closed. */
export type BillResult =
  | { done: true; id: string; kept: boolean }
  | { done: false; reason: 'invalid'; errors: BillError[] }
  /** 'gone' = the bill to be changed is not there any more; 'full' = the year has more bills than can be computed. */
  | { done: false; reason: KeepingError | 'full' | 'gone' }

/** Something that is gone for now and can be brought back. */
export type Removed = { what: 'bill'; event: LedgerEvent } | { what: 'year'; ledger: YearLedger }

/**
 * The year ledger: whose years there are, and the one that is open, settled as a whole. On a shared phone it stands in
 * memory until the page is closed. No method rejects; `error` says what went wrong last.
 */
export const useLedger = defineStore('ledger', () => {
  const keeping = useKeeping()
  const settings = useSettings()
  const policy = usePolicy()
  const people = shallowRef<PersonYears[]>([])
  const loaded = ref(false)
  /** The open year; null = none, or not read yet. */
  const current = shallowRef<YearLedger | null>(null)
  /** What comes of the open year; null = being computed. */
  const computation = shallowRef<YearComputation | null>(null)
  /** Rows that could not be read and were set aside. */
  const quarantined = ref(0)
  /** What was removed last, until the next change; null = nothing to undo. */
  const removed = shallowRef<Removed | null>(null)
  const failure = ref<KeepingError | null>(null)
  const error = computed(() => failure.value ?? (settings.keeps ? keeping.error : null))
  /** Gone when the page is closed. */
  const visitOnly = computed(() => !settings.keeps || keeping.status === 'unavailable')
  /** Counts openings, so that a late answer cannot take the place of a newer one. */
  let turn = 0

  function keeper(): Promise<Keeper | null> {
    return settings.keeps ? keeping.keeper() : keeping.forVisit()
  }
  /** Runs on whatever keeps things; `otherwise` where it fails, with the reason in `error`. */
  async function use<T>(otherwise: T, work: (ledger: LedgerRepository) => Promise<T>): Promise<T> {
    const place = await keeper()
    failure.value = place ? null : 'not-loaded'
    if (!place) return otherwise
    try {
      return await work(place.ledger)
    } catch (fault) {
      failure.value = codeOf(fault)
      return otherwise
    }
  }
  /** As `use`, for what changes something; then reads again what stands on screen. The last removal is final now. */
  async function change<T>(otherwise: T, work: (ledger: LedgerRepository) => Promise<T>): Promise<T> {
    removed.value = null
    const result = await use(otherwise, work)
    const fault = failure.value
    if (!fault && settings.keeps && keeping.status === 'ready') keeping.markKept()
    await refresh()
    failure.value ??= fault
    return result
  }
  async function refresh(): Promise<void> {
    if (loaded.value) await load()
    if (current.value) await open(current.value.person, current.value.year)
  }

  async function load(): Promise<void> {
    await use(undefined, async (ledger) => {
      people.value = await ledger.people()
      quarantined.value = await ledger.unreadable()
    })
    loaded.value = true
  }

  /** Opens a year and settles it. A year of which nothing is known opens empty. */
  async function open(person: string, year: number): Promise<void> {
    const mine = ++turn
    const shown = current.value
    if (shown?.person !== person || shown.year !== year) {
      current.value = null
      computation.value = null
    }
    const found = await lookUp(person, year)
    if (mine !== turn) return
    current.value = found
    const settled = found && (await settle(found))
    if (mine === turn) computation.value = settled
  }
  /** A year as it is kept, without opening it; null = it could not be read. */
  function lookUp(person: string, year: number): Promise<YearLedger | null> {
    return use<YearLedger | null>(null, (ledger) => ledger.open(person, year))
  }
  async function settle(ledger: YearLedger): Promise<YearComputation> {
    const pack = await policy.load()
    if (!pack) return { kind: 'failed', cause: 'policy', code: policy.error ?? 'network' }
    const rules = await engine().catch(() => null)
    return rules ? settleLedger(rules, pack, ledger) : { kind: 'failed', cause: 'engine', code: 'not-loaded' }
  }
  /** Settles the open year again, after the policy or the rules could not be loaded. */
  async function retry(): Promise<void> {
    if (current.value) await open(current.value.person, current.value.year)
  }

  /** @returns whether it was written */
  async function saveFacts(facts: YearFacts): Promise<boolean> {
    return change(false, async (ledger) => {
      await ledger.saveFacts(toRaw(facts))
      return true
    })
  }

  /**
   * Enters a bill, or changes the one of `id`. Its year must be settled with it first: a bill that the rules refuse is
   * not kept, and every fault is named by its field.
   */
  async function record(bill: NewLedgerEvent, id: string | null): Promise<BillResult> {
    const errors = await faultsOfBill(bill, id)
    if (errors.length > 0) return { done: false, reason: 'invalid', errors }
    const written = await change<LedgerEvent | null | 'failed'>('failed', (ledger) =>
      id === null ? ledger.add(bill) : ledger.change(id, bill),
    )
    if (written === 'failed') return { done: false, reason: failure.value ?? 'lost' }
    if (written === null) return { done: false, reason: id === null ? 'full' : 'gone' }
    return { done: true, id: written.id, kept: !visitOnly.value }
  }

  /** What the rules say against this bill; nothing where they cannot be asked now: the year is settled again later. */
  async function faultsOfBill(bill: NewLedgerEvent, id: string | null): Promise<BillError[]> {
    const [pack, rules] = [await policy.load(), await engine().catch(() => null)]
    const year = await lookUp(bill.person, bill.year)
    return pack && rules && year ? faultsWith(rules, pack, year, bill, id) : []
  }

  /** @returns false = it stands first or last on its day already, or could not be written */
  function move(id: string, by: -1 | 1): Promise<boolean> {
    return change(false, (ledger) => ledger.move(id, by))
  }

  /** Removes a bill; it waits in `removed`. @returns false = it was not removed */
  async function remove(id: string): Promise<boolean> {
    const event = await change<LedgerEvent | null>(null, (ledger) => ledger.remove(id))
    removed.value = event && { what: 'bill', event }
    return event !== null
  }
  /** Removes a whole year; it waits in `removed`. @returns false = it was not removed */
  async function removeYear(person: string, year: number): Promise<boolean> {
    const ledger = await change<YearLedger | null>(null, (kept) => kept.removeYear(person, year))
    removed.value = ledger && { what: 'year', ledger }
    return ledger !== null
  }
  /** Puts back what was removed last. @returns false = it could not be written; then it still waits */
  async function undo(): Promise<boolean> {
    const last = removed.value
    if (!last) return true
    const back = await change(false, async (ledger) => {
      if (last.what === 'bill') await ledger.restore(last.event)
      else await ledger.restoreYear(last.ledger)
      return true
    })
    if (!back) removed.value = last
    return back
  }

  /** Removes everything, also what this phone kept before it was a shared one. @returns true = nothing is left */
  async function removeAll(): Promise<boolean> {
    const visit = await use(false, (ledger) => ledger.removeAll().then(() => true))
    const device = settings.keeps ? visit : await keeping.keeper().then(clearLedger)
    current.value = null
    computation.value = null
    removed.value = null
    if (loaded.value) await load()
    return visit && device
  }

  watch(
    () => settings.keeps,
    async (keeps) => {
      if (keeps) await keepWhatWasEntered()
      else await refresh()
    },
  )
  /** The phone turned out to be one's own: what was entered in this visit is worth keeping. */
  async function keepWhatWasEntered(): Promise<void> {
    const [visit, device] = [await keeping.forVisit(), await keeping.keeper()]
    if (visit && device) await moveLedger(visit, device).catch((fault) => (failure.value = codeOf(fault)))
    await refresh()
  }
  watch(
    () => [keeping.notice === 'wiped', keeping.moves],
    () => void refresh(),
  )
  return {
    people,
    loaded,
    current,
    computation,
    quarantined,
    removed,
    error,
    visitOnly,
    load,
    open,
    lookUp,
    retry,
    saveFacts,
    record,
    move,
    remove,
    removeYear,
    undo,
    removeAll,
  }
})

async function clearLedger(keeper: Keeper | null): Promise<boolean> {
  try {
    await keeper?.ledger.removeAll()
    return keeper !== null
  } catch {
    return false
  }
}
