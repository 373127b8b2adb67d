import { onMounted, ref, shallowRef } from 'vue'
import { useEstimate } from '../../stores'
import type { Computation } from '../../stores'

/** What the page shows: what was just computed, or else what the answers of the draft give (reload, deep link). */
export function useResult() {
  const estimate = useEstimate()
  // Coming from 算一算 the result is there already: no page of waiting in between.
  const ready = estimate.result?.kind === 'settled' ? estimate.result : null
  const computation = shallowRef<Computation | null>(ready)
  const busy = ref(false)

  async function compute(): Promise<void> {
    if (busy.value) return
    busy.value = true
    try {
      computation.value = await estimate.compute()
    } finally {
      busy.value = false
    }
  }
  onMounted(async () => {
    if (ready) return
    await estimate.restore()
    await compute()
  })
  return { computation, busy, compute }
}
