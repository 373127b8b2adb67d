import { expect, it } from 'vitest'
import { recordName, savedWords, settledWords } from '../../src/components/RecordLink/record-words'

it('names a record by its person and its care', () => {
  expect(recordName({ who: 'father', kind: 'admission' })).toBe('父亲 · 住院')
})

it('tells the day of settlement only where somebody knew it', () => {
  expect(settledWords({ date: '2026-03-05' })).toBe('2026 年 3 月 5 日结算')
  expect(settledWords({ date: '2026-12-31', dayUnknown: true })).toBe('2026 年结算，没填是哪一天')
})

it('does not call saved what is gone with the page', () => {
  const savedAt = '2026-03-05T04:00:00.000Z'
  expect(savedWords({ savedAt }, true)).toBe('2026 年 3 月 5 日保存')
  expect(savedWords({ savedAt }, false)).not.toContain('日保存')
})
