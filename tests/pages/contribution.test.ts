import { describe, expect, it } from 'vitest'
import { contributionOf } from '../../src/calc'
import type { Contribution, Group } from '../../src/calc'
import { barsOf } from '../../src/pages/contribution/bars'
import { familySum } from '../../src/pages/contribution/family-sum'
import { rowsByGrade } from '../../src/pages/contribution/rows-by-grade'
import { rowOn, standing } from '../../src/pages/contribution/rows'
import { aidWords, memberPeople, monthsWords, payableWords } from '../../src/pages/contribution/words'
import { coverYears, noticeYears } from '../../src/pages/contribution/years'
import { pack as read } from '../policy/packs'

const xinyang = read('xinyang')
const of = (coverYear: number, ...groups: Group[]): Contribution[] =>
  groups.map((group) => contributionOf(xinyang, { coverYear, group }))

describe('the years that can be chosen', () => {
  it('all known ones, newest first, and before them the next one, which nobody knows', () => {
    const years = coverYears(xinyang)
    expect(years.map(({ year }) => year)).toEqual([
      2027, 2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017,
    ])
    expect(years.filter(({ known }) => !known).map(({ year }) => year)).toEqual([2027])
    // Paid for in the autumn before.
    for (const { year, noticeYear } of years) expect(noticeYear).toBe(year - 1)
  })

  it('are those that the rules know', () => {
    for (const { year, known } of coverYears(xinyang)) {
      expect(contributionOf(xinyang, { coverYear: year, group: 'none' }).kind).toBe(
        known ? 'known' : 'unknown',
      )
    }
  })

  it('a row over several years counts for each; one without an end, to the end of the pack', () => {
    const long = read('xinyang')
    const rows = long.parameters['contribution.personal']!.values
    Object.assign(long.parameters['contribution.personal']!, { values: [{ ...rows[0], to: '2019-12-31' }] })
    expect(coverYears(long).map(({ year }) => year)).toEqual([2020, 2019, 2018, 2017])
    delete long.parameters['contribution.personal']!.values[0]!.to
    expect(coverYears(long)[0]).toEqual({ year: 2027, known: false, noticeYear: 2026 })
  })

  it('a pack without standards offers none', () => {
    expect(coverYears({ ...xinyang, parameters: {} })).toEqual([])
  })
})

describe('notice years', () => {
  const years = noticeYears(xinyang)
  it('pair the two amounts of one notice, and name the year of cover apart', () => {
    expect(
      years.map(({ noticeYear, personal, subsidy }) => [
        noticeYear,
        personal?.row.value,
        personal?.coverYear,
        subsidy?.row.value,
        subsidy?.from,
      ]),
    ).toEqual([
      [2025, '400', 2026, '700', 2025],
      [2024, '400', 2025, '670', 2024],
      [2023, '380', 2024, '640', 2023],
      [2022, '350', 2023, '610', 2022],
      [2021, '320', 2022, '580', 2021],
      [2020, '280', 2021, '550', 2020],
      [2019, '250', 2020, '520', 2019],
      [2018, '220', 2019, '490', 2018],
      [2017, '180', 2018, '450', 2017],
      [2016, '150', 2017, '420', 2016],
    ])
  })

  it('a notice that set only one amount has one', () => {
    const half = read('xinyang')
    half.parameters['contribution.subsidy']!.values.length = 1
    expect(noticeYears(half).filter(({ subsidy }) => subsidy)).toHaveLength(1)
    expect(barsOf(noticeYears(half))[0]?.bars.map(({ kind }) => kind)).toEqual(['own'])
  })

  it('are drawn against the longest', () => {
    const [newest] = barsOf(years)
    expect(newest?.bars.map(({ kind, percent }) => [kind, Math.round(percent)])).toEqual([
      ['own', 57],
      ['state', 100],
    ])
  })

  it('are cut where the grade changes; the weaker amount counts', () => {
    expect(rowsByGrade(years).map(({ grade, span }) => [grade, span])).toEqual([
      ['province', '2025'],
      ['national', '2016到2024'],
    ])
    const mixed = years.map((year) => structuredClone(year))
    mixed[0]!.subsidy!.row.grade = 'neighbour'
    expect(rowsByGrade(mixed)[0]?.grade).toBe('neighbour')
  })

  it('every amount brings its sources', () => {
    for (const { years: inPart, applied } of rowsByGrade(years)) {
      for (const { noticeYear } of inPart) {
        expect(applied[noticeYear]).toHaveLength(2)
        for (const { sources } of applied[noticeYear]!) expect(sources.length).toBeGreaterThan(0)
      }
    }
  })
})

describe('a family together', () => {
  it.each([
    [[], { kind: 'nobody' }],
    [of(2026, 'none'), { kind: 'exact', amount: '400.00' }],
    [of(2026, 'none', 'none', 'dibao-margin'), { kind: 'exact', amount: '1200.00' }],
    [of(2026, 'none', 'tekun', 'orphan'), { kind: 'exact', amount: '400.00' }],
    // 400 + (400 − at least 80) + (400, aid not published).
    [of(2026, 'none', 'dibao', 'poverty-risk'), { kind: 'at-most', amount: '1120.00' }],
    [of(2026, 'tekun', 'dibao'), { kind: 'at-most', amount: '320.00' }],
    [of(2027, 'none', 'tekun'), { kind: 'unknown' }],
    [[...of(2026, 'none'), ...of(2027, 'none')], { kind: 'unknown' }],
  ])('%#', (contributions, sum) => expect(familySum(contributions)).toEqual(sum))

  it('sums fen exactly', () => {
    const [one] = of(2026, 'none')
    const tenth = { ...one, payable: { kind: 'exact', amount: '0.10' } } as Contribution
    expect(familySum([tenth, tenth, tenth])).toEqual({ kind: 'exact', amount: '0.30' })
  })
})

describe('in words', () => {
  it('a bound is never a bare amount', () => {
    expect(plain(payableWords({ kind: 'exact', amount: '400.00' }))).toBe('400 元')
    expect(plain(payableWords({ kind: 'at-most', amount: '320.00' }))).toBe('最多 320 元')
  })

  it.each([
    ['none', '没有资助'],
    ['tekun', '政府全额资助'],
    ['dibao', '政府至少资助 80 元'],
    ['poverty-risk', '政府资助多少，金额没公布'],
  ] as const)('aid of %s', (group, words) => {
    const [answer] = of(2026, group)
    expect(answer?.kind === 'known' && plain(aidWords(answer))).toBe(words)
  })

  it('people of one label are numbered, others are not', () => {
    const family = (['self', 'child', 'child'] as const).map((who, i) => ({
      id: String(i + 1),
      who,
      group: 'none' as const,
    }))
    expect(memberPeople(family)).toEqual({ '1': 'self', '2': 'child', '3': 'child-2' })
  })

  it.each([
    [0, 0, '不用等'],
    [3, 3, '3 个月'],
    [3, 4, '3 到 4 个月'],
  ])('%i to %i months', (min, max, words) => expect(plain(monthsWords({ min, max }))).toBe(words))
})

describe('rows of the pack', () => {
  it('in force on 1 January, for the group, never the nearest', () => {
    expect(rowOn(xinyang, 'contribution.aid', 2026, 'dibao')).toMatchObject({ aid: { kind: 'at-least' } })
    expect(rowOn(xinyang, 'contribution.aid', 2022, 'dibao')).toMatchObject({ aid: { kind: 'unknown' } })
    expect(rowOn(xinyang, 'contribution.personal', 2027, 'none')).toBeNull()
    expect(rowOn(xinyang, 'contribution.personal', 2016, 'none')).toBeNull()
    expect(rowOn(xinyang, 'no.such.figure', 2026, 'none')).toBeNull()
  })

  it('agree with what the rules applied, for every group and year', () => {
    for (const { id } of xinyang.groups) {
      for (const { year, known } of coverYears(xinyang)) {
        const answer = contributionOf(xinyang, { coverYear: year, group: id })
        const rows = ['contribution.personal', 'contribution.aid'].map((param) =>
          rowOn(xinyang, param, year, id),
        )
        if (answer.kind === 'unknown') expect(known).toBe(false)
        else expect(rows.flatMap((row) => row?.sources ?? [])).toEqual(expect.arrayContaining(answer.sources))
      }
    }
  })

  it('standing ones are those in force at the end of the pack', () => {
    expect(
      standing(xinyang, ['waiting.fixed', 'critical.premium', 'no.such.figure']).map(({ param }) => param),
    ).toEqual(['waiting.fixed'])
  })
})

function plain(text: string): string {
  return text.replace(/\u00a0/g, ' ')
}
