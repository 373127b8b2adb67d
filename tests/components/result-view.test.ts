import { describe, expect, it } from 'vitest'
import { alternativesOf } from '../../src/components/ResultView/alternatives'
import { answersOf } from '../../src/components/ResultView/answers'
import { assumptionTexts } from '../../src/components/ResultView/assumptions'
import {
  contactText,
  expectedCritical,
  unmodelledOf,
  unverifiedOf,
} from '../../src/components/ResultView/caveats'
import { resultText } from '../../src/components/ResultView/result-text'
import { mergeRoughness, roughness } from '../../src/components/ResultView/roughness'
import type { Group } from '../../src/calc'
import type { AssumptionMade, Settled } from '../../src/components/ResultView'
import { xinyang } from './support/pack'
import { settle } from './support/settle'

const made = (...codes: string[]): AssumptionMade[] => codes.map((code) => ({ code }))
const rest = (amount: string) => ({ billed: amount, inScope: amount, basicPaid: '0', criticalPaid: '0' })
const ESTIMATE = { basicPaid: 'estimate', criticalPaid: 'estimate' } as const
/** Codes of src/stores/assumptions.ts. */
const CODES = [
  'in-scope-assumed',
  'basic-estimated',
  'critical-estimated',
  'date-assumed',
  'earlier-assumed-none',
  'earlier-partly-unknown',
  'referral-assumed',
]

describe('what is rough', () => {
  it('nothing, with a full settlement sheet', () => {
    expect(roughness(settle('dibao').events, [])).toEqual({ payers: [], marks: {}, outOfScope: false })
  })
  it('everything below an estimate of basic insurance', () => {
    const { payers } = roughness(settle('dibao', ESTIMATE).events, made('basic-estimated'))
    expect(payers).toEqual(['basic', 'critical', 'assistance', 'tilted', 'selfPay'])
  })
  it('not what nobody could pay', () => {
    const { payers } = roughness(settle('none', ESTIMATE).events, made('basic-estimated'))
    expect(payers).toEqual(['basic', 'critical', 'selfPay'])
  })
  it('an unknown referral touches tilted assistance and what is left', () => {
    const { payers } = roughness(settle('dibao', { referred: false }).events, made('referral-assumed'))
    expect(payers).toEqual(['tilted', 'selfPay'])
  })
  it('unknown earlier bills leave the sheet as it is', () => {
    const { payers } = roughness(settle('dibao').events, made('earlier-assumed-none'))
    expect(payers).toEqual(['assistance', 'tilted', 'selfPay'])
  })
  it('unknown out-of-scope cost makes what is left rough, even for one whom nobody helps', () => {
    expect(roughness(settle('none').events, made('in-scope-assumed'))).toEqual({
      payers: ['selfPay'],
      marks: { selfPay: 'assumed' },
      outOfScope: true,
    })
  })
})

describe('why it is rough', () => {
  const marks = (...args: Parameters<typeof roughness>) => roughness(...args).marks
  it('the national average spreads to all that builds on it', () => {
    expect(marks(settle('none', ESTIMATE).events, made('basic-estimated', 'critical-estimated'))).toEqual({
      basic: 'estimated',
      critical: 'estimated',
      selfPay: 'estimated',
    })
  })
  it('the ladder on amounts of the sheet is by the rules', () => {
    const settled = settle('dibao', { criticalPaid: 'estimate' })
    const byRules = { critical: 'by-rules', assistance: 'by-rules', tilted: 'by-rules', selfPay: 'by-rules' }
    expect(marks(settled.events, made('critical-estimated'))).toEqual(byRules)
  })
  it('what nobody could say is supposed', () => {
    const settled = settle('dibao', { criticalPaid: 'estimate' })
    const found = marks(settled.events, made('critical-estimated', 'earlier-assumed-none'))
    expect(found).toMatchObject({ critical: 'assumed', assistance: 'assumed', selfPay: 'assumed' })
  })
  it('several bills are as weak as their weakest', () => {
    const ofEach = [settle('none', ESTIMATE), settle('none', { criticalPaid: 'estimate' })].map(
      ({ events }) => roughness(events, []),
    )
    expect(mergeRoughness(ofEach).marks.selfPay).toBe('estimated')
    expect(mergeRoughness(ofEach.slice(1)).marks.selfPay).toBe('by-rules')
  })
})

describe('assumptions in words', () => {
  it('every code has its own two sentences', () => {
    const texts = assumptionTexts(made(...CODES))
    expect(new Set(texts.map(({ supposed }) => supposed)).size).toBe(CODES.length)
    for (const { supposed, otherwise } of texts) {
      expect(supposed + otherwise).not.toMatch(/undefined|NaN|有一项是假设的/)
      expect(otherwise).toMatch(/。$/)
    }
  })
  it('a date matters only where the rules change', () => {
    const date = { code: 'date-assumed', date: '2026-12-31' }
    expect(assumptionTexts([{ ...date, rulesChange: false }])).toEqual([])
    expect(assumptionTexts([{ ...date, rulesChange: true }])[0]?.otherwise).toContain('结果可能不同')
  })
  it('whoever has no assistance is not told of it', () => {
    const otherwise = (group: Group) => assumptionTexts(made('critical-estimated'), { group })[0]?.otherwise
    expect(otherwise('none')).toBe('要是单子上的数不一样，自己付的也跟着变。')
    expect(otherwise('dibao')).toContain('救助和自己付的也跟着变')
  })
  it('one of a later version is not hidden', () => {
    expect(assumptionTexts(made('later'))[0]?.supposed).toContain('later')
  })
})

describe('other readings', () => {
  it('both figures, which was used, and why', () => {
    const [found, ...others] = alternativesOf(settle('dibao', rest('42000')), xinyang)
    expect(others).toEqual([])
    expect(found?.question).toContain('年度限额用完')
    expect(found?.used).toMatchObject({ label: '要先用完年度限额', year: { selfPay: '12600.00' } })
    expect(found?.other).toMatchObject({ label: '不用等限额用完', year: { selfPay: '12240.00' } })
    expect(found?.used.reason).not.toBe(found?.other.reason)
  })
  it('none where all agree', () => expect(alternativesOf(settle('dibao'), xinyang)).toEqual([]))
})

describe('caveats', () => {
  it('the sheet against the ladder', () => {
    expect(expectedCritical(settle('none', rest('15000')), 0)).toBe('2400.00')
    expect(expectedCritical(settle('dibao'), 0)).toBeNull()
  })
  it('clauses left out, with the sentence of the pack', () => {
    const left = unmodelledOf(settle('dibao'), xinyang)
    expect(left.map(({ id }) => id)).toContain('hospital-level')
    expect(left.map(({ id }) => id)).not.toContain('prenatal')
  })
  it('figures not confirmed since, by date', () => {
    const found = unverifiedOf(settle('dibao'), xinyang)
    expect(found.map(({ since }) => since)).toEqual(['2022-05-11', '2024-11-10'])
    expect(found[0]?.labels).toContain('大病保险分段报销')
  })
  it('whom to ask, with the remark on the number', () => {
    expect(contactText(xinyang)).toBe('信阳市医疗保障局，电话 6886505（从手机拨打要加区号，文件没写区号）')
  })
})

describe('the answers', () => {
  const answers = (settled: Settled, ...codes: AssumptionMade[]) => {
    const rows = answersOf(settled, xinyang, codes)
    return Object.fromEntries(rows.map(({ key, value, mark }) => [key, mark ? `${value} [${mark}]` : value]))
  }
  it('by a full sheet', () => {
    expect(answers(settle('dibao'))).toEqual({
      哪一类人: '低保对象',
      结算日期: '2026 年 3 月 5 日',
      总费用: '20,000.00 元',
      政策范围内费用: '15,000.00 元',
      基本医保支付: '10,500.00 元',
      大病保险支付: '0.00 元',
      在哪里看的病: '省内',
      转诊: '按规定办了，或者不需要转诊',
      '这之前住院、用过救助': '没有',
    })
  })
  it('leave out what was not asked', () => {
    expect(Object.keys(answers(settle('none')))).not.toEqual(expect.arrayContaining(['转诊']))
    expect(Object.keys(answers(settle('none')))).not.toEqual(expect.arrayContaining(['在哪里看的病']))
    const away = answers(settle('dibao', { inProvince: false, referred: false }))
    expect(away['在哪里看的病']).toBe('省外')
    expect(away['转诊']).toBeUndefined()
  })
  it('a day that nobody remembers is not shown as one', () => {
    const date = { code: 'date-assumed', date: '2026-12-31' }
    const settled = settle('dibao', { date: '2026-12-31' })
    expect(answers(settled, { ...date, rulesChange: false })['结算日期']).toBe('2026 年，没填是哪一天')
    expect(answers(settled, { ...date, rulesChange: true })['结算日期']).toContain('[按假设算]')
  })
  it('someone without a sheet has none, and is not told what stands on it', () => {
    const found = answers(
      settle('dibao', ESTIMATE),
      ...made(
        'basic-estimated',
        'critical-estimated',
        'in-scope-assumed',
        'referral-assumed',
        'earlier-assumed-none',
      ),
    )
    expect(found).toMatchObject({
      结算单: '还没有',
      '政策范围外（自费等）': '不清楚，先按 0 元 [按假设算]',
      基本医保支付: '按全国平均估算 [粗略估算]',
      大病保险支付: '按规定替您算 [按规则估算]',
      转诊: '不清楚，先按没有办 [按假设算]',
      '这之前住院、用过救助': '不清楚，先按没有 [按假设算]',
    })
    const missing = answers(settle('dibao', { criticalPaid: 'estimate' }), ...made('critical-estimated'))
    expect(missing['大病保险支付']).toBe('单子上没有，按规定替您算 [按规则估算]')
  })
  it('of earlier sums only those that are something', () => {
    const settled = settle('dibao', {}, { opening: { assistancePaid: '100', tiltedPaid: '0' } })
    const found = answers(settled)
    expect(found).toMatchObject({ '这之前住院、用过救助': '有', 这一年前面医疗救助已付: '100.00 元' })
    expect(found).not.toHaveProperty('这一年前面倾斜救助已付')
  })
})

describe('as a message', () => {
  it('has the sums, a reason for each, and that it is an estimate', () => {
    const text = resultText(settle('dibao'), xinyang, [])
    expect(text).toMatch(/住院估算\n身份：低保对象，结算日期：2026 年 [0-9]+ 月 [0-9]+ 日\n/)
    expect(text).toContain('自己付：6,350.00 元')
    expect(text).toContain('（其中政策范围外（自费等）5,000.00 元，医保不管）')
    expect(text).toContain('医疗救助为什么是 3,150.00 元：低保对象住院')
    expect(text).toContain('这是估算')
    expect(text).not.toMatch(/undefined|NaN|约/)
  })
  it('says 约 and what was assumed', () => {
    const text = resultText(settle('none', ESTIMATE), xinyang, made('basic-estimated'))
    expect(text).toContain('基本医保：约10,500.00 元（粗略估算）')
    expect(text).toContain('假设：没有结算单上的基本医保数')
  })
  it('says what has to be applied for, what does not agree, and what can be read otherwise', () => {
    expect(resultText(settle('dibao-margin'), xinyang, [])).toContain('要自己申请，不申请就没有')
    const differs = resultText(settle('none', rest('15000')), xinyang, [])
    expect(differs).toContain('结算单上大病保险 0.00 元，按文件算 2,400.00 元，单子上少 2,400.00 元')
    expect(differs).toContain('用到的数不全是信阳市自己的文件')
    const readings = resultText(settle('dibao', rest('42000')), xinyang, [])
    expect(readings).toContain('按“要先用完年度限额”算，自己付 12,600.00 元')
    expect(readings).toContain('要是“不用等限额用完”，自己付 12,240.00 元')
  })
})
