import { computed, reactive } from 'vue'
import type { Pack, WaitingQuestion } from '../../calc'
import { factsById } from '../../components/PackRows'
import { keepWithEntry } from '../../components/StepForm'
import { enrolmentYears } from './waiting'

/** One question about a gap. */
interface GapQuestion {
  id: 'missed' | 'in-window' | 'exempt'
  title: string
  hint?: string
  options: { value: string; label: string }[]
}
const MOST_YEARS = 10
const MISSED = Array.from({ length: MOST_YEARS + 1 }, (_, years) => ({
  value: String(years),
  label: years === 0 ? '没有断过' : `断了 ${years} 年`,
}))

function questionsOf(pack: Pack): GapQuestion[] {
  return [
    { id: 'missed', title: '这次参保以前，连着几年没交？', options: MISSED },
    {
      id: 'in-window',
      title: '这次是在集中缴费期里交的吗？',
      hint: '就是每年秋冬统一收钱的那几个月。',
      options: [
        { value: 'yes', label: '是' },
        { value: 'no', label: '不是，过了才交' },
      ],
    },
    {
      id: 'exempt',
      title: '是一般不用等的人吗？',
      hint: factsById(pack, ['waiting.exempt'])[0]?.text,
      options: [
        { value: 'no', label: '不是' },
        { value: 'yes', label: '是' },
      ],
    },
  ]
}

/** The questions about a gap, their answers, and the question to the rules once all are there. */
export function useGap(pack: () => Pack | null) {
  /** '' = not answered; of the year of cover of the new enrolment: the newest whose standard is known. */
  const answers = reactive({ missed: '', 'in-window': '', exempt: '', year: '' })
  keepWithEntry(answers)
  const questions = computed(() => {
    const read = pack()
    return read ? questionsOf(read) : []
  })
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
    const { missed, 'in-window': inWindow, exempt } = answers
    if (missed === '' || inWindow === '' || exempt === '') return null
    return { missedYears: Number(missed), inWindow: inWindow === 'yes', exempt: exempt === 'yes' }
  })
  const noGap = computed(() => answers.missed === '0')
  return { answers, questions, question, noGap, years, enrolment }
}
