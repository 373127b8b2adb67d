import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import { keepDraft } from './kept-draft'
import { emptyBill, isBillTouched, parseBill } from './ledger-draft'
import type { BillDraft } from './ledger-draft'
import { useSettings } from './settings'
import { markBill } from './typed-mark'

/** The bill of the ledger that is being typed, kept while it is typed. */
export const useBillForm = defineStore('bill-form', () => {
  const settings = useSettings()
  const kept = keepDraft({
    key: 'bill',
    empty: emptyBill,
    parse: parseBill,
    touched: isBillTouched,
    perWindow: true,
  })
  const { draft, restore, flush } = kept
  /** Something was typed: an update must not reload the page unasked. */
  const touched = computed(() => isBillTouched(draft.value))
  /** A new bill was left half typed. */
  const unfinished = computed(() => touched.value && draft.value.id === '')
  watch([unfinished, () => settings.remembers], ([open, lasts]) => markBill(open, lasts), { flush: 'sync' })
  /** Forgets it. @returns true = read back, nothing of it is left */
  function clear(): Promise<boolean> {
    markBill(false, false)
    return kept.clear()
  }

  /**
   * Opens the form for a bill. What was typed for the same bill before is still there; anything else gives way.
   * @param start what the form begins with: a bill to be changed, or an empty one
   * @returns true = something typed earlier was found
   */
  async function begin(start: BillDraft): Promise<boolean> {
    await restore()
    const { person, year, id } = draft.value
    const same = person === start.person && year === start.year && id === start.id
    if (same && touched.value) return JSON.stringify(draft.value) !== JSON.stringify(start)
    draft.value = start
    return false
  }
  return { draft, touched, unfinished, restore, flush, clear, begin }
})
