/** What the benchmark prints: medians, ratios, and whether a promise is kept. Nothing is timed here. */
import { describe, expect, it } from 'vitest'
import { median, met, pageText, ratioText, tableText } from '../../bench/report.mjs'
import { figuresOf } from '../../bench/settle/figures.mjs'
import { settleIntegers } from '../../bench/settle/integers.mjs'
import { oneStay, township, yearOf } from '../../bench/settle/samples.mjs'
import { settleYear } from '../../src/calc'
import { pack as packOf } from '../policy/packs'

const AMOUNTS = ['basic', 'critical', 'assistance', 'tilted', 'outOfScope', 'selfPay'] as const

describe('a figure', () => {
  it('is the median of its repeats', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })
  it.each([
    [3.2, '3.20'],
    [0.02, '1/50'],
  ])('that is %d times its reference reads %s', (ratio, text) => expect(ratioText(ratio)).toBe(text))
  it('keeps a promise, breaks it, or has none', () => {
    const row = { what: 'x', here: [10, 30, 20], unit: 'ms' as const, beside: { name: 'y', value: 10 } }
    expect(met({ ...row, goal: { ratio: 2 } })).toBe(true)
    expect(met({ ...row, goal: { ratio: 1.9 } })).toBe(false)
    expect(met({ ...row, goal: { most: 19 } })).toBe(false)
    expect(met(row)).toBeNull()
  })
  it('stands in its table beside its reference', () => {
    const row = {
      what: 'x',
      here: [10],
      unit: 'ms' as const,
      beside: { name: 'y', value: 5 },
      goal: { ratio: 1 },
    }
    const table = { title: 'T', rows: [row] }
    expect(tableText(table)).toContain('| x | 10.0 ms |  | y: 5.00 ms')
    expect(tableText(table)).toContain('**no**')
    expect(tableText(table)).toContain('Times of one round.')
    const rows = [row, { ...row, here: [9, 10, 11] }, { ...row, unit: 'KB' as const }]
    expect(tableText({ title: 'T', rows })).toContain('Times are medians of 1 to 3 rounds.')
    const part = { name: 'p', at: '2026-11-22T08:00:00.000Z', machine: 'M', seconds: 1, tables: [table] }
    expect(pageText([part])).toContain('## p\n\n2026-11-22 08:00 UTC, M; 1 s.')
  })
})

describe('the plain integers', () => {
  it('give what the rules give, to the fen', () => {
    const pack = packOf('xinyang')
    for (const input of [oneStay(), yearOf(50), ...township(60)]) {
      const settled = settleYear(pack, input)
      if (settled.kind !== 'settled') throw new Error(settled.kind)
      const ours = settled.events.map((event) => AMOUNTS.map((name) => event[name]))
      expect(settleIntegers(figuresOf(pack, input.group), input).events).toEqual(ours)
    }
  })
})
