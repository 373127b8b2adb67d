import { PEOPLE, personLabel } from '../../../components'
import type { Step } from '../step'
import { choiceProblems } from './choice'

const IDS = PEOPLE.map((person) => person.id)

/** Labels only: no name is ever asked for or stored. */
export const who: Step = {
  id: 'who',
  slot: 'who',
  title: () => '这是\u200b谁的住院费？',
  asked: () => true,
  fields: ['who'],
  blank: ({ draft }) => draft.who === '',
  problems: ({ draft }) => choiceProblems('who', draft.who, IDS, '请选一个：这是谁的住院费'),
  rows: ({ draft }) => [{ key: '谁的住院费', value: personLabel(draft.who) }],
}
