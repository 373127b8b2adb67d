import { defineStore } from 'pinia'
import { computed, ref, shallowRef, toRaw, watch } from 'vue'
import type { Outcome, Pack } from '../calc'
import type { PolicyErrorCode } from '../policy'
import type { AssumptionMade } from './assumptions'
import { DraftCopies } from './draft-copies'
import { engine } from './engine'
import { answersOf, emptyDraft, isTouched, parseDraft } from './estimate-draft'
import type { EstimateDraft } from './estimate-draft'
import { toDraftErrors, toYearInput } from './estimate-input'
import type { DraftError } from './estimate-input'
import { useKeeping } from './keeping'
import { usePolicy } from './policy'
import { useSettings } from './settings'

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

/** The answers about one hospital stay, kept while they are typed, and what comes of them. */
export const useEstimate = defineStore('estimate', () => {
  const settings = useSettings()
  const keeping = useKeeping()
  const policy = usePolicy()
  const draft = ref<EstimateDraft>(emptyDraft())
  const result = shallowRef<Computation | null>(null)
  /** Something was answered: an update must not reload the page unasked. */
  const touched = computed(() => isTouched(draft.value))
  const copies = new DraftCopies<EstimateDraft>({
    key: 'estimate',
    parse: parseDraft,
    keeper: () => keeping.keeper(),
    keeps: () => settings.keeps,
  })
  /** The answers that `result` stands for. */
  let computedFrom = ''
  let taking = false
  let restoring: Promise<void> | null = null

  // At once, not after the tick: what was typed must be safe before the next thing happens.
  watch(
    draft,
    () => {
      if (answersOf(draft.value) !== computedFrom) result.value = null
      if (!taking) copies.changed(toRaw(draft.value))
    },
    { deep: true, flush: 'sync' },
  )
  watch(
    () => settings.keeps,
    (keeps) => {
      // On a shared phone only the copy of this tab may stay.
      if (!keeps)
        void keeping.keeper().then((keeper) => keeper?.drafts.clear('estimate').catch(() => undefined))
      else if (touched.value) copies.changed(toRaw(draft.value))
    },
  )

  /** Brings back what was typed: this tab's copy at once, then the database's if that is newer. Only in a browser. */
  function restore(): Promise<void> {
    take(copies.fromVisit())
    restoring ??= copies.fromDevice().then(take)
    return restoring
  }
  function take(found: EstimateDraft | null): void {
    if (!found) return
    taking = true
    draft.value = found
    taking = false
  }

  /** Writes what waits to be written; never rejects. */
  function flush(): Promise<void> {
    return copies.flush()
  }

  /** Forgets all answers. @returns true = read back, nothing of them is left */
  function clear(): Promise<boolean> {
    take(emptyDraft())
    return copies.clear()
  }

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
    const answers = toRaw(draft.value)
    const reading = toYearInput(answers, pack)
    if (reading.kind === 'incomplete') return { kind: 'invalid', errors: reading.errors }
    const rules = await engine().catch(() => null)
    if (!rules) return { kind: 'failed', cause: 'engine', code: 'not-loaded' }
    const outcome = rules.settleYear(pack, reading.input)
    if (outcome.kind === 'invalid') return { kind: 'invalid', errors: toDraftErrors(outcome.errors, answers) }
    if (outcome.kind === 'refused') return outcome
    return { kind: 'settled', outcome, assumptions: reading.assumptions, pack }
  }
  return { draft, result, touched, restore, flush, clear, compute }
})
