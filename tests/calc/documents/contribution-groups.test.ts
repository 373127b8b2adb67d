/** Every group in every cover year from 2016 to 2028: the standard, the aid, and what is left to pay. */
import { describe, expect, it } from 'vitest'
import { contributionOf } from '../../../src/calc'
import type { Contribution, Group } from '../../../src/calc'
import { xinyang } from '../support/packs'

const pack = xinyang()

/** Cover year → standard; missing = not published. */
const STANDARDS: Record<number, number> = {
  2017: 150,
  2018: 180,
  2019: 220,
  2020: 250,
  2021: 280,
  2022: 320,
  2023: 350,
  2024: 380,
  2025: 400,
  2026: 400,
}
const YEARS = Array.from({ length: 13 }, (_, i) => 2016 + i)
/** What the rule of Xinyang, in force since May 2022, says about each group; it bears on cover years from 2023 on. */
const RULE: Record<Group, 'none' | 'full' | 'at least 80' | 'unknown'> = {
  none: 'none',
  tekun: 'full',
  orphan: 'full',
  dibao: 'at least 80',
  'returned-to-poverty': 'at least 80',
  'poverty-risk': 'unknown',
  'dibao-margin': 'none',
  'illness-poverty': 'none',
}
const cases = YEARS.flatMap((year) => Object.keys(RULE).map((group) => [year, group as Group] as const))

/** Before that: full aid of 特困 since 国办发〔2021〕42号, paid in autumn 2021 for 2022; the rest is not published. */
function before(year: number, group: Group): (typeof RULE)[Group] {
  if (group === 'none') return 'none'
  return group === 'tekun' && year === 2022 ? 'full' : 'unknown'
}

/** Worked out from the rule in whole yuan. */
function expected(year: number, group: Group): Partial<Contribution> | object {
  const standard = STANDARDS[year]
  if (standard === undefined) {
    const lastKnown = year > 2026 ? { coverYear: 2026, standard: '400.00' } : null
    return { kind: 'unknown', coverYear: year, lastKnown }
  }
  const rule = year < 2023 ? before(year, group) : RULE[group]
  const known = { kind: 'known', coverYear: year, standard: `${standard}.00` }
  switch (rule) {
    case 'none':
      return { ...known, aid: { kind: 'none' }, payable: { kind: 'exact', amount: `${standard}.00` } }
    case 'full':
      return {
        ...known,
        aid: { kind: 'full', amount: `${standard}.00` },
        payable: { kind: 'exact', amount: '0.00' },
      }
    case 'at least 80':
      return {
        ...known,
        aid: { kind: 'at-least', amount: '80.00' },
        payable: { kind: 'at-most', amount: `${standard - 80}.00` },
      }
    case 'unknown':
      return { ...known, aid: { kind: 'unknown' }, payable: { kind: 'at-most', amount: `${standard}.00` } }
  }
}

describe.each(cases)('cover year %i, %s', (year, group) => {
  const answer = contributionOf(pack, { coverYear: year, group })

  it('standard, aid and what is left', () => expect(answer).toMatchObject(expected(year, group)))

  it('nothing is claimed to be exact that rests on a floor or on nothing', () => {
    if (answer.kind === 'unknown') return expect(answer).not.toHaveProperty('payable')
    const open = answer.aid.kind === 'at-least' || answer.aid.kind === 'unknown'
    expect(answer.payable.kind).toBe(open ? 'at-most' : 'exact')
  })
})

it('covers the seven groups and the others, and the years before, within and after the published ones', () => {
  expect(cases).toHaveLength(8 * 13)
  expect(pack.groups.map(({ id }) => id).toSorted()).toEqual(Object.keys(RULE).toSorted())
})
