import { defineStore } from 'pinia'
import { computed } from 'vue'
import { keepDraft } from './kept-draft'
import { emptyBill, isBillTouched, parseBill } from './ledger-draft'
import type { BillDraft } from './ledger-draft'

/** The bill of the ledger that is being typed, kept while it is typed. */
export const useBillForm = defineStore('bill-form', () => {
  const { draft, restore, flush, clear } = keepDraft({
    key: 'bill',
    empty: emptyBill,
    parse: parseBill,
    touched: isBillTouched,
    perWindow: true,
  })
  /** Something was typed: an update must not reload the page unasked. */
  const touched = computed(() => isBillTouched(draft.value))

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
  return { draft, touched, restore, flush, clear, begin }
})
