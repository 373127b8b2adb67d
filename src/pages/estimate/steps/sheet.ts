import type { Step } from '../step'
import { choiceProblems } from './choice'

export const sheet: Step = {
  id: 'sheet',
  slot: 'sheet',
  title: () => '手里有\u200b结算单吗？',
  asked: () => true,
  fields: ['sheet'],
  blank: ({ draft }) => draft.sheet === '',
  problems: ({ draft }) => choiceProblems('sheet', draft.sheet, ['yes', 'no'], '请选一个：手里有没有结算单'),
  rows: ({ draft }) => [{ key: '结算单', value: draft.sheet === 'yes' ? '有' : '还没有' }],
}
