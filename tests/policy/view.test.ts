import { describe, expect, it } from 'vitest'
import { TOPIC_LABELS, documentOf, historyOf } from '../../src/policy'
import { pack } from './packs'

const xinyang = pack('xinyang')

describe('reading a pack', () => {
  it('finds a document, or says that there is none', () => {
    expect(documentOf(xinyang, 'xy-2024-52')?.number).toBe('信医保办〔2024〕52号')
    expect(documentOf(xinyang, 'no-such-document')).toBeNull()
  })

  it('knows no parameter called "constructor"', () => {
    expect(historyOf(xinyang, 'constructor')).toEqual([])
  })

  it('gives the history of a figure, oldest first, without touching the pack', () => {
    const shuffled = pack('xinyang')
    shuffled.parameters['contribution.personal']?.values.reverse()
    const reversed = JSON.stringify(shuffled)
    expect(historyOf(shuffled, 'contribution.personal').map((row) => row.from.slice(0, 4))).toEqual([
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ])
    expect(JSON.stringify(shuffled)).toBe(reversed)
  })

  it('gives the history for one group', () => {
    expect(historyOf(xinyang, 'critical.cap', 'dibao')).toMatchObject([{ value: 'unlimited' }])
    expect(historyOf(xinyang, 'outpatient.general.cap', 'dibao')).toMatchObject([{ value: '300' }])
  })
})

describe('words for the screen', () => {
  it('names every topic that the pack uses', () => {
    const topics = new Set([...Object.values(xinyang.parameters), ...xinyang.facts].map((one) => one.topic))
    expect(Object.keys(TOPIC_LABELS)).toEqual(expect.arrayContaining([...topics]))
  })
})
