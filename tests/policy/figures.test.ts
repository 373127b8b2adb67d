import { describe, expect, it } from 'vitest'
import type { Group } from '../../src/calc/contract'
import { historyOf } from '../../src/policy'
import type { ParameterRow } from '../../src/policy'
import { pack, packText, rowAt } from './packs'

/**
 * Every figure of the documents, typed a second time from the documents and not from the pack. What is in brackets
 * is the clause: 52 = 信医保办〔2024〕52号, page = the bureau's page of 2022-05-13.
 */
const xinyang = pack('xinyang')
const TEKUN: Group[] = ['tekun', 'orphan']
const DIBAO: Group[] = ['dibao', 'returned-to-poverty']
const APPLY: Group[] = ['dibao-margin', 'poverty-risk', 'illness-poverty']
const SEVEN = [...TEKUN, ...DIBAO, ...APPLY]
const ALL: Group[] = ['none', ...SEVEN]
const DAYS = ['2024-01-01', '2024-11-10', '2025-06-30', '2026-12-31']

function values(id: string, groups: Group[]): unknown[] {
  const found = groups.flatMap((group) => DAYS.map((day) => rowAt(xinyang, id, day, group)))
  return [...new Set(found.map((row) => (row && 'value' in row ? row.value : null)))]
}

function grades(id: string): string[] {
  return [...new Set(historyOf(xinyang, id).map((row) => row.grade))]
}

describe('local figures', () => {
  it.each<[string, string, Group[], string]>([
    ['52 三', 'outpatient.general.cap', ALL, '300'],
    ['52 三', 'outpatient.hypertension.cap', ALL, '120'],
    ['52 三', 'outpatient.diabetes.cap', ALL, '170'],
    ['52 三', 'outpatient.both.cap', ALL, '200'],
    ['52 三', 'outpatient.chronic.ratio', ALL, '0.60'],
    ['52 三', 'outpatient.total.max', ALL, '500'],
    ['52 二(二), page', 'assistance.deductible', [...TEKUN, ...DIBAO], '0'],
    ['52 二(二), page', 'assistance.deductible', ['dibao-margin', 'poverty-risk'], '2400'],
    ['52 二(二), page', 'assistance.deductible', ['illness-poverty'], '6000'],
    ['52 二(二), page', 'assistance.inpatient.ratio', TEKUN, '0.90'],
    ['52 二(二), page', 'assistance.inpatient.ratio', DIBAO, '0.70'],
    ['52 二(二), page', 'assistance.inpatient.ratio', APPLY, '0.65'],
    ['52 二(三)', 'assistance.listed.ratio', [...TEKUN, ...DIBAO], '0.50'],
    ['52 二(三)', 'assistance.listed.ratio', APPLY, '0.30'],
    ['52 二(三)', 'assistance.rare.ratio', SEVEN, '0.30'],
    ['52 二(四)', 'assistance.limit', [...TEKUN, ...DIBAO], '30000'],
    ['52 二(四)', 'assistance.limit', APPLY, '10000'],
    ['52 二(五)', 'tilted.threshold', SEVEN, '12000'],
    ['52 二(五)', 'tilted.ratio', SEVEN, '0.60'],
    ['52 二(五)', 'tilted.limit', SEVEN, '10000'],
  ])('%s: %s of %s is %s', (_, id, groups, value) => {
    expect(values(id, groups)).toEqual([value])
    expect(grades(id)).toEqual(['local'])
  })

  it('60 % for ordinary outpatient care is a reading, and says so', () => {
    expect(values('outpatient.general.ratio', ALL)).toEqual(['0.60'])
    expect(grades('outpatient.general.ratio')).toEqual(['reading'])
  })

  it('assistance and tilted assistance are not for everybody', () => {
    for (const id of Object.keys(xinyang.parameters).filter((one) =>
      /^(assistance|tilted)\.(?!national)/.test(one),
    )) {
      expect(values(id, ['none'])).toEqual([null])
    }
  })

  it('the rule of 2022-05-01 stands where the page of 2022 shows it', () => {
    for (const id of ['assistance.deductible', 'assistance.inpatient.ratio']) {
      expect(historyOf(xinyang, id).map((row) => row.from)).toEqual([
        '2022-05-01',
        '2022-05-01',
        '2022-05-01',
      ])
    }
    expect(rowAt(xinyang, 'assistance.limit', '2023-12-31', 'tekun')).toBeNull()
  })
})

describe('critical-illness insurance of the province', () => {
  const FAVOURED: Group[] = ['tekun', 'dibao', 'returned-to-poverty']
  const ORDINARY: Group[] = ['none', 'orphan', 'dibao-margin', 'poverty-risk', 'illness-poverty']

  it.each<[Group[], string, string, string]>([
    [ORDINARY, '11000', '0.60', '0.70'],
    [FAVOURED, '5500', '0.65', '0.75'],
  ])('%s: from %s at %s, above 100000 at %s', (groups, deductible, low, high) => {
    for (const group of groups) {
      expect(rowAt(xinyang, 'critical.ladder', '2024-05-10', group)).toMatchObject({
        grade: 'province',
        brackets: [
          { above: deductible, upTo: '100000', ratio: low },
          { above: '100000', upTo: null, ratio: high },
        ],
      })
    }
  })

  it('has a cap for ordinary residents and none for the favoured', () => {
    expect(values('critical.cap', ORDINARY)).toEqual(['400000'])
    expect(values('critical.cap', FAVOURED)).toEqual(['unlimited'])
  })

  it('was last seen for ordinary residents on 2024-11-13, for the favoured on 2022-05-11', () => {
    expect(rowAt(xinyang, 'critical.ladder', '2024-05-10', 'none')?.verified).toBe('2024-11-13')
    expect(rowAt(xinyang, 'critical.ladder', '2024-05-10', 'dibao')?.verified).toBe('2022-05-11')
  })
})

describe('contributions and subsidies', () => {
  const TABLE: [notice: number, personal: string, subsidy: string][] = [
    [2016, '150', '420'],
    [2017, '180', '450'],
    [2018, '220', '490'],
    [2019, '250', '520'],
    [2020, '280', '550'],
    [2021, '320', '580'],
    [2022, '350', '610'],
    [2023, '380', '640'],
    [2024, '400', '670'],
    [2025, '400', '700'],
  ]

  it.each(TABLE)(
    'the notice of %i: %s yuan for the year after, %s yuan subsidy in the year itself',
    (notice, personal, subsidy) => {
      expect(rowAt(xinyang, 'contribution.personal', `${notice + 1}-07-01`)).toMatchObject({
        value: personal,
        noticeYear: notice,
        from: `${notice + 1}-01-01`,
        to: `${notice + 1}-12-31`,
      })
      expect(rowAt(xinyang, 'contribution.subsidy', `${notice}-07-01`)).toMatchObject({
        value: subsidy,
        noticeYear: notice,
      })
    },
  )

  it('has no row outside the table', () => {
    expect(historyOf(xinyang, 'contribution.personal')).toHaveLength(TABLE.length)
    expect(historyOf(xinyang, 'contribution.subsidy')).toHaveLength(TABLE.length)
    expect(rowAt(xinyang, 'contribution.personal', '2016-07-01')).toBeNull()
    expect(rowAt(xinyang, 'contribution.personal', '2027-07-01')).toBeNull()
    expect(rowAt(xinyang, 'contribution.subsidy', '2026-07-01')).toBeNull()
  })

  it('2026: 24 yuan more, and no sum that nobody has printed', () => {
    expect(historyOf(xinyang, 'contribution.subsidy.increase')).toMatchObject([
      { value: '24', noticeYear: 2026 },
    ])
    expect(packText('xinyang')).not.toContain('724')
  })

  it('mentions the damaged figure 2150 only to warn of it', () => {
    const mentions = packText('xinyang')
      .split('\n')
      .filter((line) => line.includes('2150'))
    expect(mentions.length).toBeGreaterThan(0)
    for (const line of mentions) expect(line).toMatch(/误排/)
  })

  it.each<[string, Group[], object]>([
    ['full', TEKUN, { kind: 'full' }],
    ['at least 80', DIBAO, { kind: 'at-least', amount: '80' }],
    ['not published', ['poverty-risk'], { kind: 'unknown' }],
    ['none', ['none', 'dibao-margin', 'illness-poverty'], { kind: 'none' }],
  ])('aid since cover 2023: %s for %s', (_, groups, aid) => {
    for (const group of groups) {
      for (const year of [2023, 2024, 2026]) {
        expect(rowAt(xinyang, 'contribution.aid', `${year}-01-01`, group)).toMatchObject({ aid })
      }
    }
  })

  it('aid before cover 2023 is not published, but for 特困 in 2022 (国办发〔2021〕42号)', () => {
    for (const group of SEVEN) {
      expect(rowAt(xinyang, 'contribution.aid', '2022-12-31', group)).toMatchObject({
        aid: { kind: group === 'tekun' ? 'full' : 'unknown' },
      })
      expect(rowAt(xinyang, 'contribution.aid', '2021-12-31', group)).toMatchObject({
        aid: { kind: 'unknown' },
      })
    }
    expect(rowAt(xinyang, 'contribution.aid', '2017-01-01', 'none')).toMatchObject({ aid: { kind: 'none' } })
  })
})

describe('waiting periods of 国办发〔2024〕38号', () => {
  it.each([
    ['waiting.fixed', '3'],
    ['waiting.per-missed-year', '1'],
    ['waiting.per-repaid-year', '1'],
    ['waiting.free-years.max', '1'],
    ['waiting.free-years.min', '0'],
    ['waiting.floor.years', '4'],
    ['waiting.floor.months', '6'],
  ])('%s is %s, from 2025 on', (id, value) => {
    expect(historyOf(xinyang, id)).toMatchObject([{ from: '2025-01-01', value }])
  })
})

describe('figures that are only shown', () => {
  it.each([
    ['inpatient.national-average', '0.70', 'national'],
    ['inpatient.national-average.employees', '0.80', 'national'],
    ['basic.cap.henan', '150000', 'neighbour'],
    ['critical.national.ratio', '0.60', 'national'],
    ['critical.premium', '75', 'province'],
    ['assistance.national.ratio', '0.70', 'national'],
    ['assistance.national.limit.low', '30000', 'national'],
    ['assistance.national.limit.high', '50000', 'national'],
    ['incentive.step', '3000', 'neighbour'],
    ['incentive.step.national', '1000', 'national'],
    ['incentive.total', '80000', 'neighbour'],
    ['incentive.total.share', '0.20', 'national'],
    ['incentive.years', '4', 'national'],
    ['enrolment.newborn.days', '90', 'national'],
    ['outpatient.chronic.ratio.national', '0.50', 'national'],
  ])('%s is %s (%s)', (id, value, grade) => {
    expect(historyOf(xinyang, id)).toMatchObject([{ value, grade }])
  })
})

describe('what must not be in the pack', () => {
  it('names no private person', () => {
    for (const name of ['李艳', '师磊', '释学真', '邓桂芳', '杨宝玲', '耿福能', '秦凤玉']) {
      expect(packText('xinyang')).not.toContain(name)
    }
  })

  it('has no figure of Guangxi and none of the invented tables in circulation', () => {
    for (const word of ['25.9', '17.73', '38.66', '信医保发〔2023〕31号', '15000"', '420元/']) {
      expect(packText('xinyang')).not.toContain(word)
    }
  })

  it('marks every figure that stands on another city alone, and calls none local without a local document', () => {
    const levels = new Map(xinyang.documents.map((doc) => [doc.id, doc.level]))
    const rows = Object.values(xinyang.parameters).flatMap((one): ParameterRow[] => one.values)
    const statements = [...rows, ...xinyang.facts].map((one) => ({
      grade: one.grade,
      levels: one.sources.map((source) => levels.get(source.doc)),
    }))
    const borrowed = statements.filter((one) => one.levels.every((level) => level === 'neighbour'))
    expect(new Set(borrowed.map((one) => one.grade))).toEqual(new Set(['neighbour']))
    expect(statements.filter((one) => one.grade === 'local' && !one.levels.includes('city'))).toEqual([])
  })
})
