import { computed, onMounted, ref, watch } from 'vue'
import { useLedger, useOutpatient } from '../../stores'
import type { BookedYear } from './year-so-far'

/** A phone whose storage is slow or hangs still gets its page after this long. */
const PATIENCE_MS = 1500

/** The chosen person's year as 我的一年 has it; null = nothing is kept there, or it cannot be read. */
export function useBookedYear() {
  const outpatient = useOutpatient()
  const ledger = useLedger()
  /** Being read: figures without it would be wrong for a moment. */
  const reading = ref(false)
  let turn = 0
  const booked = computed<BookedYear | null>(() => {
    const { who, year } = outpatient.draft
    const book = ledger.current
    if (!book || book.person !== who || String(book.year) !== year) return null
    const { facts } = book
    return {
      facts: facts && {
        status: { hypertension: facts.hypertension, diabetes: facts.diabetes },
        opening: facts.opening,
      },
      events: book.events.map(({ event }) => event),
    }
  })
  async function refresh(): Promise<void> {
    const { who, year } = outpatient.draft
    const mine = ++turn
    reading.value = year !== ''
    if (year !== '') await Promise.race([ledger.open(who, Number(year)), pause()])
    if (mine === turn) reading.value = false
  }
  // Nothing is read before the page stands in a browser.
  onMounted(() =>
    watch(
      () => [outpatient.draft.who, outpatient.draft.year],
      () => void refresh(),
    ),
  )
  return { booked, reading, refresh }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
}
