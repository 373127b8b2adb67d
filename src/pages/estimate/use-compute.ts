import { ref, watch } from 'vue'
import { useRouter } from 'vue-router'
import { useEstimate, usePolicy } from '../../stores'
import { placeOf, stepOf } from './flow'
import { faultWords as sentenceOf } from '../../components'
import type { Answers, Problem, StepId } from './step'

const REFUSED: Record<string, string> = {
  'year-not-covered': '这一年的政策这里没有收录，算不了。请改成收录了的年份。',
  'date-not-covered': '这一天的政策这里没有收录，算不了。请看看日期对不对。',
}
const FAILED = '没有算成。请再点一次“算一算”；还是不行，就关掉重新打开，填过的还在。'

/** 算一算: computes, and leads to the result or back to the answer that stands in the way. */
export function useCompute(leadTo: (id: StepId, found: Problem[]) => Promise<void>) {
  const estimate = useEstimate()
  const router = useRouter()
  const busy = ref(false)
  /** Why there is no result, where no single answer is to blame. */
  const trouble = ref('')
  prepareInTime()

  async function compute(answers: Answers): Promise<void> {
    if (busy.value) return
    busy.value = true
    trouble.value = ''
    try {
      const computed = await estimate.compute()
      if (computed.kind === 'settled') await router.push('/result')
      else if (computed.kind === 'invalid') await leadBack(answers, computed.errors)
      else trouble.value = computed.kind === 'refused' ? (REFUSED[computed.reason] ?? FAILED) : FAILED
    } catch {
      trouble.value = FAILED
    } finally {
      busy.value = false
    }
  }

  async function leadBack(answers: Answers, errors: { field: string; code: string }[]): Promise<void> {
    const places = errors.flatMap(({ field, code }) => {
      const place = placeOf(field)
      return place ? [{ ...place, text: sentenceOf(code) }] : []
    })
    const first = places[0]
    if (!first) {
      trouble.value = FAILED
      return
    }
    // The page's own sentence names the amounts; the general one is for what only the computation has seen.
    const own = stepOf(first.step).problems(answers)
    const general = places.filter((place) => place.step === first.step).map(({ id, text }) => ({ id, text }))
    await leadTo(first.step, own.length ? own : general)
  }

  return { busy, trouble, compute }
}

/** After what the questions need, and while they are read: the signal may be gone by the time they are answered. */
function prepareInTime(): void {
  const [estimate, policy] = [useEstimate(), usePolicy()]
  watch(
    () => policy.pack,
    (pack) => pack && estimate.prepare(),
    { immediate: true },
  )
}
