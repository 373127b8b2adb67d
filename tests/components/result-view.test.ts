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
import { roughness } from '../../src/components/ResultView/roughness'
import type { AssumptionMade } from '../../src/components/ResultView'
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
    expect(roughness(settle('dibao').events, [])).toEqual({ payers: [], outOfScope: false })
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
      outOfScope: true,
    })
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
    expect(assumptionTexts([{ ...date, rulesChange: false }])[0]).toEqual({
      supposed: '没有填日子，当成 2026 年 12 月 31 日。',
      otherwise: '这一年里规定没有换过，哪天都一样。',
    })
    expect(assumptionTexts([{ ...date, rulesChange: true }])[0]?.otherwise).toContain('结果可能不同')
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
    expect(contactText(xinyang)).toBe('信阳市医疗保障局，电话 6886505（文件上没有写区号）')
  })
})

it('the answers, with only those earlier sums that are something', () => {
  const { receipt } = settle('dibao', ESTIMATE, { opening: { assistancePaid: '100', tiltedPaid: '0' } })
  const rows = answersOf(receipt.input, xinyang)
  expect(rows).toContainEqual({ key: '基本医保付', value: '单子上没有，估算', mark: '粗略估算' })
  expect(rows).toContainEqual({ key: '今年医疗救助已付', value: '100.00 元' })
  expect(rows.map(({ key }) => key)).not.toContain('今年倾斜救助已付')
})

describe('as a message', () => {
  it('has the sums, a reason for each, and that it is an estimate', () => {
    const text = resultText(settle('dibao'), xinyang, [])
    expect(text).toContain('自己付：6,350.00 元')
    expect(text).toContain('（其中目录外 5,000.00 元，医保不管）')
    expect(text).toContain('医疗救助为什么是 3,150.00 元：低保对象住院')
    expect(text).toContain('这是估算')
    expect(text).not.toMatch(/undefined|NaN|约/)
  })
  it('says 约 and what was assumed', () => {
    const text = resultText(settle('none', ESTIMATE), xinyang, made('basic-estimated'))
    expect(text).toContain('基本医保：约 10,500.00 元')
    expect(text).toContain('假设：没有结算单上的基本医保数')
  })
})
