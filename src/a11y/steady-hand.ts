import { watch } from 'vue'
import type { WatchSource } from 'vue'

/** A trembling finger taps again within this. */
const TREMOR_MS = 400

/**
 * One tap too many must not answer a question that nobody has read: for a moment after it has come, only who has
 * answered it goes on.
 * @param question which one is shown; null = none yet
 */
export function useSteadyHand(question: WatchSource<unknown>) {
  let steadyFrom = 0
  watch(
    question,
    (_, before) => {
      if (before !== null) steadyFrom = performance.now() + TREMOR_MS
    },
    { flush: 'post' },
  )
  const answered = (): void => void (steadyFrom = 0)
  const trembles = (): boolean => performance.now() < steadyFrom
  return { answered, trembles }
}
