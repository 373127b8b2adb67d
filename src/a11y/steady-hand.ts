import { onMounted, onUnmounted, watch } from 'vue'
import type { WatchSource } from 'vue'

/** A trembling finger taps again within this. */
const TREMOR_MS = 400

/**
 * One tap too many must not answer a question that nobody has read: for a moment after it has come, only who has
 * answered it goes on.
 * @param question which one is shown; null = none yet
 * @returns whether this is such a moment
 */
export function useSteadyHand(question: WatchSource<unknown>): () => boolean {
  let trembling = false
  let timer = 0
  const steady = (): void => void (trembling = false)
  watch(
    question,
    (_, before) => {
      if (before === null) return
      trembling = true
      window.clearTimeout(timer)
      timer = window.setTimeout(steady, TREMOR_MS)
    },
    { flush: 'post' },
  )
  onMounted(() => document.addEventListener('input', steady))
  onUnmounted(() => document.removeEventListener('input', steady))
  return () => trembling
}
