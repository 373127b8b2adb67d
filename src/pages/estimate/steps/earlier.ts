import type { AnswerRow, Step } from '../step'
import { choiceProblems } from './choice'

const WORDS: Record<string, AnswerRow> = {
  no: { key: '这之前住院、用过救助', value: '没有' },
  yes: { key: '这之前住院、用过救助', value: '有' },
  unsure: { key: '这之前住院、用过救助', value: '不清楚，先按没有', mark: '按假设算' },
}

export const earlier: Step = {
  id: 'earlier',
  slot: 'earlier',
  title: ({ draft }) =>
    `${draft.year}\u00a0年\u200b这次之前，还住过院、或用过\u200b大病保险、医疗\u200b救助吗？`,
  asked: () => true,
  fields: ['earlier'],
  blank: ({ draft }) => draft.earlier === '',
  problems: ({ draft }) =>
    choiceProblems('earlier', draft.earlier, Object.keys(WORDS), '请选一个；拿不准就选“不清楚”'),
  rows: ({ draft }) => [WORDS[draft.earlier] ?? { key: '这之前住院、用过救助', value: '' }],
}
