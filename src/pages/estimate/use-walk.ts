import { computed, nextTick, onMounted, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useEstimate, usePolicy } from '../../stores'
import {
  afterChange,
  isStarted,
  isStepId,
  nextOf,
  previousOf,
  problemsOnArrival,
  progress,
  reachable,
  stepOf,
} from './flow'
import type { Answers, Problem, StepId } from './step'

/**
 * Walking through the questions: which page stands in the address, whether it may be shown yet, and where 下一步
 * and 返回 lead. The decisions are those of flow.ts; here they meet the router and the stores.
 */
export function useWalk() {
  const route = useRoute()
  const router = useRouter()
  const estimate = useEstimate()
  const policy = usePolicy()

  const restored = ref(false)
  /** Answers of an earlier visit were found: said once, with a way to start again. */
  const resumed = ref(false)
  /** The wished page had to wait for an earlier question. */
  const ledBack = ref(false)
  const problems = ref<Problem[]>([])
  /** What the page being led to has to show. */
  let brought: Problem[] | null = null
  const answers = computed<Answers | null>(() =>
    restored.value && policy.pack ? { draft: estimate.draft, pack: policy.pack } : null,
  )
  const wished = computed(() => (isStepId(route.params.step) ? route.params.step : null))
  const fromCheck = computed(() => route.query.back === 'check')
  /** The page that is shown; null while answers or policy are still being opened, or the address is being mended. */
  const step = computed<StepId | null>(() => {
    const id = wished.value
    return answers.value && id && reachable(answers.value, id) === id ? id : null
  })
  const count = computed(() => (answers.value && step.value ? progress(answers.value, step.value) : null))
  const back = computed(() => {
    if (fromCheck.value) return address('check')
    const before = answers.value && step.value ? previousOf(answers.value, step.value) : null
    return before ? address(before) : '/'
  })

  function address(id: StepId, change = false): string {
    return `/estimate/${id}${change ? '?back=check' : ''}`
  }

  /** Puts the address right: the wished page, or the first question that is open before it. */
  async function arrive(): Promise<void> {
    const now = answers.value
    if (!now || !route.path.startsWith('/estimate')) return
    const last = isStepId(estimate.draft.step) ? estimate.draft.step : 'who'
    const id = reachable(now, wished.value ?? last)
    if (id !== wished.value) {
      ledBack.value = wished.value !== null
      await router.replace(address(id, fromCheck.value))
      return
    }
    estimate.draft.step = id
    // After the heading has taken the focus, so that an error takes it from there.
    await nextTick()
    await nextTick()
    problems.value = brought ?? problemsOnArrival(now, id)
    brought = null
  }

  /** Leads to a page and shows what has to be put right there. */
  async function leadTo(id: StepId, found: Problem[]): Promise<void> {
    brought = found
    await router.push(address(id, true))
  }

  /** 下一步. `skipped` = one of the page's own ways on (不记得日期 …) was taken. */
  async function goOn(skipped = false): Promise<void> {
    const now = answers.value
    const id = step.value
    if (!now || !id) return
    const { problems: find, problemsOnNext } = stepOf(id)
    const found = find(now)
    if (!found.length && !skipped && problemsOnNext) found.push(...problemsOnNext(now))
    problems.value = found
    if (found.length) return
    resumed.value = false
    ledBack.value = false
    const next = fromCheck.value ? afterChange(now, id) : nextOf(now, id)
    if (next) await router.push(address(next, fromCheck.value && next !== 'check'))
  }

  async function startAgain(): Promise<void> {
    await estimate.clear()
    resumed.value = false
    ledBack.value = false
    problems.value = []
    await router.push(address('who'))
  }

  watch([wished, answers], ([id], [before]) => {
    if (id !== before) problems.value = []
    void arrive()
  })
  onMounted(async () => {
    void policy.load()
    await estimate.restore()
    restored.value = true
    resumed.value = isStarted({ draft: estimate.draft })
  })

  return { answers, step, count, back, problems, resumed, ledBack, goOn, leadTo, startAgain }
}
