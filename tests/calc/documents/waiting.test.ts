/**
 * Months to wait: 3 fixed; a month more for each missed year, where it is open whether the first one counts; a repaid
 * year takes one of these months off; from four missed years on never less than 6 in all.
 */
import { describe, expect, it } from 'vitest'
import { waitingPeriod } from '../../../src/calc'
import type { Pack, WaitingQuestion } from '../../../src/calc'
import { testcity, xinyang } from '../support/packs'

function wait(
  pack: Pack,
  missedYears: number,
  repaidYears: number,
  more: Partial<WaitingQuestion> = {},
): string {
  const { min, max } = waitingPeriod(pack, {
    missedYears,
    repaidYears,
    inWindow: true,
    exempt: false,
    ...more,
  })
  return min === max ? `${min}` : `${min}-${max}`
}

describe('xinyang', () => {
  const pack = xinyang()

  /** Rows: missed years 1–6. Columns: repaid years 0, 1, … */
  const TABLE = [
    ['3-4', '3'],
    ['4-5', '3-4', '3'],
    ['5-6', '4-5', '3-4', '3'],
    ['6-7', '6', '6', '6', '6'],
    ['7-8', '6-7', '6', '6', '6', '6'],
    ['8-9', '7-8', '6-7', '6', '6', '6', '6'],
  ]

  it.each(TABLE.flatMap((row, i) => row.map((months, repaid) => [i + 1, repaid, months] as const)))(
    '%i missed, %i repaid: %s months, inside and outside the window alike',
    (missed, repaid, months) => {
      expect(wait(pack, missed, repaid)).toBe(months)
      expect(wait(pack, missed, repaid, { inWindow: false })).toBe(months)
      expect(wait(pack, missed, repaid, { exempt: true })).toBe('0')
      expect(wait(pack, missed, repaid, { exempt: true, inWindow: false })).toBe('0')
    },
  )

  it('without a gap: nothing inside the window, the fixed months outside it', () => {
    expect(wait(pack, 0, 0)).toBe('0')
    expect(wait(pack, 0, 0, { inWindow: false })).toBe('3')
    expect(wait(pack, 0, 0, { inWindow: false, exempt: true })).toBe('0')
  })

  it('the worked cases of other places lie in the range', () => {
    // Missed 2025 and 2026, enrolled for 2027 in the window: 3 + 1; after repaying one year: 3.
    expect(waitingPeriod(pack, { missedYears: 2, repaidYears: 0, inWindow: true, exempt: false }).min).toBe(4)
    expect(waitingPeriod(pack, { missedYears: 2, repaidYears: 1, inWindow: true, exempt: false }).min).toBe(3)
    // Five years: 3 + 4.
    expect(waitingPeriod(pack, { missedYears: 5, repaidYears: 0, inWindow: true, exempt: false }).min).toBe(7)
  })

  it('names its sources, each once', () => {
    const known = new Set(pack.documents.map(({ id }) => id))
    for (const missedYears of [0, 3]) {
      const { sources } = waitingPeriod(pack, { missedYears, repaidYears: 0, inWindow: false, exempt: false })
      expect(sources.length).toBeGreaterThan(0)
      for (const { doc } of sources) expect(known).toContain(doc)
      expect(new Set(sources.map((source) => JSON.stringify(source))).size).toBe(sources.length)
    }
  })
})

describe('testcity', () => {
  // 2 fixed; 2 for each missed year after the first or second; 1 off for each repaid; from five years at least 8.
  it.each([
    [0, 0, '0'],
    [1, 0, '2'],
    [2, 0, '2-4'],
    [2, 1, '2-3'],
    [3, 0, '4-6'],
    [4, 4, '2-4'],
    [5, 0, '8-10'],
    [5, 5, '8'],
    [7, 2, '10-12'],
  ])('%i missed, %i repaid: %s months', (missed, repaid, months) => {
    expect(wait(testcity(), missed, repaid)).toBe(months)
  })
})

describe('what cannot be answered throws a RangeError that says why', () => {
  const sound = { missedYears: 2, repaidYears: 1, inWindow: true, exempt: false }
  it.each([
    [{ ...sound, missedYears: -1 }, 'missedYears'],
    [{ ...sound, missedYears: 1.5 }, 'missedYears'],
    [{ ...sound, missedYears: NaN }, 'missedYears'],
    [{ ...sound, missedYears: '2' }, 'missedYears'],
    [{ ...sound, repaidYears: -1 }, 'repaidYears'],
    [{ ...sound, repaidYears: 0.5 }, 'repaidYears'],
    [{ ...sound, repaidYears: 3 }, 'repaidYears'],
    [{ ...sound, inWindow: 'yes' }, 'inWindow'],
    [{ ...sound, exempt: undefined }, 'exempt'],
    [null, 'missedYears'],
    [undefined, 'missedYears'],
    [[], 'missedYears'],
  ])('%j', (question, about) => {
    expect(() => waitingPeriod(xinyang(), question as never)).toThrow(RangeError)
    expect(() => waitingPeriod(xinyang(), question as never)).toThrow(about)
  })

  it('a pack without the rule', () => {
    for (const broken of [null, {}, { ...xinyang(), parameters: {} }]) {
      expect(() => waitingPeriod(broken, sound)).toThrow(RangeError)
    }
    const ended = xinyang()
    for (const row of ended.parameters['waiting.floor.months']!.values) row.to = '2025-12-31'
    expect(() => waitingPeriod(ended, sound)).toThrow('waiting.floor.months has no value on 2026-12-31')
  })
})
