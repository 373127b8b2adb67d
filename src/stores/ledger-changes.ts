import { shallowRef, toRaw } from 'vue'
import type { LedgerEvent, LedgerRepository, NewLedgerEvent, YearFacts, YearLedger } from '../db'
import type { KeepingError } from './keeping'
import type { BillError } from './ledger-bill'

/** What came of entering or changing a bill. `kept` false = it stands until the page is closed. */
export type BillResult =
  | { done: true; id: string; kept: boolean }
  | { done: false; reason: 'invalid'; errors: BillError[] }
  /** 'gone' = the bill to be changed is not there any more; 'year-full' = the year has all the bills it can have. */
  | { done: false; reason: KeepingError | 'year-full' | 'gone' }

/** Something that is gone for now and can be brought back. */
export type Removed = { what: 'bill'; event: LedgerEvent } | { what: 'year'; ledger: YearLedger }

export interface LedgerWriter {
  /** Runs on whatever keeps things, then reads again what is on screen; `otherwise` where it fails. */
  change<T>(otherwise: T, work: (ledger: LedgerRepository) => Promise<T>): Promise<T>
  /** What the rules say against a bill. */
  faultsOf(bill: NewLedgerEvent, id: string | null): Promise<BillError[]>
  /** Why the last change failed; null = it did not. */
  failure(): KeepingError | null
  visitOnly(): boolean
}

/** Everything that changes the ledger. What was removed last waits in `removed` until the next change. */
export function ledgerChanges(writer: LedgerWriter) {
  const removed = shallowRef<Removed | null>(null)

  function change<T>(otherwise: T, work: (ledger: LedgerRepository) => Promise<T>): Promise<T> {
    removed.value = null
    return writer.change(otherwise, work)
  }
  /** @returns whether it was written */
  function saveFacts(facts: YearFacts): Promise<boolean> {
    return change(false, (ledger) => ledger.saveFacts(toRaw(facts)).then(() => true))
  }
  /**
   * Enters a bill, or changes the one of `id`. Its year is settled with it first: a bill that the rules refuse is not
   * kept, and every fault is named by its field.
   */
  async function record(bill: NewLedgerEvent, id: string | null): Promise<BillResult> {
    const errors = await writer.faultsOf(bill, id)
    if (errors.length > 0) return { done: false, reason: 'invalid', errors }
    const written = await change<LedgerEvent | null | 'failed'>('failed', (ledger) =>
      id === null ? ledger.add(bill) : ledger.change(id, bill),
    )
    if (written === 'failed') return { done: false, reason: writer.failure() ?? 'lost' }
    if (written === null) return { done: false, reason: id === null ? 'year-full' : 'gone' }
    return { done: true, id: written.id, kept: !writer.visitOnly() }
  }
  /** @returns false = it stands first or last on its day already, or could not be written */
  function move(id: string, by: -1 | 1): Promise<boolean> {
    return change(false, (ledger) => ledger.move(id, by))
  }
  /** @returns false = nothing was removed: it could not be, or it was not there */
  async function remove(id: string): Promise<boolean> {
    const event = await change<LedgerEvent | null>(null, (ledger) => ledger.remove(id))
    removed.value = event && { what: 'bill', event }
    return event !== null
  }
  /** @returns false = nothing was removed: it could not be, or nothing of that year was there */
  async function removeYear(person: string, year: number): Promise<boolean> {
    const ledger = await change<YearLedger | null>(null, (kept) => kept.removeYear(person, year))
    if (!ledger || (!ledger.facts && ledger.events.length === 0)) return false
    removed.value = { what: 'year', ledger }
    return true
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
  return { removed, saveFacts, record, move, remove, removeYear, undo }
}
