import { describe, expect, it } from 'vitest'
import { criticalGap, criticalWords } from '../../src/components/LayerExplain/sentences'
import { layerOf, settle } from './support/settle'
import { allText, context, expectWhole } from './support/words'

function words(...args: Parameters<typeof settle>) {
  const layer = layerOf(settle(...args), 'critical')
  const said = criticalWords(layer, context('低保对象'))
  expectWhole(said)
  return { layer, said }
}
const ESTIMATE = { criticalPaid: 'estimate' } as const

describe('by the documents', () => {
  it('below the deductible: the base, the edge, the distance', () => {
    const { layer, said } = words('dibao', ESTIMATE)
    expect(layer.reason).toBe('below-deductible')
    expect(said.why).toContain('累计 4,500.00 元')
    expect(said.why).toContain('5,500.00 元')
    expect(said.next[0]).toContain('再有 1,000.00 元')
  })
  it('at the very edge nothing is missing and nothing is paid', () => {
    const { said } = words('dibao', { ...ESTIMATE, basicPaid: '9500' })
    expect(said.why).toContain('正好到')
    expect(said.next).toEqual([])
  })
  it('paid: each bracket with its share, and the sum', () => {
    const { layer, said } = words('dibao', {
      ...ESTIMATE,
      billed: '200000',
      inScope: '150000',
      basicPaid: '30000',
    })
    expect(layer.reason).toBe('paid')
    expect(said.formula).toContain('5,500.00 以上，到 100,000.00（含）：94,500.00 × 65% = 61,425.00 元')
    expect(said.formula).toContain('100,000.00 以上：20,000.00 × 75% = 15,000.00 元')
    expect(said.why).toContain('报 76,425.00 元')
    expect(allText(said)).toContain('各段加起来：76,425.00 元')
    expect(allText(said)).toContain('没有年度封顶')
  })
  it('rounding is said where there is any', () => {
    const { said } = words('none', { ...ESTIMATE, inScope: '15000.01', basicPaid: '0' })
    expect(allText(said)).toContain('各段加起来，四舍五入到分：2,400.01 元')
  })
  it('adds to what the year already had', () => {
    const { said } = words('none', ESTIMATE, { opening: { criticalBase: '9000' } })
    expect(said.formula[0]).toContain('以前 9,000.00 + 这次 4,500.00 = 13,500.00 元')
  })
  it('capped and reached', () => {
    const large = { ...ESTIMATE, billed: '200000', inScope: '150000', basicPaid: '30000' }
    const capped = words('none', large, { opening: { criticalPaid: '390000', criticalBase: '600000' } })
    expect(capped.layer.reason).toBe('capped')
    expect(capped.said.why).toContain('400,000.00 元')
    expect(capped.said.why).toContain('报 10,000.00 元')
    const reached = words('none', large, { opening: { criticalPaid: '400000', criticalBase: '600000' } })
    expect(reached.layer.reason).toBe('cap-reached')
    expect(reached.said.why).toContain('前面已经报满')
    expect(reached.said.next[0]).toContain('已经用完')
  })
  it('nothing left by basic insurance', () => {
    const { layer, said } = words('none', { ...ESTIMATE, basicPaid: '15000' })
    expect(layer.reason).toBe('nothing-in')
    expect(said.why).toContain('已经付完')
  })
})

describe('by the settlement sheet', () => {
  it('agrees: says so', () => {
    const { said } = words('none', { basicPaid: '0', criticalPaid: '2400' })
    expect(said.why).toBe('结算单上写的，大病保险付 2,400.00 元，照单子算。按文件算出来也是这个数。')
  })
  it('agrees on nothing: says why', () => {
    const { said } = words('dibao')
    expect(said.why).toContain('结算单上大病保险付的是 0.00 元')
    expect(said.why).toContain('没到')
  })
  it('differs: both sums in the sentence, the sheet in the total', () => {
    const { layer, said } = words('none', { basicPaid: '0', criticalPaid: '0' })
    expect(layer.reason).toBe('nothing-paid')
    expect(said.why).toContain('应当是 2,400.00 元')
    expect(said.formula[said.formula.length - 1]).toBe('计入总数的是结算单上的 0.00 元')
  })
  it('the gap in both directions', () => {
    expect(criticalGap('0.00', '2400.00')).toEqual({ less: true, by: '2400.00' })
    expect(criticalGap('3000.00', '2400.50')).toEqual({ less: false, by: '599.50' })
  })
})
