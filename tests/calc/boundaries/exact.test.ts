/** Products of amounts and ratios, against fractions of BigInt: no part of a fen may be lost on the way. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOTHING_YET, countOf, exact, exactText, roundToFen, share, sum } from '../../../src/calc/money'

const ONE = 100_000_000n
/** In hundred-millionths of a fen. */
const inFull = ({ whole, rest }: { whole: number; rest: number }): bigint =>
  BigInt(whole) * ONE + BigInt(rest)

/** Up to nine hundred thousand million yuan, in fen: far beyond any year of bills. */
const amounts = fc.integer({ min: 0, max: 90_000_000_000_000 })
/** As a pack writes them: 0 to 9, eight decimals at most. */
const ratios = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 99_999_999 }))
  .map(([whole, rest]) => `${whole}.${String(rest).padStart(8, '0')}`)
const hundredMillionths = (text: string): bigint => BigInt(text.replace('.', ''))

describe('a share of an amount', () => {
  it('is exact, whatever the amount and the ratio', () => {
    fc.assert(
      fc.property(amounts, ratios, (amount, ratio) => {
        expect(inFull(share(amount, exact(ratio)))).toBe(BigInt(amount) * hundredMillionths(ratio))
      }),
      { numRuns: 2000 },
    )
  })

  it('adds up exactly', () => {
    fc.assert(
      fc.property(amounts, amounts, ratios, (one, other, ratio) => {
        const [a, b] = [share(one, exact(ratio)), share(other, exact(ratio))]
        expect(inFull(sum(a, b))).toBe(inFull(a) + inFull(b))
        expect(sum(a, b).rest).toBeLessThan(Number(ONE))
      }),
    )
  })

  it('is rounded half up', () => {
    fc.assert(
      fc.property(amounts, ratios, (amount, ratio) => {
        const halves = (2n * BigInt(amount) * hundredMillionths(ratio) + ONE) / (2n * ONE)
        expect(BigInt(roundToFen(share(amount, exact(ratio))))).toBe(halves)
      }),
    )
    expect(roundToFen(share(130, exact('0.65')))).toBe(85)
    expect(roundToFen(NOTHING_YET)).toBe(0)
  })

  it.each([
    [130, '0.65', '0.845'],
    [10_000, '0.6', '60.00'],
    [1, '0.00000001', '0.0000000001'],
    [1_234_567, '0.60', '7407.402'],
    [0, '0.7', '0.00'],
  ])('of %d fen at %s is written %s', (amount, ratio, text) => {
    expect(exactText(share(amount, exact(ratio)))).toBe(text)
  })
})

it('a count is a plain number', () => {
  expect(['3', '0', '12.5'].map((text) => countOf(exact(text)))).toEqual([3, 0, 12.5])
})
