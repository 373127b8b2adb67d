import { describe, expect, it } from 'vitest'
import {
  answersFor,
  emptyOutpatient,
  isOutpatientTouched,
  MOST_OUTPATIENT_YEARS,
  parseOutpatient,
} from '../../src/stores/outpatient-draft'
import type { OutpatientDraft } from '../../src/stores'

const year = { who: 'father', year: '2026', chronic: 'both', generalPaid: '81.6', chronicPaid: '' } as const
const draft: OutpatientDraft = {
  who: 'father',
  year: '2026',
  years: [year],
  visit: { scope: 'general', inScope: '100', outOfScope: '', date: '2026-03-' },
}

describe('what is kept of the answers about outpatient care', () => {
  it('comes back as it was', () => {
    expect(parseOutpatient(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
    expect(parseOutpatient(emptyOutpatient())).toEqual(emptyOutpatient())
  })

  it('drops fields that it does not know', () => {
    expect(parseOutpatient({ ...draft, more: 1, visit: { ...draft.visit, more: 1 } })).toEqual(draft)
  })

  it.each([
    ['no object', null],
    ['a list', []],
    ['no years', { ...draft, years: undefined }],
    ['nobody', { ...draft, who: '' }],
    ['a year in words', { ...draft, year: '今年' }],
    ['an unknown status', { ...draft, years: [{ ...year, chronic: 'all' }] }],
    ['an amount as a number', { ...draft, years: [{ ...year, generalPaid: 81.6 }] }],
    ['a text that fills the phone', { ...draft, years: [{ ...year, generalPaid: '1'.repeat(201) }] }],
    ['the same year twice', { ...draft, years: [year, year] }],
    [
      'too many years',
      {
        ...draft,
        years: Array.from({ length: MOST_OUTPATIENT_YEARS + 1 }, (_, n) => ({ ...year, who: `p${n}` })),
      },
    ],
    ['no visit', { ...draft, visit: undefined }],
    ['an unknown scope', { ...draft, visit: { ...draft.visit, scope: 'teeth' } }],
  ])('is refused: %s', (_, value) => {
    expect(parseOutpatient(value)).toBeNull()
  })

  it('is worth keeping once anything was answered', () => {
    expect(isOutpatientTouched(emptyOutpatient())).toBe(false)
    expect(isOutpatientTouched({ ...emptyOutpatient(), year: '2026' })).toBe(true)
  })

  it('knows each person and year apart, and the status of another year of the same person', () => {
    expect(answersFor(draft, 'father', '2026')).toEqual(year)
    expect(answersFor(draft, 'father', '2025')).toEqual({ ...year, year: '2025', generalPaid: '' })
    expect(answersFor(draft, 'mother', '2026').chronic).toBe('')
  })
})
