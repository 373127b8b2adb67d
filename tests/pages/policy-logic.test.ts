import { describe, expect, it } from 'vitest'
import type { Pack, Parameter } from '../../src/calc'
import {
  bearingOn,
  figuresByTopic,
  figuresOf,
  figuresWith,
  gradeOf,
  groupsText,
  newestRows,
  olderRows,
  plainYuan,
  restingOn,
  rowsOf,
  shortValue,
  spanText,
  topicsOf,
  valueLines,
  yearView,
  yearsOf,
  TOPICS,
} from '../../src/pages/policy/logic'
import { overAYear, todayOf } from '../../src/components/StaleNote'
import { resultsOf } from '../../src/pages/policy/search-results'
import { finder, pack } from '../search/finder'

function parameter(id: string): Parameter {
  const found = pack.parameters[id]
  if (!found) throw new Error(id)
  return found
}
const newest = (id: string): string[][] =>
  newestRows(parameter(id)).map((row) => valueLines(parameter(id), row))
const ids = (figures: { id: string }[]): string[] => figures.map(({ id }) => id)

describe('A figure in words', () => {
  it('writes yuan without idle zeros, and fen where there are any', () => {
    expect(plainYuan('11000')).toBe('11,000 元')
    expect(plainYuan('0')).toBe('0 元')
    expect(plainYuan('99.5')).toBe('99.50 元')
  })

  it('writes each kind of value as people say it', () => {
    expect(newest('outpatient.general.cap')).toEqual([['300 元']])
    expect(newest('outpatient.general.ratio')).toEqual([['60%']])
    expect(newest('waiting.fixed')).toEqual([['3 个月']])
    expect(newest('enrolment.newborn.days')).toEqual([['90 天']])
    expect(newest('critical.cap')).toEqual([['400,000 元'], ['不封顶']])
    expect(newest('critical.ladder')[0]).toEqual([
      '11,000 元以内：不报',
      '11,000 元以上到 100,000 元（含）：报 60%',
      '超过 100,000 元的部分：报 70%',
    ])
  })

  it('writes aid as a floor where it is one, and as unknown where nobody published it', () => {
    expect(newest('contribution.aid').flat()).toEqual([
      '没有这项资助',
      '全额资助，自己不用交',
      '不低于 80 元',
      '金额没有公布',
      '没有这项资助',
    ])
  })

  it('fits a list, or says nothing there', () => {
    expect(shortValue(parameter('assistance.deductible'))).toBe('0 元 / 2,400 元 / 6,000 元')
    expect(shortValue(parameter('critical.ladder'))).toBe('')
  })

  it('names the people and the time', () => {
    const [row] = newestRows(parameter('critical.ladder')).slice(1)
    expect(row && groupsText(pack, row)).toBe('特困人员、低保对象、返贫致贫人口')
    const verified = '2024-11-10'
    expect(spanText({ from: '2022-05-01', verified })).toMatch(/^2022 年 5 月 1 日起$/)
    expect(spanText({ from: '2025-01-01', to: '2025-12-31', verified })).toBe('2025 年')
    expect(spanText({ from: '2016-01-01', to: '2021-12-31', verified })).toBe('2016 到 2021 年')
    expect(spanText({ from: '2024-01-01', to: '2024-11-10', verified })).toContain('到')
  })

  it.each([
    ['outpatient.general.cap', '见于 2024 年 11 月 10 日的文件'],
    ['assistance.limit', '见于 2024 年 11 月 10 日的文件'],
    ['tilted.threshold', '见于 2024 年 11 月 10 日的文件'],
    ['inpatient.national-average', '见于 2022 年 7 月 8 日的文件'],
    ['critical.ladder', '见于 2024 年 11 月 13 日的文件'],
    // Stated by a document.
    ['assistance.deductible', '2022 年 5 月 1 日起'],
    ['waiting.fixed', '2025 年 1 月 1 日起'],
  ])('%s invents no first day: %s', (id, span) => {
    const [first] = newestRows(parameter(id))
    expect(first && spanText(first)).toBe(span)
  })

  it('no first day is said that no document of the row speaks of', () => {
    // Where a day is said, a clause or the kind of row (a year of contributions) gives it.
    const said = Object.entries(pack.parameters).flatMap(([id, one]) =>
      rowsOf(one).flatMap((row) => (spanText(row).endsWith('起') ? [`${id} ${row.from}`] : [])),
    )
    expect(Array.from(new Set(said)).filter((one) => !/^(waiting|contribution\.aid)/.test(one))).toEqual([
      'critical.ladder 2022-05-01',
      'critical.cap 2022-05-01',
      'assistance.deductible 2022-05-01',
      'assistance.inpatient.ratio 2022-05-01',
    ])
  })
})

describe('Old and new', () => {
  it('shows the newest row of each group, and the rest as history', () => {
    const contribution = parameter('contribution.personal')
    expect(newestRows(contribution).map(({ from }) => from)).toEqual(['2026-01-01'])
    expect(olderRows(contribution).map(({ from }) => from.slice(0, 4))).toEqual([
      '2025',
      '2024',
      '2023',
      '2022',
      '2021',
      '2020',
      '2019',
      '2018',
      '2017',
    ])
  })

  it('does not show a grouping that was replaced as if it still held', () => {
    const groups = newestRows(parameter('contribution.aid')).flatMap((row) => row.groups ?? [])
    expect(groups.length).toBe(new Set(groups).size)
  })

  it('loses no row', () => {
    const lost = figuresOf(pack).filter(
      ({ parameter: one }) => newestRows(one).length + olderRows(one).length !== rowsOf(one).length,
    )
    expect(ids(lost)).toEqual([])
    expect(figuresOf(pack).every(({ parameter: one }) => newestRows(one).length > 0)).toBe(true)
  })
})

describe('By topic', () => {
  it('has every figure in one topic, and sets apart what only serves as a comparison', () => {
    const all = TOPICS.flatMap((topic) => {
      const { own, comparison } = figuresByTopic(pack, topic)
      return [...own, ...comparison]
    })
    expect(ids(all).sort()).toEqual(ids(figuresOf(pack)).sort())
    expect(topicsOf(pack, TOPICS)).toEqual(TOPICS)
    const assistance = figuresByTopic(pack, 'assistance')
    expect(ids(assistance.comparison)).toContain('assistance.national.ratio')
    expect(ids(assistance.own)).toContain('assistance.limit')
    expect(ids(figuresByTopic(pack, 'inpatient').comparison)).toContain('inpatient.national-average')
  })

  it('does not call a standard of the whole country a comparison where it is what one pays', () => {
    expect(figuresByTopic(pack, 'contribution').comparison).toEqual([])
    expect(figuresByTopic(pack, 'waiting').comparison).toEqual([])
    expect(gradeOf(parameter('contribution.personal'))).toBe('province')
  })
})

describe('By year', () => {
  it('runs from the first notice to the year after the cover', () => {
    const years = yearsOf(pack)
    expect([years[0], years[years.length - 1]]).toEqual([2027, 2016])
  })

  it('keeps the year of the notice and the year of cover apart', () => {
    const { inForce, byNotice } = yearView(pack, 2025)
    const cover = inForce.find(({ id }) => id === 'contribution.personal')
    expect(cover?.rows.map(({ noticeYear }) => noticeYear)).toEqual([2024])
    expect(byNotice.map(({ id, rows }) => [id, rows[0]?.from])).toEqual([
      ['contribution.personal', '2026-01-01'],
    ])
    const subsidy = inForce.find(({ id }) => id === 'contribution.subsidy')
    expect(subsidy?.rows.map((row) => 'value' in row && row.value)).toEqual(['700'])
  })

  it('does not carry a contribution over into a year without a notice', () => {
    const { inForce, silent } = yearView(pack, 2027)
    expect(ids(inForce)).toEqual([])
    expect(ids(silent)).toContain('contribution.personal')
  })

  it('lists every figure as in force or as not published', () => {
    for (const year of yearsOf(pack)) {
      const { inForce, silent } = yearView(pack, year)
      expect([...ids(inForce), ...ids(silent)].sort()).toEqual(ids(figuresOf(pack)).sort())
    }
  })
})

describe('What bears on a figure', () => {
  it('finds the readings by the clause they share', () => {
    const tilted = bearingOn(pack, 'tilted.threshold', parameter('tilted.threshold'))
    expect(tilted.readings.map(({ id }) => id)).toEqual(['tiltedNeedsLimit', 'tiltedBase'])
    expect(tilted.interpretations.map(({ id }) => id)).toEqual(['T1', 'T2'])
    expect(tilted.close.map(({ id }) => id)).toContain('standard-referral')
    const rare = bearingOn(pack, 'assistance.rare.ratio', parameter('assistance.rare.ratio'))
    expect(rare.readings.map(({ id }) => id)).toContain('rareDiseaseInForce')
  })

  it('keeps the papers of older rows apart', () => {
    const { sources, earlier } = bearingOn(pack, 'contribution.personal', parameter('contribution.personal'))
    expect(sources.map(({ doc }) => doc)).toEqual(['hn-2025-tax', 'pd-2025'])
    expect(earlier.map(({ doc }) => doc)).toContain('press-2016')
  })

  it('shows on a document everything that rests on it, and on every document something or its silence', () => {
    const resting = restingOn(pack, 'xy-2024-52')
    expect(ids(resting.figures)).toContain('outpatient.general.cap')
    expect(resting.groups.length).toBeGreaterThanOrEqual(7)
    const all = pack.documents.flatMap(({ id }) => ids(restingOn(pack, id).figures))
    expect(new Set(all).size).toBe(figuresOf(pack).length)
    expect(restingOn(pack, 'no-such-document').figures).toEqual([])
  })

  it('a document proves the rows that name it, and no newer ones', () => {
    const { figures } = restingOn(pack, 'nhsa-2022-133')
    const proved = figures.map(({ id, parameter: of, rows }) => [
      id,
      ...rows.map((row) => valueLines(of, row).join()),
    ])
    expect(proved).toEqual([
      ['contribution.personal', '150 元', '320 元'],
      ['contribution.subsidy', '420 元', '580 元'],
    ])
  })

  it('a grade shows its own rows', () => {
    const national = figuresWith(pack, ({ grade }) => grade === 'national')
    const personal = national.find(({ id }) => id === 'contribution.personal')
    expect(personal?.rows.map((row) => row.from.slice(0, 4))).toEqual([
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ])
  })
})

describe('How old', () => {
  it('speaks of a year only after a year and a day', () => {
    expect(overAYear('2024-11-10', '2025-11-10')).toBe(false)
    expect(overAYear('2024-11-10', '2025-11-11')).toBe(true)
    expect(overAYear('2024-02-29', '2025-02-28')).toBe(false)
    expect(overAYear('2024-02-29', '2025-03-01')).toBe(true)
  })

  it('says nothing when the phone lives in the past', () => {
    expect(overAYear('2024-11-10', todayOf(new Date(2008, 0, 5)))).toBe(false)
    expect(todayOf(new Date(2008, 0, 5))).toBe('2008-01-05')
  })
})

describe('Results of the search on the page', () => {
  it('shows each hit once: the likeliest first, the rest by kind', async () => {
    const findings = (await finder()).find('药费')
    const { first, groups } = resultsOf(findings)
    const shown = [...first, ...groups.flatMap(({ hits }) => hits)].map(({ entry }) => entry.id)
    expect(first.length).toBe(3)
    expect(new Set(shown).size).toBe(shown.length)
    expect(shown.length).toBe(Math.min(findings.hits.length, 40))
  })

  it('works with a pack of another city', () => {
    const other: Pack = {
      ...pack,
      facts: [],
      parameters: {},
      documents: [],
      readings: [],
      interpretations: [],
    }
    expect(topicsOf(other, TOPICS)).toEqual([])
    expect(figuresByTopic(other, 'outpatient')).toEqual({ own: [], comparison: [] })
  })
})
