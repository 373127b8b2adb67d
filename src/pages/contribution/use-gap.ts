import { computed, reactive } from 'vue'
import type { Pack, WaitingQuestion } from '../../calc'
import { enrolmentYears } from './waiting'

export type YesNo = '' | 'yes' | 'no'

interface GapAnswers {
  /** Missed years; '' = not answered. */
  missed: string
  inWindow: YesNo
  exempt: YesNo
  /** Year of cover of the new enrolment; '' = the newest whose standard is known. */
  year: string
}

/** The answers about a gap, and the question to the rules once all are there. Nothing of it is kept. */
export function useGap(pack: () => Pack | null) {
  const answers = reactive<GapAnswers>({ missed: '', inWindow: '', exempt: '', year: '' })
  const years = computed(() => {
    const read = pack()
    return read ? enrolmentYears(read) : []
  })
  /** By whose standard is repaid: what was chosen here on the page, and nothing that was chosen elsewhere. */
  const enrolment = computed(
    () =>
      years.value.find(({ year }) => String(year) === answers.year) ??
      years.value.find(({ known }) => known) ??
      null,
  )
  const question = computed<Omit<WaitingQuestion, 'repaidYears'> | null>(() => {
    const { missed, inWindow, exempt } = answers
    if (missed === '' || inWindow === '' || exempt === '') return null
    return { missedYears: Number(missed), inWindow: inWindow === 'yes', exempt: exempt === 'yes' }
  })
  const noGap = computed(() => answers.missed === '0')
  return { answers, question, noGap, years, enrolment }
}
