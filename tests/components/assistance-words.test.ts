import { describe, expect, it } from 'vitest'
import { assistanceWords } from '../../src/components/LayerExplain/sentences'
import { xinyang } from './support/pack'
import { layerOf, settle } from './support/settle'
import { allText, context, expectWhole } from './support/words'

function words(...args: Parameters<typeof settle>) {
  const layer = layerOf(settle(...args), 'assistance')
  const label = xinyang.groups.find(({ id }) => id === args[0])?.label ?? ''
  const said = assistanceWords(layer, context(label))
  expectWhole(said)
  return { layer, said }
}
const LISTED = { kind: 'special-outpatient', disease: 'listed' } as const
const RARE = { kind: 'special-outpatient', disease: 'rare' } as const

describe('paid', () => {
  it('without a deductible', () => {
    const { said } = words('dibao')
    expect(said.heading).toBe('医疗救助为什么是 3,150.00 元')
    expect(said.why).toBe(
      '低保对象住院，基本医保和大病保险报完，政策范围内还剩 4,500.00 元，救助 70%，不设门槛，付 3,150.00 元。',
    )
    expect(allText(said)).toContain('4,500.00 × 70% = 3,150.00 元')
    expect(said.next).toEqual(['这一年的救助额度一共 30,000.00 元，还剩 26,850.00 元。'])
  })
  it('above a yearly deductible', () => {
    const { said } = words('dibao-margin')
    expect(said.why).toContain('超过一年门槛 2,400.00 元的部分是 2,100.00 元，救助 65%')
    expect(said.formula).toContain('这次救助：2,100.00 × 65% = 1,365.00 元')
  })
  it('once the deductible is met by earlier stays', () => {
    const { said } = words('dibao-margin', {}, { opening: { assistanceBase: '2000' } })
    expect(allText(said)).toContain('以前 2,000.00 + 这次 4,500.00 = 6,500.00 元')
    expect(said.why).toContain(
      '一年的门槛 2,400.00 元前面已扣 2,000.00 元，这次再扣 400.00 元，剩下的 4,100.00 元救助 65%',
    )
    const met = words('dibao-margin', {}, { opening: { assistanceBase: '2400' } }).said
    expect(met.why).toContain('一年的门槛 2,400.00 元这一年前面已经扣满，这次的 4,500.00 元全部按 65% 救助')
  })
  it('has to be applied for by those to whom it does not come of itself', () => {
    const apply = '这笔钱要自己申请，不申请就没有；带结算单问村（社区）干部或医保局。'
    expect(words('dibao-margin').said.why).toContain(apply)
    expect(words('poverty-risk').said.why).toContain(apply)
    expect(words('dibao').said.why).not.toContain('申请')
    // Nothing is paid: nothing to apply for.
    expect(words('illness-poverty').said.why).not.toContain('申请')
  })
  it('about where it rests on an estimate; the same fen in the formula', () => {
    const layer = layerOf(settle('dibao', { inScope: '15000.41' }), 'assistance')
    const said = assistanceWords(layer, context('低保对象', true))
    expectWhole(said)
    expect(said.heading).toBe('医疗救助为什么是约3,150.29 元')
    expect(said.why).toContain('还剩约4,500.41 元')
    expect(said.formula.join()).toContain('3,150.287，四舍五入到分是 3,150.29 元')
  })
  it('outpatient care of listed and rare diseases', () => {
    expect(words('dibao', LISTED).said.why).toContain('低保对象门诊救助病种')
    expect(words('dibao', RARE).said.why).toContain('低保对象罕见病门诊')
  })
  it('shows the product before it is rounded', () => {
    const { said } = words('dibao', { inScope: '15000.01' })
    expect(allText(said)).toContain('4,500.01 × 70% = 3,150.007，四舍五入到分是 3,150.01 元')
  })
})

describe('why nothing, or not all', () => {
  it('below the deductible, with the distance', () => {
    const { layer, said } = words('illness-poverty')
    expect(layer.reason).toBe('below-deductible')
    expect(said.why).toContain('没到住院救助的门槛 6,000.00 元')
    expect(said.next[0]).toContain('再有 1,500.00 元')
  })
  it('at the very edge', () => {
    const { said } = words('illness-poverty', { basicPaid: '9000' })
    expect(said.why).toContain('正好到住院救助的门槛')
  })
  it('capped', () => {
    const { layer, said } = words('dibao', {}, { opening: { assistancePaid: '29000' } })
    expect(layer.reason).toBe('capped')
    expect(said.why).toContain('该救助 3,150.00 元')
    expect(said.why).toContain('只够付 1,000.00 元')
  })
  it('limit used up', () => {
    const { layer, said } = words('dibao', {}, { opening: { assistancePaid: '30000' } })
    expect(layer.reason).toBe('cap-reached')
    expect(said.why).toContain('一年最多 30,000.00 元')
  })
  it('not recognised', () => {
    const { layer, said } = words('none')
    expect(layer.reason).toBe('not-eligible')
    expect(said.why).toContain('“普通居民”')
    expect(said.next).toEqual([])
  })
  it('rare disease under the other reading', () => {
    const { layer, said } = words('dibao', RARE, { readings: { rareDiseaseInForce: false } })
    expect(layer.reason).toBe('not-in-force')
    expect(said.why).toContain('还没有办')
  })
  it('nothing left to help with', () => {
    const { layer, said } = words('dibao', { basicPaid: '15000' })
    expect(layer.reason).toBe('nothing-in')
    expect(said.why).toContain('没有剩下的')
  })
})
