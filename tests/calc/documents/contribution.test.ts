/** Contributions by year of cover, and what aid leaves of them. The amount of a notice year is paid for the next year. */
import { describe, expect, it } from 'vitest'
import { contributionOf } from '../../../src/calc'
import type { Contribution, Group } from '../../../src/calc'
import { GROUPS } from '../support/arbitrary'
import { xinyang } from '../support/packs'

const pack = xinyang()
const ask = (coverYear: number, group: Group): Contribution => contributionOf(pack, { coverYear, group })

/** Cover year → standard: notice of 2016 (150) pays for 2017, and so on. */
const STANDARDS: [number, string][] = [
  [2017, '150.00'],
  [2018, '180.00'],
  [2019, '220.00'],
  [2020, '250.00'],
  [2021, '280.00'],
  [2022, '320.00'],
  [2023, '350.00'],
  [2024, '380.00'],
  [2025, '400.00'],
  [2026, '400.00'],
]

describe.each(STANDARDS)('cover year %i', (coverYear, standard) => {
  it.each(GROUPS)('%s: the standard, and its source', (group) => {
    const answer = ask(coverYear, group)
    expect(answer).toMatchObject({ kind: 'known', coverYear, standard })
    if (answer.kind !== 'known') return
    expect(answer.sources.length).toBeGreaterThan(0)
    const known = new Set(pack.documents.map(({ id }) => id))
    for (const { doc } of answer.sources) expect(known).toContain(doc)
    expect(new Set(answer.sources.map((s) => JSON.stringify(s))).size).toBe(answer.sources.length)
  })
})

describe('aid of Xinyang for 2025, standard 400', () => {
  it.each([
    ['none', { kind: 'none' }, { kind: 'exact', amount: '400.00' }],
    ['tekun', { kind: 'full', amount: '400.00' }, { kind: 'exact', amount: '0.00' }],
    ['orphan', { kind: 'full', amount: '400.00' }, { kind: 'exact', amount: '0.00' }],
    // Not less than 80: a floor, so that what is left is at most 320.
    ['dibao', { kind: 'at-least', amount: '80.00' }, { kind: 'at-most', amount: '320.00' }],
    ['returned-to-poverty', { kind: 'at-least', amount: '80.00' }, { kind: 'at-most', amount: '320.00' }],
    // Fixed by the province, amount not published.
    ['poverty-risk', { kind: 'unknown' }, { kind: 'at-most', amount: '400.00' }],
    ['dibao-margin', { kind: 'none' }, { kind: 'exact', amount: '400.00' }],
    ['illness-poverty', { kind: 'none' }, { kind: 'exact', amount: '400.00' }],
  ] as const)('%s', (group, aid, payable) => {
    expect(ask(2025, group)).toMatchObject({ kind: 'known', aid, payable })
  })

  it.each(GROUPS)('%s before the rule of 2022: aid is not claimed to be known', (group) => {
    const answer = ask(2019, group)
    const kind = group === 'none' ? 'none' : 'unknown'
    expect(answer).toMatchObject({ aid: { kind }, payable: { kind: group === 'none' ? 'exact' : 'at-most' } })
  })
})

describe('cover years without a published standard', () => {
  it.each(GROUPS)('%s', (group) => {
    const last = { coverYear: 2026, standard: '400.00' }
    expect(ask(2027, group)).toEqual({ kind: 'unknown', coverYear: 2027, lastKnown: last })
    expect(ask(2028, group)).toEqual({ kind: 'unknown', coverYear: 2028, lastKnown: last })
    expect(ask(99_999, group)).toEqual({ kind: 'unknown', coverYear: 99_999, lastKnown: last })
    expect(ask(2016, group)).toEqual({ kind: 'unknown', coverYear: 2016, lastKnown: null })
    expect(ask(0, group)).toEqual({ kind: 'unknown', coverYear: 0, lastKnown: null })
    expect(ask(-1, group)).toEqual({ kind: 'unknown', coverYear: -1, lastKnown: null })
  })

  it('in the middle: the latest one before the gap, not the one after it', () => {
    const gap = xinyang()
    const standards = gap.parameters['contribution.personal']!
    Object.assign(standards, { values: standards.values.filter(({ from }) => from !== '2022-01-01') })
    expect(contributionOf(gap, { coverYear: 2022, group: 'none' })).toEqual({
      kind: 'unknown',
      coverYear: 2022,
      lastKnown: { coverYear: 2021, standard: '280.00' },
    })
  })
})

describe('rows as the pack may write them', () => {
  const withAid = (aid: unknown): Contribution => {
    const changed = xinyang()
    for (const row of changed.parameters['contribution.aid']!.values) Object.assign(row, { aid })
    return contributionOf(changed, { coverYear: 2025, group: 'dibao' })
  }

  it('aid above the standard leaves nothing to pay, not less', () => {
    expect(withAid({ kind: 'at-least', amount: '500' })).toMatchObject({
      payable: { kind: 'at-most', amount: '0.00' },
    })
  })

  it.each([
    [undefined],
    [null],
    [{}],
    [{ kind: 'some' }],
    [{ kind: 'at-least' }],
    [{ kind: 'at-least', amount: 80 }],
  ])('aid that cannot be read (%j) is not known', (aid) => {
    expect(withAid(aid)).toMatchObject({
      aid: { kind: 'unknown' },
      payable: { kind: 'at-most', amount: '400.00' },
    })
  })

  it('a row without an end lasts as long as the pack', () => {
    const open = xinyang()
    const standards = open.parameters['contribution.personal']!.values
    delete standards[standards.length - 1]!.to
    expect(contributionOf(open, { coverYear: 2026, group: 'none' }).kind).toBe('known')
    expect(contributionOf(open, { coverYear: 2027, group: 'none' })).toMatchObject({
      kind: 'unknown',
      lastKnown: { coverYear: 2026 },
    })
  })
})

describe('questions that make no sense', () => {
  it.each([
    [{ coverYear: 2025, group: 'rich' }, 2025],
    [{ coverYear: 2025, group: '__proto__' }, 2025],
    [{ coverYear: 2025 }, 2025],
    [{ coverYear: 2025.5, group: 'none' }, 0],
    [{ coverYear: NaN, group: 'none' }, 0],
    [{ coverYear: '2025', group: 'none' }, 0],
    [{}, 0],
    [null, 0],
    [undefined, 0],
    [[], 0],
  ])('%j', (question, coverYear) => {
    expect(contributionOf(pack, question as never)).toEqual({ kind: 'unknown', coverYear, lastKnown: null })
  })

  it.each([null, undefined, {}, [], 'x'])('a pack that is %j', (broken) => {
    expect(contributionOf(broken, { coverYear: 2025, group: 'none' })).toEqual({
      kind: 'unknown',
      coverYear: 2025,
      lastKnown: null,
    })
  })
})
