import { defineStore } from 'pinia'
import { computed } from 'vue'
import { keepDraft } from './kept-draft'
import {
  answersFor,
  emptyOutpatient,
  emptyVisit,
  isOutpatientTouched,
  MOST_OUTPATIENT_YEARS,
  parseOutpatient,
} from './outpatient-draft'
import type { OutpatientYear } from './outpatient-draft'

/** What was answered about outpatient care. Kept like what is typed: on a shared phone for the visit only. */
export const useOutpatient = defineStore('outpatient', () => {
  const { draft, restore, flush, clear } = keepDraft({
    key: 'outpatient',
    empty: emptyOutpatient,
    parse: parseOutpatient,
    touched: isOutpatientTouched,
  })
  /** The answers of the chosen person and year. Read only: changes go through `answer`. */
  const answers = computed(() => answersFor(draft.value, draft.value.who, draft.value.year))

  /** Notes answers of the chosen person and year. The oldest entries make room where there are too many. */
  function answer(change: Partial<Pick<OutpatientYear, 'chronic' | 'generalPaid' | 'chronicPaid'>>): void {
    const { who, year, years } = draft.value
    const others = years.filter((one) => one.who !== who || one.year !== year)
    const kept = others.slice(Math.max(0, others.length - MOST_OUTPATIENT_YEARS + 1))
    draft.value.years = [...kept, { ...answers.value, ...change }]
  }
  /** After a visit was put into the year ledger: the next one is another. */
  function forgetVisit(): void {
    draft.value.visit = emptyVisit()
  }
  return { draft, answers, restore, flush, clear, answer, forgetVisit }
})
