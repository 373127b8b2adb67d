import { expect, it } from 'vitest'
import { basicWords } from '../../src/components/LayerExplain/sentences'
import { layerOf, settle } from './support/settle'
import { context, expectWhole } from './support/words'

it('takes the sheet as it stands', () => {
  const words = basicWords(layerOf(settle('none'), 'basic'), context('普通居民'))
  expectWhole(words)
  expect(words.heading).toBe('基本医保为什么是 10,500.00 元')
  expect(words.why).toContain('结算单上写的')
  expect(words.applied).toEqual([])
})

it('calls an estimate an estimate, with its ratio and what it is not', () => {
  const outcome = settle('none', { basicPaid: 'estimate', criticalPaid: 'estimate' })
  const words = basicWords(layerOf(outcome, 'basic'), context('普通居民', true))
  expectWhole(words)
  expect(words.heading).toBe('基本医保为什么是约10,500.00 元')
  expect(words.why).toContain('70%')
  expect(words.why).toContain('不是您的报销比例')
  expect(words.formula[0]).toContain('15,000.00 × 70% = 10,500.00 元')
  expect(words.applied.map(({ grade }) => grade)).toEqual(['national'])
})

it('tells nothing in scope from nothing paid', () => {
  const nothingIn = settle('none', { inScope: '0', basicPaid: '0' })
  const nothingPaid = settle('none', { basicPaid: '0' })
  const first = basicWords(layerOf(nothingIn, 'basic'), context('普通居民'))
  const second = basicWords(layerOf(nothingPaid, 'basic'), context('普通居民'))
  expectWhole(first)
  expectWhole(second)
  expect(first.why).toContain('没有政策范围内的费用')
  expect(second.why).toContain('结算单上基本医保付的是 0.00 元')
})
