import { describe, expect, it } from 'vitest'
import { beforeCliff, tiltedWords } from '../../src/components/LayerExplain/sentences'
import { layerOf, settle } from './support/settle'
import { allText, context, expectWhole } from './support/words'

function words(...args: Parameters<typeof settle>) {
  const layer = layerOf(settle(...args), 'tilted')
  const said = tiltedWords(layer, context(args[0] === 'none' ? '普通居民' : '低保对象'))
  expectWhole(said)
  return { layer, said }
}
/** In-scope cost that no insurance paid: what reaches assistance. */
const rest = (amount: string) => ({ billed: amount, inScope: amount, basicPaid: '0', criticalPaid: '0' })
const LISTED = { kind: 'special-outpatient', disease: 'listed' } as const

describe('paid', () => {
  it('a share of what is above the threshold', () => {
    const { layer, said } = words('dibao', rest('50000'))
    expect(layer.reason).toBe('paid')
    expect(said.why).toContain('还要出 20,000.00 元')
    expect(said.why).toContain('付 4,800.00 元')
    expect(allText(said)).toContain('20,000.00 − 12,000.00 = 8,000.00 元')
    expect(allText(said)).toContain('8,000.00 × 60% = 4,800.00 元')
    expect(said.next[0]).toContain('还剩 5,200.00 元')
  })
  it('minus what the year already paid', () => {
    const opening = { assistancePaid: '30000', tiltedBase: '14000', tiltedPaid: '1200' }
    const { said } = words('dibao', rest('1000'), { opening })
    expect(said.formula[said.formula.length - 1]).toBe('这一年前面已付 1,200.00，这次付 600.00 元')
  })
  it('capped', () => {
    const { layer, said } = words('dibao', rest('90000'))
    expect(layer.reason).toBe('capped')
    expect(said.why).toContain('一年最多 10,000.00 元')
    expect(allText(said)).toContain('这一年该付 10,000.00 元')
  })
})

describe('why nothing', () => {
  it.each([
    ['not-eligible', words('none'), '没有这一项'],
    ['not-referred', words('dibao', { referred: false }), '要按规定办转诊'],
    ['out-of-province', words('dibao', { inProvince: false }), '只管在省内看病'],
    ['not-counted', words('dibao', LISTED, { readings: { tiltedBase: 'admissions' } }), '只算住院'],
    ['limit-not-reached', words('dibao'), '额度用完（还剩 26,850.00 元）'],
    [
      'below-threshold',
      words('dibao', {}, { opening: { assistancePaid: '30000' } }),
      '没有超过倾斜救助的门槛 12,000.00 元',
    ],
    [
      'cap-reached',
      words('dibao', rest('1000'), {
        opening: { assistancePaid: '30000', tiltedBase: '40000', tiltedPaid: '10000' },
      }),
      '已经付满',
    ],
    [
      'nothing-new',
      words(
        'dibao',
        { ...rest('1000'), basicPaid: '1000' },
        {
          opening: { assistancePaid: '30000', tiltedBase: '14000', tiltedPaid: '1200' },
        },
      ),
      '没有新增',
    ],
  ])('%s', (reason, { layer, said }, text) => {
    expect(layer.reason).toBe(reason)
    expect(said.why).toContain(text)
  })
  it('below the threshold and the limit not used up: both are missing', () => {
    const { said } = words('dibao')
    expect(said.why).toBe(
      '倾斜救助要两样都到才有：医疗救助的额度用完（还剩 26,850.00 元），自己出的也超过 12,000.00 元（还差 10,650.00 元）。现在没到，所以没有。',
    )
    // The distance to the threshold alone would mislead.
    expect(said.next).toEqual([])
    const edge = words('dibao', rest('40000')).said
    expect(edge.why).toContain('现在正好到')
  })
  it('below the threshold: the distance', () => {
    const { said } = words('dibao', {}, { opening: { assistancePaid: '30000' } })
    expect(said.next).toEqual(['这一年自己再出 7,500.00 元就到倾斜救助的门槛，超过的部分才有。'])
  })
})

describe('the cliff', () => {
  it('is told where only the limit is missing', () => {
    const { layer, said } = words('dibao', rest('42000'))
    expect(beforeCliff(layer)).toBe(true)
    expect(said.why).toContain('虽然超过了门槛 12,000.00 元')
  })
  it('is not told far from it, nor past it', () => {
    expect(beforeCliff(words('dibao').layer)).toBe(false)
    expect(beforeCliff(words('dibao', rest('43000')).layer)).toBe(false)
  })
})
