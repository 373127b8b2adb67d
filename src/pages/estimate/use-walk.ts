import { computed, nextTick, ref, watch } from 'vue'
import type { Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useEstimate } from '../../stores'
import {
  afterChange,
  firstOpen,
  isStepId,
  nextOf,
  previousOf,
  problemsOnArrival,
  progress,
  reachable,
  stepOf,
} from './flow'
import { NO_POLICY } from './no-policy'
import type { Answers, Problem, StepId } from './step'

/** Address of a question; `change` = opened from the check page, to which it returns. */
export function addressOf(id: StepId, change = false): string {
  return `/estimate/${id}${change ? '?back=check' : ''}`
}

/** Which question stands in the address, and which may be shown. The decisions are those of flow.ts. */
export function useAddress(answers: Ref<Answers | null>) {
  const route = useRoute()
  /** Left for another page: the address is none of our business any more. */
  const here = computed(() => route.path.startsWith('/estimate'))
  const wished = computed(() => (isStepId(route.params.step) ? route.params.step : null))
  const fromCheck = computed(() => route.query.back === 'check')
  /** null while answers or policy are still being opened, or the address is being mended. */
  const step = computed<StepId | null>(() => {
    const id = wished.value
    return answers.value && id && reachable(answers.value, id) === id ? id : null
  })
  const count = computed(() => (answers.value && step.value ? progress(answers.value, step.value) : null))
  const back = computed(() => {
    if (fromCheck.value) return addressOf('check')
    const before = answers.value && step.value ? previousOf(answers.value, step.value) : null
    return before ? addressOf(before) : '/'
  })
  return { here, wished, fromCheck, step, count, back }
}

/** Mends the address on arrival, and shows there what has to be put right. */
export function useArrival(answers: Ref<Answers | null>, address: ReturnType<typeof useAddress>) {
  const router = useRouter()
  const estimate = useEstimate()
  const problems = ref<Problem[]>([])
  /** The wished page had to wait for an earlier question. */
  const ledBack = ref(false)
  /** What the page being led to has to show. */
  let brought: Problem[] | null = null
  /** 估算 was opened without naming a question: answers that come in late may still say which. */
  let bare = false

  async function arrive(wished: StepId | null): Promise<void> {
    const now = answers.value
    if (!now || !address.here.value) return
    if (wished === null) bare = true
    const last = isStepId(estimate.draft.step) ? estimate.draft.step : 'who'
    const id = reachable(now, wished ?? last)
    if (id !== address.wished.value) {
      // Not where the wished page is one that these answers do not call for.
      ledBack.value = wished !== null && firstOpen(now) === id
      await router.replace(addressOf(id, address.fromCheck.value))
      return
    }
    // An empty draft is not written: it could take the place of one that is still being opened.
    if (estimate.touched) estimate.draft.step = id
    // After the heading has taken the focus, so that an error takes it from there.
    await nextTick()
    await nextTick()
    problems.value = brought ?? problemsOnArrival(now, id)
    brought = null
  }
  async function leadTo(id: StepId, found: Problem[]): Promise<void> {
    brought = found
    await router.push(addressOf(id, true))
  }
  watch(
    [address.wished, answers],
    ([id, now], [idBefore, before]) => {
      // The policy has come to a question that did not need it: what stands there goes on standing.
      if (id !== null && id === idBefore && before?.pack === NO_POLICY && now?.draft === before.draft) return
      if (id !== idBefore) problems.value = []
      void arrive(bare && before && now !== before ? null : id)
    },
    { immediate: true },
  )
  return { problems, ledBack, leadTo }
}

/** 下一步: shows what is wrong, or leads to the next question. */
export function useNext(
  answers: Ref<Answers | null>,
  address: ReturnType<typeof useAddress>,
  problems: Ref<Problem[]>,
) {
  const router = useRouter()
  /**
   * @param skipped one of the page's own ways on (不记得日期 …) was taken
   * @returns whether it went on
   */
  return async function goOn(skipped = false): Promise<boolean> {
    const now = answers.value
    const id = address.step.value
    if (!now || !id) return false
    problems.value = problemsBefore(now, id, skipped)
    if (problems.value.length) return false
    const change = address.fromCheck.value
    const next = change ? afterChange(now, id) : nextOf(now, id)
    if (next) await router.push(addressOf(next, change && next !== 'check'))
    return true
  }
}

function problemsBefore(answers: Answers, id: StepId, skipped: boolean): Problem[] {
  const step = stepOf(id)
  const found = step.problems(answers)
  if (found.length || skipped || !step.problemsOnNext) return found
  return step.problemsOnNext(answers)
}
