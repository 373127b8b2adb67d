import { describe, expect, it } from 'vitest'
import { clockLooksWrong, clockWords } from '../../src/components/StaleNote/staleness'

describe("the phone's clock beside the data", () => {
  it.each([
    ['2026-11-21', true],
    ['2026-11-22', false],
    ['2029-06-01', false],
    ['2031-11-22', false],
    ['2031-11-23', true],
  ])('%s is in doubt: %s', (today, wrong) => {
    expect(clockLooksWrong(today, '2026-11-22')).toBe(wrong)
  })

  it('is doubted in words only where it looks wrong', () => {
    expect(clockWords('2027-01-01', '2026-11-22.9')).toBe('')
    expect(clockWords('2008-01-01', '2026-11-22.9')).toContain('好像不准')
  })
})
