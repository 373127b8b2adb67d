import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editsBetween } from '../../build/differences'
import { edited, type Edit } from '../../src/pwa/worker/edits'

/** Texts that have much in common, as two releases of a file have. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom('a', 'b', '门槛', '，', ' ', '\n', '"', '😀', 'let x=1;'),
    fc.string({ unit: 'binary' }),
  ),
  { maxLength: 60 },
)
const two = fc.tuple(pieces, pieces, pieces, pieces, pieces).map(([start, one, middle, other, end]) => ({
  before: [...start, ...one, ...middle, ...end].join(''),
  after: [...start, ...middle, ...other, ...end].join(''),
}))

describe('the differences between two texts', () => {
  it('turn the old one into the new one, on the wire too', () => {
    fc.assert(
      fc.property(two, ({ before, after }) => {
        const edits = editsBetween(before, after)
        const received = JSON.parse(JSON.stringify(edits)) as Edit[]
        expect(edited(before, received)).toBe(after)
      }),
    )
  })

  it('are as small as what has changed', () => {
    const text = 'function a(){return"您可以看这里。"}'.repeat(500)
    const other = `${text.slice(0, 5000)}新的一句。${text.slice(5000)}`
    expect(JSON.stringify(editsBetween(text, other)).length).toBeLessThan(50)
    expect(editsBetween(text, text)).toEqual([])
  })

  it('are given up where the texts have nothing in common', () => {
    const text = (word: string): string => Array.from({ length: 5000 }, (_, at) => `${word}${at}`).join(' ')
    expect(editsBetween(text('a'), text('b').split(' ').join('.'))).toBeNull()
  })
})

describe('edits of any origin', () => {
  it('throw or give a text that is no longer than both together', () => {
    const number = fc.oneof(fc.double(), fc.integer(), fc.jsonValue())
    const written = fc.oneof(fc.string(), fc.jsonValue())
    const list = fc.oneof(fc.array(fc.tuple(number, number, written)), fc.jsonValue())
    fc.assert(
      fc.property(fc.string(), list, (text, edits) => {
        let result = ''
        try {
          result = edited(text, edits as Edit[])
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
        expect(result.length).toBeLessThanOrEqual(text.length + 20 * JSON.stringify(edits).length)
      }),
    )
  })
})
