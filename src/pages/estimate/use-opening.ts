import { computed, onMounted, ref, watch } from 'vue'
import type { Ref } from 'vue'
import { useRouter } from 'vue-router'
import { draftOfAnswers, useEstimate, usePolicy, useSettings } from '../../stores'
import { askedSteps, firstOpen } from './flow'
import type { Brought } from './use-link'
import type { Answers as AllAnswers } from './step'

/** A phone whose storage hangs does not keep anybody from opening a link. */
const PATIENCE_MS = 1500
const FAILED = '没有算成。请连上网，再点一次。'

/** What a link brought, as the questions of this app and their answers. */
function useShown(brought: Ref<Brought | null>) {
  const policy = usePolicy()
  /** Whose stay it is, here. */
  const who = ref('')
  // Another link may be another person's stay.
  watch(brought, () => (who.value = ''))
  const answers = computed<AllAnswers | null>(() =>
    brought.value && policy.pack
      ? { draft: draftOfAnswers(brought.value.answers, who.value), pack: policy.pack }
      : null,
  )
  const rows = computed(() => {
    const all = answers.value
    return all ? answeredSteps(all).flatMap((step) => step.rows(all)) : []
  })
  /** Nothing is missing but whose stay it is. */
  const complete = computed(() => {
    const all = answers.value
    return all !== null && firstOpen({ ...all, draft: { ...all.draft, who: who.value || 'self' } }) === null
  })
  return { who, answers, rows, complete }
}

/** Making an estimate of it: computed on request, never over unfinished answers of one's own unasked. */
export function useOpening(brought: Ref<Brought | null>) {
  const estimate = useEstimate()
  const settings = useSettings()
  const router = useRouter()
  const { who, answers, rows, complete } = useShown(brought)
  const busy = ref(false)
  const trouble = ref('')
  /** Waits for a yes: there are answers of one's own that would be lost. */
  const asking = ref(false)
  /** Whether it is known by now what was typed here before. */
  let restored: Promise<boolean> = Promise.resolve(false)
  onMounted(() => {
    const patience = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS))
    restored = Promise.race([estimate.restore().then(() => true), patience])
  })

  async function go(): Promise<void> {
    if (busy.value) return
    const known = await restored
    // Answers whose result was kept are done. Where it is not known whether there are any, it is asked as well.
    const unfinished = estimate.touched ? estimate.savedAs === null : !known && settings.remembers
    if (unfinished) asking.value = true
    else await take()
  }
  async function take(): Promise<void> {
    asking.value = false
    if (!answers.value || busy.value) return
    busy.value = true
    trouble.value = ''
    estimate.draft = answers.value.draft
    if (!complete.value) await router.replace('/estimate/check?back=check')
    else if (brought.value?.kind === 'prefilled') await router.replace('/estimate/check')
    else await compute()
    busy.value = false
  }
  async function compute(): Promise<void> {
    const { kind } = await estimate.compute()
    if (kind === 'failed') trouble.value = FAILED
    else await router.replace('/result')
  }
  return { who, rows, complete, busy, trouble, asking, go, take }
}

function answeredSteps(all: AllAnswers) {
  return askedSteps(all).filter((step) => !(step.blank(all) && step.problems(all).length > 0))
}
