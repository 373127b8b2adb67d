import { defineStore } from 'pinia'
import { computed, ref, shallowRef, toRaw, watch } from 'vue'
import type { Outcome, Pack } from '../calc'
import type { PolicyErrorCode } from '../policy'
import type { AssumptionMade } from './assumptions'
import { engine } from './engine'
import { answersOf, emptyDraft, isJustBegun, isTouched, parseDraft } from './estimate-draft'
import type { EstimateDraft } from './estimate-draft'
import type { DraftError } from './estimate-input'
import { keepDraft } from './kept-draft'
import { lazy } from './lazy'
import { usePolicy } from './policy'
import { visit } from './safe-storage'

export type Computation =
  | {
      kind: 'settled'
      outcome: Extract<Outcome, { kind: 'settled' }>
      assumptions: AssumptionMade[]
      pack: Pack
    }
  /** Answers are missing or cannot be right: where, and what. */
  | { kind: 'invalid'; errors: DraftError[] }
  /** The pack does not cover the year or the date. */
  | { kind: 'refused'; reason: 'year-not-covered' | 'date-not-covered'; detail: string }
  /** Nothing was computed: the policy or the rules could not be loaded. */
  | { kind: 'failed'; cause: 'policy'; code: PolicyErrorCode }
  | { kind: 'failed'; cause: 'engine'; code: 'not-loaded' }

/** Reading what was typed is not needed before there is something to compute. */
const reader = lazy(() => import('./estimate-input'))

const EARLY_KEY = 'yibao.draft.early'
/** In place of the page that was open last: the result of these answers was kept, under this id. */
const SAVED = 'saved:'

function savedIn({ step }: EstimateDraft): string | null {
  return step.startsWith(SAVED) ? step.slice(SAVED.length) : null
}

/** The answers about one hospital stay, kept while they are typed, and what comes of them. */
export const useEstimate = defineStore('estimate', () => {
  const policy = usePolicy()
  const kept = keepDraft({
    key: 'estimate',
    waitedFor: true,
    empty: emptyDraft,
    parse: parseDraft,
    touched: isTouched,
    answers: (typed) => answersOf(typed) + (savedIn(typed) ?? ''),
  })
  const { draft, flush } = kept
  /** What was typed has been brought back: there is nothing to wait for. */
  const restored = ref(false)
  async function restore(): Promise<void> {
    await kept.restore()
    restored.value = true
  }
  /**
   * Whose stay it is, as chosen before the app was there; '' = nothing. No answer until the page takes it; where that cannot
   * be fetched, it is loaded anew.
   */
  const early = ref(visit.read(EARLY_KEY) ?? '')
  watch(early, (who) => void (who ? visit.write(EARLY_KEY, who) : visit.remove(EARLY_KEY)), { flush: 'sync' })
  const result = shallowRef<Computation | null>(null)
  /** Something was answered: an update must not reload the page unasked. */
  const touched = computed(() => isTouched(draft.value))
  /** Nothing was answered but, perhaps, whose stay it is. */
  const justBegun = computed(() => isJustBegun(draft.value))
  /** The record that keeps the result of these answers; null = not kept, or a question was opened since. */
  const savedAs = computed(() => savedIn(draft.value))
  /** @param id null = the record is gone again */
  function markSaved(id: string | null): void {
    draft.value.step = id === null ? 'check' : SAVED + id
  }
  /** The answers that `result` stands for. */
  let computedFrom = ''

  watch(
    draft,
    () => {
      if (answersOf(draft.value) !== computedFrom) result.value = null
    },
    { deep: true, flush: 'sync' },
  )
  // Newer policy data: a result of the older is not shown again as if it were of today.
  watch(
    () => policy.pack,
    (_now, before) => {
      if (before) result.value = null
    },
    { flush: 'sync' },
  )

  /** Computes from the answers; never rejects. Also leaves the outcome in `result`. */
  async function compute(): Promise<Computation> {
    const answers = answersOf(draft.value)
    const computation = await settle()
    // Typing may have gone on meanwhile: then this is the result of other answers.
    if (answers === answersOf(draft.value)) {
      computedFrom = answers
      result.value = computation
    }
    return computation
  }
  async function settle(): Promise<Computation> {
    const pack = await policy.load()
    if (!pack) return { kind: 'failed', cause: 'policy', code: policy.error ?? 'network' }
    const input = await reader().catch(() => null)
    if (!input) return { kind: 'failed', cause: 'engine', code: 'not-loaded' }
    const answers = toRaw(draft.value)
    const reading = input.toYearInput(answers, pack)
    if (reading.kind === 'incomplete') return { kind: 'invalid', errors: reading.errors }
    const rules = await engine().catch(() => null)
    if (!rules) return { kind: 'failed', cause: 'engine', code: 'not-loaded' }
    const outcome = rules.settleYear(pack, reading.input)
    if (outcome.kind === 'invalid')
      return { kind: 'invalid', errors: input.toDraftErrors(outcome.errors, answers) }
    if (outcome.kind === 'refused') return outcome
    return { kind: 'settled', outcome, assumptions: reading.assumptions, pack }
  }
  /** Fetches what `compute` needs, ahead of time; never rejects. */
  function prepare(): void {
    Promise.all([reader(), engine()]).catch(() => undefined)
  }
  /** Forgets all answers. @returns true = read back, nothing of them is left */
  function clear(): Promise<boolean> {
    early.value = ''
    return kept.clear()
  }
  const state = { draft, restored, early, result, touched, justBegun, savedAs }
  return { ...state, markSaved, restore, flush, clear, prepare, compute }
})
