import type { AnswerRow, Step } from '../step'
import { tiltedMatters } from '../needs'
import { choiceProblems } from './choice'

const WORDS: Record<string, AnswerRow> = {
  yes: { key: '转诊', value: '按规定办了，或者不需要转诊' },
  no: { key: '转诊', value: '没有办' },
  unsure: { key: '转诊', value: '不清楚，先按没有办', mark: '按假设算' },
}

/** Out of the province tilted assistance is out of reach with or without a referral, so that it is not asked. */
export const referral: Step = {
  id: 'referral',
  slot: 'place',
  title: () => '住院前\u200b按规定\u200b办过\u200b转诊吗？',
  asked: (answers) => tiltedMatters(answers) && answers.draft.inProvince !== 'no',
  fields: ['referred'],
  blank: ({ draft }) => draft.referred === '',
  problems: ({ draft }) =>
    choiceProblems('referred', draft.referred, Object.keys(WORDS), '请选一个；拿不准就选“不清楚”'),
  rows: ({ draft }) => [WORDS[draft.referred] ?? { key: '转诊', value: '' }],
}
