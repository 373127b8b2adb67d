import { computed, reactive } from 'vue'
import type { WaitingQuestion } from '../../calc'

export type YesNo = '' | 'yes' | 'no'

interface GapAnswers {
  /** Missed years; '' = not answered. */
  missed: string
  inWindow: YesNo
  exempt: YesNo
}

/** The answers about a gap, and the question to the rules once all are there. Nothing of it is kept. */
export function useGap() {
  const answers = reactive<GapAnswers>({ missed: '', inWindow: '', exempt: '' })
  const question = computed<Omit<WaitingQuestion, 'repaidYears'> | null>(() => {
    const { missed, inWindow, exempt } = answers
    if (missed === '' || inWindow === '' || exempt === '') return null
    return { missedYears: Number(missed), inWindow: inWindow === 'yes', exempt: exempt === 'yes' }
  })
  const noGap = computed(() => answers.missed === '0')
  return { answers, question, noGap }
}
