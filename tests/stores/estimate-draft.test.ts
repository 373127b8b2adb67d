import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf, emptyDraft, isTouched, parseDraft } from '../../src/stores/estimate-draft'
import { sheet } from './support/sheet'

describe('a stored draft', () => {
  it('comes back as it was', () => {
    const draft = { ...sheet, opening: { ...sheet.opening, tilted: '１元' }, step: 'check' }
    expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })

  it('of an older or newer version keeps what is known', () => {
    const { criticalMissing: _, ...older } = sheet
    expect(parseDraft(older)).toEqual({ ...sheet, criticalMissing: false })
    expect(parseDraft({ ...sheet, newer: 1, __proto__: { polluted: true } })).toEqual(sheet)
  })

  it.each([
    [null],
    ['text'],
    [[]],
    [{ ...sheet, billed: 20000 }],
    [{ ...sheet, criticalMissing: 'yes' }],
    [{ ...sheet, group: 'emperor' }],
    [{ ...sheet, referred: 'perhaps' }],
    [{ ...sheet, opening: [] }],
    [{ ...sheet, opening: { inScope: 1 } }],
    [{ ...sheet, billed: '9'.repeat(1000) }],
  ])('that is none is refused: %j', (value) => {
    expect(parseDraft(value)).toBeNull()
  })

  it('any JSON is a sound draft or none', () => {
    const like = fc.record(
      Object.fromEntries(
        Object.keys(emptyDraft()).map((key) => [key, fc.oneof(fc.jsonValue(), fc.constant(''))]),
      ),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), like), (value) => {
        const draft = parseDraft(value)
        if (draft) expect(Object.keys(draft)).toEqual(Object.keys(emptyDraft()))
      }),
    )
  })

  it('is touched by an answer, not by opening a page', () => {
    expect(isTouched(emptyDraft())).toBe(false)
    expect(isTouched({ ...emptyDraft(), step: 'date' })).toBe(false)
    expect(isTouched({ ...emptyDraft(), criticalMissing: true })).toBe(true)
    expect(isTouched({ ...emptyDraft(), billed: '0' })).toBe(true)
    expect(answersOf({ ...sheet, step: 'a' })).toBe(answersOf({ ...sheet, step: 'b' }))
  })
})
