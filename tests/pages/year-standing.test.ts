import { describe, expect, it } from 'vitest'
import { standingOf } from '../../src/pages/year/standing'
import type { YearLedger } from '../../src/stores'
import { pack as read } from '../policy/packs'

const PACK = read('xinyang')

describe('a year from an address', () => {
  const empty = (person: string, year: number): YearLedger => ({ person, year, facts: null, events: [] })
  const kept = [{ person: '二叔', years: [{ year: 2025, events: 1 }] }]

  it.each([
    ['father', 2025, 'new'],
    ['child-2', 2026, 'new'],
    ['child-12', 2025, 'no-person'],
    ['张三', 2025, 'no-person'],
    ['父亲', 2025, 'no-person'],
    ['father', 1999, 'no-year'],
    ['father', 2027, 'no-year'],
    // Kept by another version of the app: the person is known, the year still has to be one of the pack.
    ['二叔', 2024, 'new'],
    ['二叔', 1999, 'no-year'],
  ] as const)('%s %i: %s', (person, year, standing) =>
    expect(standingOf(empty(person, year), kept, PACK)).toBe(standing),
  )

  it('opens whatever is kept', () => {
    const event = {
      kind: 'outpatient',
      scope: 'general',
      date: '1999-02-01',
      billed: '9',
      inScope: '9',
    } as const
    const bill = { id: 'b', person: '二叔', year: 1999, place: 0, event, assumptions: [] }
    expect(standingOf({ ...empty('二叔', 1999), events: [bill] }, [], PACK)).toBe('kept')
    const facts = { person: 'father', year: 1999, group: 'none', opening: {} } as const
    const known = { ...facts, hypertension: false, diabetes: false }
    expect(standingOf({ ...empty('father', 1999), facts: known }, [], PACK)).toBe('kept')
  })

  it('is not turned away for its year while the policy is not there', () => {
    expect(standingOf(empty('father', 1999), [], null)).toBe('new')
    expect(standingOf(empty('张三', 2025), [], null)).toBe('no-person')
  })
})
