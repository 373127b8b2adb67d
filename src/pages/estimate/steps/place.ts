import { tiltedMatters } from '../needs'
import type { Step } from '../step'
import { choiceProblems } from './choice'

/** Only tilted assistance looks at the place; a group without it is not asked. */
export const place: Step = {
  id: 'place',
  slot: 'place',
  title: () => '在省内\u200b住的院，还是省外？',
  asked: tiltedMatters,
  fields: ['inProvince'],
  blank: ({ draft }) => draft.inProvince === '',
  problems: ({ draft }) =>
    choiceProblems('inProvince', draft.inProvince, ['yes', 'no'], '请选一个：省内还是省外'),
  rows: ({ draft }) => [{ key: '在哪里住院', value: draft.inProvince === 'yes' ? '省内' : '省外' }],
}
