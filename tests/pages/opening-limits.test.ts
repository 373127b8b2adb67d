import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Group, Pack, YearToDate } from '../../src/calc'
import { openingLimits } from '../../src/pages/year/opening-limits'
import type { YearFacts } from '../../src/stores'

const PACK = JSON.parse(readFileSync('public/policy/xinyang.json', 'utf8')) as Pack
const TYPED = { criticalBase: '' } as Record<keyof YearToDate, string>

function limits(key: keyof YearToDate, facts: Partial<YearFacts> = {}, typed = TYPED): (string | null)[] {
  const year = { person: 'father', year: 2026, group: 'none' as Group, hypertension: false, diabetes: false }
  return openingLimits(key, typed, PACK, { ...year, opening: {}, ...facts }).map(({ yuan }) => yuan)
}

describe('what was used before the ledger cannot be more than', () => {
  it('the allowances of outpatient care, by the diseases that are registered', () => {
    expect(limits('generalPaid')).toEqual([null, '300'])
    expect(limits('chronicPaid', { hypertension: true })).toEqual([null, '120'])
    expect(limits('chronicPaid', { diabetes: true })).toEqual([null, '170'])
    expect(limits('chronicPaid', { hypertension: true, diabetes: true })).toEqual([null, '200'])
  })

  it('the most of a year for the group, and none where the documents give none', () => {
    expect(limits('criticalPaid')).toEqual([null, '400000'])
    expect(limits('criticalPaid', { group: 'dibao' })).toEqual([null, null])
    expect(limits('assistancePaid', { group: 'dibao' })).toEqual([null, '30000'])
    expect(limits('assistancePaid', { group: 'dibao-margin' })).toEqual([null, '10000'])
    expect(limits('tiltedPaid', { group: 'dibao' })).toEqual([null, '10000'])
    expect(limits('criticalBase')).toEqual([null, null])
  })

  it('what basic insurance left for critical-illness insurance, where that is filled in', () => {
    expect(limits('criticalPaid', {}, { ...TYPED, criticalBase: '5000' })).toEqual(['5000', '400000'])
  })
})
