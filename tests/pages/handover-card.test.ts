import { describe, expect, it } from 'vitest'
import { paperWords } from '../../src/components/FigureText'
import { cardText, cardWords } from '../../src/pages/handover/card-words'
import { xinyang } from '../components/support/pack'
import { settle } from '../components/support/settle'

const words = (assumptions: { code: string; rulesChange?: boolean }[] = [], bill = {}) =>
  cardWords({ outcome: settle('dibao', bill), pack: xinyang, assumptions })

describe('the card', () => {
  it('has the answer, who pays what, the data it rests on, and that it is an estimate', () => {
    const card = words()
    expect(card.question).toBe('总费用 20,000.00 元，自己一共付')
    expect(card.answer).toBe('6,350.00 元')
    expect(card.mark).toBe('')
    expect(card.remark).toBe('其中政策范围外 5,000.00 元，医保不管')
    expect(card.rows.map(({ key, value }) => `${key} ${value}`)).toEqual([
      '基本医保 10,500.00 元',
      '大病保险 0.00 元',
      '医疗救助 3,150.00 元',
      '倾斜救助 0.00 元',
      '自己付 6,350.00 元',
    ])
    expect(card.about).toEqual(['低保对象', '2026 年 3 月 5 日结算'])
    expect(card.notes.join()).toContain(paperWords(xinyang))
    expect(card.notes.join()).toContain(xinyang.version)
    expect(card.warning).toBe('这是估算，以结算单为准。')
  })

  it('says where it is rough, and how much was supposed', () => {
    const card = words([{ code: 'critical-estimated' }, { code: 'date-assumed', rulesChange: false }], {
      criticalPaid: 'estimate',
    })
    // The mark has a line of its own: the amount is never broken for it.
    expect(card.answer).toMatch(/^约[0-9,.]+ 元$/)
    expect(card.mark).toBe('按规则估算')
    expect(card.notes.join()).toContain('有 1 处不知道')
    expect(card.about).toContain('2026 年结算')
    expect(words().notes.join()).not.toContain('不知道')
  })

  it('can be read by those who cannot see it', () => {
    const text = cardText(words())
    expect(text).toContain('自己一共付 6,350.00 元。')
    expect(text).not.toMatch(/undefined|NaN|null|\[object|。。/)
  })
})
