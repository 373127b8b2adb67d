import { describe, expect, it } from 'vitest'
import { assistanceWords, criticalWords } from '../../src/components/LayerExplain/sentences'
import {
  documentEntries,
  figureEntries,
  officialAddress,
  openPoints,
} from '../../src/components/SourceList/source-entries'
import { xinyang } from './support/pack'
import { layerOf, settle } from './support/settle'
import { context } from './support/words'

const assistance = assistanceWords(layerOf(settle('dibao-margin'), 'assistance'), context('低保边缘家庭成员'))
const critical = criticalWords(layerOf(settle('dibao'), 'critical'), context('低保对象'))

describe('figures', () => {
  it('by their label, in their unit, with grade and date', () => {
    const figures = figureEntries(assistance.applied, xinyang)
    expect(figures.map(({ value }) => value)).toEqual(['2,400.00 元', '65%', '10,000.00 元'])
    expect(figures[0]).toMatchObject({ label: '住院救助起付标准', grade: 'local' })
    expect(figures[0]?.note).toContain('2400元')
  })
  it('a ladder with its rungs, an absent cap as such', () => {
    const values = figureEntries(critical.applied, xinyang).map(({ value }) => value)
    expect(values).toEqual(['5,500.00 元以上 65%，100,000.00 元以上 75%'])
    const [first] = critical.applied
    const unlimited = { ...first!, param: 'critical.cap', value: 'unlimited' }
    expect(figureEntries([unlimited], xinyang)[0]?.value).toBe('不封顶')
  })
})

describe('documents', () => {
  it('each once, with all clauses used of it', () => {
    const [reply, page, ...others] = documentEntries(assistance.applied, xinyang)
    expect(others).toEqual([])
    expect(reply?.name).toBe('信阳市医疗保障局 信医保办〔2024〕52号')
    expect(reply?.clauses.length).toBe(2)
    // Many titles are our own descriptions: no quotation marks of a title.
    expect(page?.name).toBe('信阳市医疗保障局：我市重特大疾病医疗保险和医疗救助制度来了！')
  })
  it('another city’s is told from the city’s own', () => {
    const ordinary = layerOf(settle('none', { criticalPaid: 'estimate' }), 'critical')
    const shown = documentEntries([ordinary.ladder], xinyang).map(({ id, elsewhere }) => [id, elsewhere])
    expect(shown).toEqual([
      ['kf-2024', true],
      ['zk-2022', true],
      ['hn-2022-critical', undefined],
    ])
  })
  it('only an https address becomes a link', () => {
    expect(officialAddress({ address: 'javascript:alert(1)' })).toBeUndefined()
    expect(officialAddress({ address: 'http://www.gov.cn/' })).toBeUndefined()
    expect(officialAddress({})).toBeUndefined()
    expect(officialAddress({ address: 'https://www.gov.cn/' })).toBe('https://www.gov.cn/')
  })
  it('one that a later pack no longer lists is still named, and has no page to lead to', () => {
    expect(documentEntries(assistance.applied, xinyang)[0]?.listed).toBe(true)
    const sources = [{ doc: 'gone-2020', clause: '一' }]
    expect(documentEntries([{ sources }], xinyang)).toEqual([
      { id: 'gone-2020', name: 'gone-2020', clauses: ['一'] },
    ])
  })
})

it('open points of the figures used, and no others', () => {
  const ids = openPoints(assistance.applied, xinyang).map(({ id }) => id)
  expect(ids).toContain('R1')
  expect(ids).not.toContain('K1')
})
