import { computed, onMounted, ref } from 'vue'
import { useEstimate, usePolicy } from '../../stores'
import { isStarted } from './flow'
import type { Answers } from './step'

/** A phone whose storage is slow or hangs still gets its first question after this long. */
const PATIENCE_MS = 1500

/** The answers so far, once the draft of the last visit and the policy are there. Opened in the browser only. */
export function useAnswers() {
  const estimate = useEstimate()
  const policy = usePolicy()
  const opened = ref(false)
  /** Answers of an earlier visit were found: said once, with a way to start again. */
  const resumed = ref(false)
  const answers = computed<Answers | null>(() =>
    opened.value && policy.pack ? { draft: estimate.draft, pack: policy.pack } : null,
  )
  function open(): void {
    if (opened.value) return
    resumed.value = isStarted({ draft: estimate.draft })
    opened.value = true
  }
  onMounted(async () => {
    void policy.load()
    const restored = estimate.restore()
    // This tab's own copy is there at once; the one on the device may take a while.
    if (estimate.touched) open()
    setTimeout(open, PATIENCE_MS)
    const before = estimate.draft
    await restored
    open()
    // Answers that came in late are announced, too.
    if (estimate.draft !== before) resumed.value = isStarted({ draft: estimate.draft })
  })
  return { answers, resumed }
}
