import { computed, getCurrentInstance, onMounted, ref } from 'vue'
import { useRoute } from 'vue-router'
import { useEstimate, usePolicy } from '../../stores'
import { isStarted } from './flow'
import { NO_POLICY } from './no-policy'
import type { Answers } from './step'
import { useEarlyChoice } from './use-early-choice'

/** A phone whose storage is slow or hangs still gets its first question after this long. */
const PATIENCE_MS = 1500

/**
 * The answers so far, once the draft of the last visit is there, and the policy where the question needs it. Opened in the
 * browser only.
 */
export function useAnswers() {
  const estimate = useEstimate()
  const route = useRoute()
  const pack = usePack()
  /** At build there is nothing to wait for. */
  const opened = ref(import.meta.env.SSR)
  /** Answers of an earlier visit were found: said once, with a way to start again. */
  const resumed = ref(false)
  const answers = computed<Answers | null>(() =>
    opened.value && pack.value ? { draft: estimate.draft, pack: pack.value } : null,
  )
  /** What is written while it lasts goes with it. */
  let clearing: Promise<unknown> = Promise.resolve()
  function clearIfKept(): Promise<unknown> {
    if (estimate.savedAs !== null) clearing = estimate.clear()
    return clearing
  }
  /** 估算 was opened anew, not one of its questions: answers whose result is kept are done. */
  function beginAnewIfKept(): void {
    if (!route.params.step) void clearIfKept()
  }
  const { rival, takeEarly } = useEarlyChoice()
  function open(): void {
    if (opened.value) return
    beginAnewIfKept()
    resumed.value = isStarted({ draft: estimate.draft })
    takeEarly(clearIfKept)
    opened.value = true
  }
  // What the start has waited for need not be drawn twice.
  if (estimate.restored) open()
  onMounted(async () => {
    const restored = estimate.restore()
    // This tab's own copy is there at once; the one on the device may take a while.
    if (estimate.touched || estimate.restored) open()
    setTimeout(open, PATIENCE_MS)
    const before = estimate.draft
    await restored
    open()
    // Answers that came in late are announced, too.
    beginAnewIfKept()
    if (estimate.draft !== before) resumed.value = isStarted({ draft: estimate.draft })
  })
  return { answers, resumed, rival }
}

/** The policy, as far as the question needs it; null = not there. */
function usePack() {
  const estimate = useEstimate()
  const policy = usePolicy()
  const route = useRoute()
  // What the start has waited for in vain is told at once, and tried again by hand.
  const told = policy.state === 'failed' && getCurrentInstance()?.root.isMounted === false
  onMounted(() => void (told || policy.load()))
  const isAtFirst = (): boolean => (route.params.step || 'who') === 'who'
  return computed(() => policy.pack ?? (isAtFirst() && estimate.justBegun ? NO_POLICY : null))
}
