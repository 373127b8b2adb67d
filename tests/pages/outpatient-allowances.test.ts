import { describe, expect, it } from 'vitest'
import * as rules from '../../src/calc'
import type { CareEvent, Pack } from '../../src/calc'
import { gaugeParts, gaugeWords } from '../../src/components/AllowanceGauge/gauge'
import { statusOf } from '../../src/components/TwoDiseases'
import { allowancesOf, scopesOf, sumOf, usedUp } from '../../src/pages/outpatient/allowances'
import type { OutpatientCase } from '../../src/pages/outpatient/allowances'
import { factsFor, notRecorded, recordProblems } from '../../src/pages/outpatient/record'
import { figuresOf, otherFacts, PLACED } from '../../src/pages/outpatient/rules'
import { eventOf, scopeOf, visitOf, visitProblems } from '../../src/pages/outpatient/visit'
import {
  readingsOf,
  scopeOptions,
  spendingLine,
  spendingWords,
  statusWords,
} from '../../src/pages/outpatient/words'
import { caseOf, usedProblems } from '../../src/pages/outpatient/year-so-far'
import type { ChronicAnswer, OutpatientYear } from '../../src/stores'
import { pack } from '../policy/packs'

const xinyang = pack('xinyang')
const testcity = pack('testcity')

function answers(more: Partial<OutpatientYear> = {}): OutpatientYear {
  return { who: 'father', year: '2026', chronic: 'none', generalPaid: '', chronicPaid: '', ...more }
}
function typed(more: Partial<OutpatientYear> = {}): OutpatientCase {
  const its = caseOf(answers(more), null)
  if (!its) throw new Error('not chosen')
  return its
}
function all(its: OutpatientCase, from: Pack = xinyang) {
  return allowancesOf(rules, from, its) ?? []
}
const visit = { scope: '' as const, inScope: '', outOfScope: '', date: '' }
const VISIT: CareEvent = {
  kind: 'outpatient',
  scope: 'general',
  date: '2026-03-05',
  billed: '100',
  inScope: '100',
}

describe('the allowances of a year', () => {
  const cases: [ChronicAnswer, string[], string][] = [
    ['none', ['300'], '300.00'],
    ['hypertension', ['300', '120'], '420.00'],
    ['diabetes', ['300', '170'], '470.00'],
    ['both', ['300', '200'], '500'],
  ]
  it.each(cases)('with status %s: limits, nothing used, and the sum', (chronic, caps, max) => {
    const its = typed({ chronic })
    const found = all(its)
    expect(found.map(({ cap }) => cap?.value)).toEqual(caps)
    expect(found.map(({ used }) => used)).toEqual(caps.map(() => '0.00'))
    expect(found.map(({ left }) => left)).toEqual(caps.map((cap) => `${cap}.00`))
    expect(sumOf(found, xinyang, its)).toMatchObject({ max, used: '0.00' })
  })

  it('takes the sum from the document only for whom the document prints it', () => {
    const both = typed({ chronic: 'both' })
    expect(sumOf(all(both), xinyang, both)?.written?.param).toBe('outpatient.total.max')
    const one = typed({ chronic: 'diabetes' })
    expect(sumOf(all(one), xinyang, one)?.written).toBeNull()
  })

  it('adds up where the document prints no sum', () => {
    const { 'outpatient.total.max': _, ...parameters } = xinyang.parameters
    const its = typed({ chronic: 'both', generalPaid: '100', chronicPaid: '50' })
    expect(sumOf(all(its), { ...xinyang, parameters }, its)).toEqual({
      max: '500.00',
      used: '150.00',
      left: '350.00',
      written: null,
    })
  })

  it('takes off what was typed, each from its own: neither borrows', () => {
    const its = typed({ chronic: 'both', generalPaid: '300', chronicPaid: '30' })
    const found = all(its)
    expect(found.map(({ left }) => left)).toEqual(['0.00', '170.00'])
    expect(found.map(usedUp)).toEqual([true, false])
    expect(sumOf(found, xinyang, its)).toMatchObject({ used: '330.00', left: '170.00' })
  })

  it('takes the figures of another city from its pack', () => {
    const its = typed({ chronic: 'both', year: testcity.covers.from.slice(0, 4) })
    const general = testcity.parameters['outpatient.general.cap']?.values[0]
    expect(all(its, testcity)[0]?.cap?.value).toBe(general && 'value' in general ? general.value : '')
  })

  it('has no answer for a year outside the pack', () => {
    expect(allowancesOf(rules, xinyang, { ...typed(), year: 2019 })).toBeNull()
  })

  it('says since when a figure has not been shown in force, once that is over a year', () => {
    expect(all(typed())[0]?.since).toBe('2024-11-10')
    expect(all(typed({ year: '2024' }))[0]?.since).toBeNull()
  })
})

describe('the year so far', () => {
  it('is not there until year and status are chosen', () => {
    expect(caseOf(answers({ year: '' }), null)).toBeNull()
    expect(caseOf(answers({ chronic: '' }), null)).toBeNull()
  })

  it('goes by the year book where that knows the year, not by what was typed here', () => {
    const facts = { status: statusOf('diabetes'), opening: { generalPaid: '40' } }
    const its = caseOf(answers({ chronic: 'none', generalPaid: '250' }), { facts, events: [VISIT] })
    expect(its).toEqual({ year: 2026, ...facts, events: [VISIT] })
    expect(all(its as OutpatientCase).map(({ used }) => used)).toEqual(['100.00', '0.00'])
  })

  it('counts bills of the year book on top of what was typed, where it knows nothing else', () => {
    const its = caseOf(answers({ generalPaid: '40' }), { facts: null, events: [VISIT] })
    expect(all(its as OutpatientCase)[0]?.used).toBe('100.00')
  })

  it('does not count 两病 payments of somebody without that status', () => {
    expect(typed({ chronicPaid: '50' }).opening).toEqual({ generalPaid: '0' })
  })

  it('names what is wrong with a typed amount', () => {
    const limits = { general: '300', chronic: '120' }
    const faults = usedProblems(
      answers({ chronic: 'hypertension', generalPaid: '300.01', chronicPaid: 'abc' }),
      limits,
    )
    expect(faults.map(({ id }) => id)).toEqual(['generalPaid', 'chronicPaid'])
    expect(faults[0]?.text).toContain('比一年最多报的 300.00 元还多')
    expect(usedProblems(answers({ generalPaid: '300', chronicPaid: 'abc' }), limits)).toEqual([])
  })
})

describe('a visit before one goes', () => {
  const inScope = (amount: string, more = {}) => ({ ...visit, inScope: amount, ...more })

  it('needs no choice where there is one allowance only', () => {
    expect(scopeOf(visit, ['general'])).toBe('general')
    expect(scopeOf(visit, ['general', 'diabetes'])).toBe('')
    expect(scopeOf({ ...visit, scope: 'hypertension' }, ['general', 'diabetes'])).toBe('')
  })

  it('names what is missing or wrong', () => {
    const problems = visitProblems(inScope('', { outOfScope: '-5' }), scopesOf(statusOf('both')))
    expect(problems.map(({ id }) => id)).toEqual(['scope', 'inScope', 'outOfScope'])
    expect(visitProblems(inScope('50'), ['general'])).toEqual([])
    expect(eventOf(inScope('abc'), ['general'], '2026-12-31')).toBeNull()
  })

  it('pays its share, and what is out of scope stays with the person', () => {
    const its = typed()
    const result = visitOf(rules, xinyang, its, inScope('100', { outOfScope: '20' }), ['general'])
    expect(result?.billed).toBe('120.00')
    expect(result?.amounts).toEqual({ basic: '60.00', outOfScope: '20.00', selfPay: '60.00' })
    expect(result?.layer.use.left).toBe('240.00')
  })

  it('pays no more than what is left', () => {
    const result = visitOf(rules, xinyang, typed({ generalPaid: '81.60' }), inScope('400'), ['general'])
    expect(result?.amounts).toMatchObject({ basic: '218.40', selfPay: '181.60' })
    expect(result?.layer.reason).toBe('capped')
  })

  it('uses the joint allowance for either drug', () => {
    const its = typed({ chronic: 'both', chronicPaid: '190' })
    const drugs = inScope('100', { scope: 'hypertension' })
    expect(visitOf(rules, xinyang, its, drugs, scopesOf(its.status))?.amounts.basic).toBe('10.00')
  })

  it('comes after all bills of the year book', () => {
    const last: CareEvent = { ...VISIT, date: '2026-12-31', billed: '450', inScope: '450' }
    const its = { ...typed(), events: [VISIT, last] }
    expect(visitOf(rules, xinyang, its, inScope('100'), ['general'])?.layer.paid).toBe('0.00')
  })
})

describe('words', () => {
  it('say about how much spending is left, and that nothing is', () => {
    const [general, chronic] = all(typed({ chronic: 'diabetes', generalPaid: '81.60' }))
    if (!general || !chronic) throw new Error('two allowances')
    expect(spendingWords(general, 2026)).toBe('医保认的药费、诊疗费，再花 364 元左右就用完（按 60% 算）。')
    expect(spendingWords(chronic, 2026)).toBe('医保认的药费，再花 284 元左右就用完（按 60% 算）。')
    expect(spendingLine(general)).toBe('218.40 ÷ 60% = 364.00 元')
    expect(spendingLine(chronic)).toBe('170.00 ÷ 60%，除不尽，往上凑到分是 283.34 元')
    const [none] = all(typed({ generalPaid: '300' }))
    expect(none && spendingWords(none, 2026)).toBe(
      '2026 年的已经报完，再看要自己出。2027 年 1 月 1 日重新算。',
    )
  })

  it('tell the reading behind the ordinary ratio, with the other one; 两病 is written plainly', () => {
    const [general, chronic] = all(typed({ chronic: 'both' }))
    const points = readingsOf(xinyang, general?.ratio ?? null)
    expect(points.map(({ id }) => id)).toEqual(['O1'])
    expect(points[0]?.rejected).toContain('比例不知道')
    expect(readingsOf(xinyang, chronic?.ratio ?? null)).toEqual([])
    expect(readingsOf(xinyang, null)).toEqual([])
  })

  it('say what is left for each thing one may come for', () => {
    const its = typed({ chronic: 'both', chronicPaid: '30' })
    const options = scopeOptions(scopesOf(its.status), all(its))
    expect(options.map(({ hint }) => hint)).toEqual([
      '还能报 300.00 元',
      '两种药合用一份，还能报 170.00 元',
      '两种药合用一份，还能报 170.00 元',
    ])
  })

  it('name the status', () => {
    expect(
      (['none', 'hypertension', 'diabetes', 'both'] as const).map((one) => statusWords(statusOf(one))),
    ).toEqual(['“两病”没有登记过', '“两病”登记了高血压', '“两病”登记了糖尿病', '“两病”两种都登记了'])
  })
})

describe('the gauge', () => {
  it('fills up in order and says so in words', () => {
    const gauge = { cap: '300', used: '81.60', now: '60.00', left: '158.40' }
    expect(gaugeParts(gauge).map(({ name, weight }) => [name, weight])).toEqual([
      ['已经报了', 8160],
      ['这次报', 6000],
      ['以后还剩', 15840],
    ])
    expect(gaugeWords(gauge)).toEqual({
      now: 141.6,
      text: '一年最多 300.00 元，已经报了 81.60 元，这次报 60.00 元，还能报 158.40 元',
    })
  })

  it('is never fuller than full', () => {
    const words = gaugeWords({ cap: '300', used: '320.00', left: '0.00' })
    expect(words.now).toBe(300)
    expect(words.text).toContain('已经用完')
  })
})

describe('entering a visit into the year book', () => {
  it('needs a day of that year, and the group where the book does not know it', () => {
    expect(recordProblems('2026-03-', 2026, '').map(({ id }) => id)).toEqual(['date', 'group'])
    expect(recordProblems('2025-03-05', 2026, null).map(({ id }) => id)).toEqual(['date'])
    expect(recordProblems('2026-03-05', 2026, 'none')).toEqual([])
  })

  it('takes along what was typed here, so that nothing is counted twice or lost', () => {
    const its = typed({ chronic: 'hypertension', generalPaid: '81.6', chronicPaid: '30' })
    expect(factsFor('father', 'dibao', its)).toEqual({
      person: 'father',
      year: 2026,
      group: 'dibao',
      hypertension: true,
      diabetes: false,
      opening: { generalPaid: '81.60', chronicPaid: '30' },
    })
  })

  it('says why it was not entered', () => {
    const invalid = {
      done: false,
      reason: 'invalid',
      errors: [{ field: 'date', code: 'not-a-date' }],
    } as const
    expect(notRecorded({ ...invalid, errors: [...invalid.errors] })).toContain('这个日子不对')
    expect(notRecorded({ done: false, reason: 'full' })).toContain('记不下')
    expect(notRecorded({ done: false, reason: 'gone' })).toContain('再点一次')
  })
})

describe('the page of the rules', () => {
  it('names facts that the pack has, and leaves none about outpatient care out', () => {
    const known = xinyang.facts.map(({ id }) => id)
    for (const id of Object.values(PLACED).flat()) expect(known).toContain(id)
    const shown = [...Object.values(PLACED).flat(), ...otherFacts(xinyang).map(({ id }) => id)]
    for (const { id, topic } of xinyang.facts) if (topic === 'outpatient') expect(shown).toContain(id)
  })

  it('shows the figures of each allowance with value, grade and source', () => {
    expect(figuresOf(xinyang, 'general').map(({ value, grade }) => [value, grade])).toEqual([
      ['300', 'local'],
      ['0.60', 'reading'],
    ])
    expect(figuresOf(xinyang, 'chronic').map(({ value }) => value)).toEqual(['120', '170', '200', '0.60'])
    for (const figure of figuresOf(xinyang, 'chronic')) expect(figure.sources.length).toBeGreaterThan(0)
  })
})
