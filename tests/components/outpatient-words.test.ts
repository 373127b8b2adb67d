import { expect, it } from 'vitest'
import { settleYear } from '../../src/calc'
import type { OutpatientVisit, YearInput } from '../../src/calc'
import { outpatientWords } from '../../src/components/LayerExplain/sentences'
import { xinyang } from './support/pack'
import { layerOf } from './support/settle'
import { allText, context, expectWhole } from './support/words'

function words(visit: Partial<OutpatientVisit>, more: Partial<YearInput> = {}, toCome = false) {
  const event: OutpatientVisit = {
    kind: 'outpatient',
    scope: 'general',
    date: '2026-03-05',
    billed: '100',
    inScope: '100',
    ...visit,
  }
  const outcome = settleYear(xinyang, { year: 2026, group: 'none', events: [event], ...more })
  if (outcome.kind !== 'settled') throw new Error(outcome.kind)
  const said = outpatientWords(layerOf(outcome, 'outpatient'), { ...context('普通居民'), toCome })
  expectWhole(said)
  return said
}

it('paid: ratio, sum, what is left of the year', () => {
  const said = words({})
  expect(said.why).toBe('政策范围内费用 100.00 元，报 60%，付 60.00 元。')
  expect(said.next).toEqual(['这一年的普通门诊额度一共 300.00 元，还剩 240.00 元。'])
})

it('capped and used up', () => {
  expect(words({}, { opening: { generalPaid: '280' } }).why).toContain('只够报 20.00 元')
  expect(words({}, { opening: { generalPaid: '300' } }).why).toContain('已经报满')
})

it('a visit to come will use it up; one that gets nothing finds it used up', () => {
  const last = '这一年的普通门诊额度 300.00 元，已经用完。'
  expect(words({ inScope: '500', billed: '500' }).next).toEqual([last])
  expect(words({ inScope: '500', billed: '500' }, {}, true).next).toEqual([
    '这次报完，这一年的普通门诊额度 300.00 元就用完了。',
  ])
  expect(words({}, { opening: { generalPaid: '300' } }, true).next).toEqual([last])
  expect(words({}, {}, true).next).toEqual(['这一年的普通门诊额度一共 300.00 元，还剩 240.00 元。'])
})

it('two-disease drugs with and without the status', () => {
  const given = words({ scope: 'hypertension' }, { chronic: { hypertension: true } })
  expect(allText(given)).toContain('“两病”用药额度一共 120.00 元')
  expect(words({ scope: 'diabetes' }).why).toContain('没有登记过')
})

it('nothing in scope', () => expect(words({ inScope: '0' }).why).toContain('没有政策范围内的费用'))
