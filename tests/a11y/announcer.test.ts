import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { announce, endAnnouncement, useAnnouncement } from '../../src/a11y/announcer'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('says a sentence, and the same one again', () => {
  const said = useAnnouncement()
  announce('已保存。')
  const first = said.value
  expect(first).toBe('已保存。')
  announce('已保存。')
  expect(said.value).not.toBe(first)
  expect(said.value.trim()).toBe('已保存。')
})

it('is found by nobody later, on another page', () => {
  const said = useAnnouncement()
  announce('已保存。')
  vi.advanceTimersByTime(4000)
  announce('已删除。')
  // The first one's time is over; the second one has only begun.
  vi.advanceTimersByTime(2000)
  expect(said.value).toBe('已删除。')
  vi.advanceTimersByTime(4000)
  expect(said.value).toBe('')
})

it('ends with the page, unless it was said on the way to the next', () => {
  const said = useAnnouncement()
  announce('找到 80 条')
  vi.advanceTimersByTime(1000)
  endAnnouncement()
  expect(said.value).toBe('')
  announce('已删除：父亲的账。可以撤销。')
  endAnnouncement()
  expect(said.value).toBe('已删除：父亲的账。可以撤销。')
})
