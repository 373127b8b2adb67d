import { expect, it } from 'vitest'
import { noResultWords } from '../../src/pages/result/no-result-words'
import { xinyang } from './support/pack'

it('sends an empty draft to the questions, not to an error', () => {
  const words = noResultWords(
    { kind: 'invalid', errors: [{ field: 'year', code: 'missing' }] },
    false,
    xinyang,
  )
  expect(words).toMatchObject({ heading: '还没有算', kind: 'info', to: '/estimate', retry: false })
})

it('leads back to what is missing, saying how much', () => {
  const errors = [
    { field: 'billed' as const, code: 'missing' as const },
    { field: 'date' as const, code: 'not-a-date' as const },
  ]
  const words = noResultWords({ kind: 'invalid', errors }, true, xinyang)
  expect(words.lines[0]).toContain('有 2 处')
  expect(words.to).toBe('/estimate/check')
})

it('a year outside the pack: which dates are covered', () => {
  const words = noResultWords({ kind: 'refused', reason: 'year-not-covered', detail: '' }, true, xinyang)
  expect(words.lines[0]).toContain('2024 年 1 月 1 日到 2026 年 12 月 31 日')
  expect(words.to).toBe('/estimate/date')
})

it('tells a broken pack from a weak signal, and offers another try for both', () => {
  const broken = noResultWords({ kind: 'failed', cause: 'policy', code: 'bad-pack' }, true, null)
  const policy = noResultWords({ kind: 'failed', cause: 'policy', code: 'network' }, true, null)
  const rules = noResultWords({ kind: 'failed', cause: 'engine', code: 'not-loaded' }, true, xinyang)
  expect(broken.lines[0]).toContain('坏的')
  expect(policy.lines[0]).toContain('没有下载完')
  expect(rules).toEqual(policy)
  expect([broken, policy].every(({ retry }) => retry)).toBe(true)
})
