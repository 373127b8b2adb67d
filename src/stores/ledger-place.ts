import { computed, ref } from 'vue'
import type { LedgerRepository } from '../db'
import { codeOf, moveLedger, useKeeping } from './keeping'
import type { KeepingError } from './keeping'
import { useSettings } from './settings'

/** Where the ledger is kept: on the device, or (on a shared phone, and where storage fails) until the page is closed. */
export function ledgerPlace() {
  const keeping = useKeeping()
  const settings = useSettings()
  const failure = ref<KeepingError | null>(null)
  const error = computed(() => failure.value ?? (settings.keeps ? keeping.error : null))
  /** Gone when the page is closed. */
  const visitOnly = computed(() => !settings.keeps || keeping.status === 'unavailable')

  /** Runs on whatever keeps things; `otherwise` where it fails, with the reason in `failure`. */
  async function use<T>(otherwise: T, work: (ledger: LedgerRepository) => Promise<T>): Promise<T> {
    const place = await (settings.keeps ? keeping.keeper() : keeping.forVisit())
    failure.value = place ? null : 'not-loaded'
    if (!place) return otherwise
    try {
      return await work(place.ledger)
    } catch (fault) {
      failure.value = codeOf(fault)
      return otherwise
    }
  }
  /** Call after something was written: what is wiped later is then told from a first start. */
  function markKept(): void {
    if (!visitOnly.value && keeping.status === 'ready') keeping.markKept()
  }
  /** In both places: also what this phone kept before it was a shared one. @returns true = read back, nothing is left */
  async function clear(): Promise<boolean> {
    const here = await use(false, (ledger) => ledger.removeAll().then(() => true))
    if (settings.keeps || !here) return here
    const device = await keeping.keeper()
    return device ? device.ledger.removeAll().then(isDone, isNotDone) : false
  }
  /** The phone turned out to be one's own: what was entered in this visit is worth keeping. */
  async function keepVisit(): Promise<void> {
    const [visit, device] = [await keeping.forVisit(), await keeping.keeper()]
    if (!visit || !device) return
    await moveLedger(visit, device).catch((fault) => (failure.value = codeOf(fault)))
  }
  return { failure, error, visitOnly, use, markKept, clear, keepVisit }
}

const isDone = (): boolean => true
const isNotDone = (): boolean => false
