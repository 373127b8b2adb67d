import type { Answers, Step } from '../step'
import { choiceProblems } from './choice'

/** Groups of assistance in the pack's order, without 'none'. */
export function namedGroups({ pack }: Pick<Answers, 'pack'>) {
  return pack.groups.filter((group) => group.id !== 'none')
}

export function groupLabel({ draft, pack }: Answers): string {
  if (draft.group === 'none') return '都不是'
  return pack.groups.find((group) => group.id === draft.group)?.label ?? ''
}

function problems({ draft, pack }: Answers, text: string) {
  return choiceProblems(
    'group',
    draft.group,
    pack.groups.map((group) => group.id),
    text,
  )
}

export const group: Step = {
  id: 'group',
  slot: 'group',
  title: () => '住院的人\u200b是下面\u200b哪一类？',
  asked: () => true,
  fields: ['group'],
  blank: ({ draft }) => draft.group === '',
  problems: (answers) => problems(answers, '请选一个；拿不准就按下面的“不清楚”'),
  rows: (answers) => [{ key: '哪一类人', value: groupLabel(answers) }],
}

/** The same question with each group explained, for those who are not sure. Nobody is led through it. */
export const groups: Step = {
  id: 'groups',
  slot: 'group',
  title: () => '这几类人\u200b是怎么回事',
  asked: () => false,
  aside: true,
  fields: [],
  blank: ({ draft }) => draft.group === '',
  problems: (answers) => problems(answers, '请选一个；还是拿不准就选第一个'),
  rows: () => [],
}
