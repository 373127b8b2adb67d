import type { Step } from '../step'
import { choiceProblems } from './choice'

/** Labels only: no name is ever asked for or stored. */
export const PEOPLE = ['本人', '老伴', '父亲', '母亲', '孩子', '家人'] as const

export const who: Step = {
  id: 'who',
  slot: 'who',
  title: () => '这是谁的住院费？',
  asked: () => true,
  fields: ['who'],
  blank: ({ draft }) => draft.who === '',
  problems: ({ draft }) => choiceProblems('who', draft.who, PEOPLE, '请选一个：这是谁的住院费'),
  rows: ({ draft }) => [{ key: '谁的住院费', value: draft.who }],
}
