import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addYuan, formatWholeYuan, formatYuan, subtractYuan } from '../../src/input'

describe('formatWholeYuan', () => {
  it.each([
    ['0.00', '0'],
    ['400.00', '400'],
    ['400', '400'],
    ['1520.00', '1,520'],
    ['1234567.00', '1,234,567'],
    ['12.5', '12.50'],
    ['0.05', '0.05'],
    ['100.10', '100.10'],
    ['-12.00', '−12'],
  ])('%s → %s', (yuan, shown) => expect(formatWholeYuan(yuan)).toBe(shown))

  it('says the same as formatYuan but for the fen that are not there', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        const full = formatYuan(text(amount))
        expect(formatWholeYuan(text(amount))).toBe(amount % 100n === 0n ? full.slice(0, -3) : full)
      }),
    )
  })
})

describe('sums of amounts', () => {
  it('are exact, also of twenty of the largest', () => {
    fc.assert(
      fc.property(fc.array(fen, { maxLength: 20 }), (amounts) => {
        const sum = amounts.map(text).reduce(addYuan, '0.00')
        expect(sum).toBe(text(amounts.reduce((a, b) => a + b, 0n)))
      }),
    )
  })

  it('are undone by a difference', () => {
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        expect(subtractYuan(addYuan(text(a), text(b)), text(b))).toBe(text(a))
      }),
    )
  })

  it('no difference below nothing', () => expect(subtractYuan('0.01', '0.02')).toBeNull())
})

/** Up to the largest amount that may be typed, 100,000,000 yuan. */
const fen = fc.bigInt({ min: 0n, max: 10n ** 10n })
function text(amount: bigint): string {
  return `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`
}
