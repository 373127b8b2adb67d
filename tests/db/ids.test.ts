import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextId } from '../../src/db/ids'

const clock = fc.integer({ min: 0, max: Date.UTC(2999, 11, 31) })

describe('ids', () => {
  it('sort by time of saving', () => {
    fc.assert(
      fc.property(clock, clock, (a, b) => {
        fc.pre(a !== b)
        expect(nextId(null, a) < nextId(null, b)).toBe(a < b)
      }),
    )
  })

  it('sort after the last one, even if the clock went back', () => {
    fc.assert(
      fc.property(clock, clock, (before, now) => {
        const last = nextId(null, before)
        expect(nextId(last, now) > last).toBe(true)
      }),
    )
  })

  it('do not trip over a key that is none of theirs', () => {
    expect(nextId('??', 1000)).toMatch(/^[0-9a-z]{17}$/)
  })

  it('do not repeat within the same millisecond', () => {
    const ids = new Set(Array.from({ length: 1000 }, () => nextId(null, 0)))
    expect(ids.size).toBe(1000)
  })
})
