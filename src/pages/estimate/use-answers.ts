import { computed, onMounted, ref } from 'vue'
import { useEstimate, usePolicy } from '../../stores'
import { isStarted } from './flow'
import type { Answers } from './step'

/** The answers so far, once the draft of the last visit and the policy are there. Opened in the browser only. */
export function useAnswers() {
  const estimate = useEstimate()
  const policy = usePolicy()
  const restored = ref(false)
  /** Answers of an earlier visit were found: said once, with a way to start again. */
  const resumed = ref(false)
  const answers = computed<Answers | null>(() =>
    restored.value && policy.pack ? { draft: estimate.draft, pack: policy.pack } : null,
  )
  onMounted(async () => {
    void policy.load()
    await estimate.restore()
    resumed.value = isStarted({ draft: estimate.draft })
    restored.value = true
  })
  return { answers, resumed }
}
