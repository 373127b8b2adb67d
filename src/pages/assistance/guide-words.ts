/** The guide's questions and its unknowns, in words. Who the groups are comes from the pack. Pure. */
import type { Pack, Unmodelled } from '../../calc'
import { factsById } from '../../components/PackRows'
import type { GuideOutcome, Question } from './guide'

export interface Asked {
  title: string
  hint?: string
  options: { value: string; label: string; hint?: string }[]
}

export function askedOf(pack: Pack, question: Question): Asked {
  switch (question) {
    case 'status':
      return {
        title: '政府给您家认定过下面哪一种？',
        hint: '这里说的是已经认定、现在还算数的。',
        options: [
          ...pack.groups
            .filter(({ id }) => id !== 'none')
            .map(({ id, label, explain }) => ({ value: id, label, hint: explain })),
          { value: 'several', label: '有两种以上' },
          { value: 'none', label: '都没有' },
          { value: 'unsure', label: '不清楚' },
        ],
      }
    case 'hardship':
      return {
        title: '医药费太高，家里生活很困难了吗？',
        ...hintOf(pack),
        options: [
          { value: 'yes', label: '是' },
          { value: 'no', label: '不是' },
          { value: 'unsure', label: '不清楚' },
        ],
      }
    case 'rural':
      return {
        title: '您家在农村吗？',
        hint: '监测“易返贫致贫”的，文件说的是农村人口。',
        options: [
          { value: 'yes', label: '在农村' },
          { value: 'no', label: '不在农村' },
        ],
      }
  }
}

/** In whose definition the hardship stands. */
function hintOf(pack: Pack): { hint?: string } {
  const group = pack.groups.find(({ id }) => id === 'illness-poverty')
  return group ? { hint: `文件说的“${group.label}”：${group.explain}` } : {}
}

export function headingOf(outcome: GuideOutcome): string {
  switch (outcome.kind) {
    case 'recognised':
      return `您说认定过：${outcome.groups.map(({ label }) => label).join('、')}`
    case 'several':
      return '您家有两种以上的身份'
    case 'maybe':
      return `可以去问问，是不是：${outcome.groups.map(({ label }) => label).join('，或者')}`
    case 'unlikely':
      return '照您说的，可能不在救助的几类人里'
  }
}

/** What the documents leave unsaid about becoming one of these, each with the pack's own sentence. */
export function unsaid(pack: Pack, outcome: GuideOutcome): string[] {
  const applies = outcome.kind === 'maybe' || outcome.groups.some(({ mustApply }) => mustApply !== false)
  const notes = applies ? factsById(pack, ['assistance.must-apply']).map(({ note }) => note) : []
  const warning =
    outcome.kind === 'recognised' ? [] : factsById(pack, ['help.early-warning']).map(({ note }) => note)
  const open = unmodelledById(
    pack,
    outcome.kind === 'unlikely' ? ['employees'] : ['dual-status', 'employees'],
  )
  return [
    ...notes,
    ...outcome.groups.map(({ note }) => note),
    ...warning,
    ...open.map(({ text }) => text),
  ].filter((text): text is string => text !== undefined)
}

function unmodelledById(pack: Pack, ids: readonly string[]): Unmodelled[] {
  return ids.flatMap((id) => pack.unmodelled.filter((one) => one.id === id))
}
