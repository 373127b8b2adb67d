import type { Dated, Group, IsoDate, LadderValue, Pack } from '../calc'
import type { Problem } from './problem'

export const GROUPS: readonly Group[] = [
  'none',
  'tekun',
  'orphan',
  'dibao',
  'dibao-margin',
  'returned-to-poverty',
  'poverty-risk',
  'illness-poverty',
]

/** No end: later than any ISO date. */
const OPEN: IsoDate = '9999-12-31'

/** What holds for the rows of every parameter, computed with or only shown. */
export function checkRows(pack: Pack): Problem[] {
  const groups = GROUPS.filter((id) => !pack.groups.some((group) => group.id === id)).map((id): Problem => ({
    path: 'groups',
    code: 'missing-group',
    text: `group "${id}" is not described`,
  }))
  const rows = Object.entries(pack.parameters).flatMap(([id, parameter]) => [
    ...repeatedGroups(id, parameter.values),
    ...overlaps(id, parameter.values),
    ...(parameter.type === 'ladder' ? parameter.values.flatMap((row, i) => ladderProblems(id, row, i)) : []),
  ])
  return [...groups, ...rows]
}

export function speaksOf(row: Dated, group: Group): boolean {
  return row.groups === undefined || row.groups.includes(group)
}

function repeatedGroups(id: string, values: Dated[]): Problem[] {
  return values.flatMap((row, i) => {
    const groups = row.groups ?? []
    const repeated = groups.filter((group, at) => groups.indexOf(group) < at)
    return repeated.map((group): Problem => ({
      path: `parameters.${id}.values[${i}].groups`,
      code: 'repeated-group',
      text: `"${group}" occurs twice`,
    }))
  })
}

/** Two rows that speak of the same group on the same day: the reader could not tell which one holds. */
function overlaps(id: string, values: Dated[]): Problem[] {
  const problems: Problem[] = []
  values.forEach((row, i) => {
    values.slice(0, i).forEach((other, j) => {
      const sameTime = row.from <= (other.to ?? OPEN) && other.from <= (row.to ?? OPEN)
      const shared = GROUPS.filter((group) => speaksOf(row, group) && speaksOf(other, group))
      if (!sameTime || shared.length === 0) return
      const since = row.from > other.from ? row.from : other.from
      const text = `overlaps values[${j}] from ${since} for ${shared.length === GROUPS.length ? 'everybody' : shared.join(', ')}`
      problems.push({ path: `parameters.${id}.values[${i}]`, code: 'overlap', text })
    })
  })
  return problems
}

/** Brackets follow one another without a hole, upwards, and the last one is open. */
function ladderProblems(id: string, row: LadderValue, index: number): Problem[] {
  const problem = (i: number, text: string): Problem => ({
    path: `parameters.${id}.values[${index}].brackets[${i}]`,
    code: 'ladder',
    text,
  })
  return row.brackets.flatMap((bracket, i) => {
    const next = row.brackets[i + 1]
    if (!next)
      return bracket.upTo === null ? [] : [problem(i, 'the last bracket must be open ("upTo": null)')]
    if (bracket.upTo === null) return [problem(i, 'only the last bracket may be open')]
    const problems: Problem[] = []
    // Amounts of a pack stay far below 2^53 fen, so comparing them as numbers is exact.
    if (Number(bracket.upTo) <= Number(bracket.above))
      problems.push(problem(i, '"upTo" must be above "above"'))
    if (Number(next.above) !== Number(bracket.upTo))
      problems.push(problem(i + 1, `must begin at ${bracket.upTo}`))
    return problems
  })
}
