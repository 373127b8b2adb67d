import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { settleYear } from '../../src/calc'
import type { Pack } from '../../src/calc'
import { P } from '../../src/calc/parameters'
import { SETTLED_BY, assumedDate } from '../../src/stores/assumptions'
import { emptyDraft } from '../../src/stores/estimate-draft'
import type { EstimateDraft } from '../../src/stores/estimate-draft'
import { toDraftErrors, toYearInput } from '../../src/stores/estimate-input'
import { openingNeeds } from '../../src/stores/needs'
import { sheet } from './support/sheet'

/** The invented test city: what is asked follows the pack, not Xinyang. */
const pack = JSON.parse(readFileSync('tests/fixtures/packs/testcity.json', 'utf8')) as Pack

const noSheet: EstimateDraft = {
  ...sheet,
  sheet: 'no',
  inScope: '',
  basicPaid: '',
  criticalPaid: '',
  outOfScope: '5000.5',
}

function read(changes: Partial<EstimateDraft>, from = sheet) {
  return toYearInput({ ...from, ...changes }, pack)
}
function ready(changes: Partial<EstimateDraft>, from = sheet) {
  const reading = read(changes, from)
  if (reading.kind !== 'ready') throw new Error(JSON.stringify(reading))
  return reading
}
function errors(changes: Partial<EstimateDraft>, from = sheet) {
  const reading = read(changes, from)
  return reading.kind === 'incomplete' ? reading.errors.map(({ field, code }) => `${field}: ${code}`) : []
}
function codes(changes: Partial<EstimateDraft>, from = sheet) {
  return ready(changes, from).assumptions.map(({ code }) => code)
}

describe('from a settlement sheet', () => {
  it('everything is taken as it stands there', () => {
    expect(ready({})).toEqual({
      kind: 'ready',
      assumptions: [],
      input: {
        year: 2025,
        group: 'dibao',
        events: [
          {
            kind: 'admission',
            date: '2025-07-01',
            billed: '20000',
            inScope: '15000',
            basicPaid: '10500',
            criticalPaid: '0',
            referred: true,
            inProvince: true,
          },
        ],
      },
    })
  })

  it('a missing in-scope line is the bill less what is out of scope', () => {
    const { input, assumptions } = ready({ inScopeMissing: true, inScope: '', outOfScope: '4999.99' })
    expect(input.events[0]).toMatchObject({ billed: '20000', inScope: '15000.01' })
    expect(assumptions).toEqual([])
  })

  it('a missing critical-illness line is computed, and marked', () => {
    const { input, assumptions } = ready({ criticalMissing: true, criticalPaid: '' })
    expect(input.events[0]).toMatchObject({ criticalPaid: 'estimate', basicPaid: '10500' })
    expect(assumptions).toEqual([{ code: 'critical-estimated' }])
  })
})

describe('without a sheet', () => {
  it('both insurances are estimated, and marked', () => {
    const { input, assumptions } = ready({}, noSheet)
    expect(input.events[0]).toMatchObject({
      inScope: '14999.50',
      basicPaid: 'estimate',
      criticalPaid: 'estimate',
    })
    expect(assumptions.map(({ code }) => code)).toEqual(['basic-estimated', 'critical-estimated'])
  })

  it('an unknown out-of-scope part counts as none, and is marked', () => {
    const { input, assumptions } = ready({ outOfScope: '', outOfScopeUnknown: true }, noSheet)
    expect(input.events[0]).toMatchObject({ inScope: '20000' })
    expect(assumptions.map(({ code }) => code)).toContain('in-scope-assumed')
  })

  it('amounts left over from the sheet do not count', () => {
    const { input } = ready({ inScope: '1', basicPaid: 'x', criticalPaid: 'y' }, noSheet)
    expect(input.events[0]).toMatchObject({ inScope: '14999.50', basicPaid: 'estimate' })
  })
})

describe('the date nobody remembers', () => {
  it('is the last covered day of the chosen year, and marked', () => {
    const { input, assumptions } = ready({ date: '' })
    expect(input.events[0]?.date).toBe('2025-12-31')
    expect(assumptions).toEqual([{ code: 'date-assumed', date: '2025-12-31', rulesChange: false }])
  })

  it('does not lie beyond what the pack covers', () => {
    const ending: Pack = { ...pack, covers: { from: '2025-01-01', to: '2025-06-30' } }
    expect(assumedDate(ending, '2025').date).toBe('2025-06-30')
    expect(assumedDate(ending, '2026').date).toBe('2026-12-31')
  })

  it('says whether it bears on the result', () => {
    const limit = pack.parameters['assistance.limit']
    if (limit?.type !== 'amount') throw new Error('no limit in the test pack')
    const values = limit.values.map((row) => ({ ...row, from: '2025-07-01' }))
    const changing: Pack = {
      ...pack,
      parameters: { ...pack.parameters, 'assistance.limit': { ...limit, values } },
    }
    expect(assumedDate(changing, '2025').rulesChange).toBe(true)
    expect(assumedDate(changing, '2026').rulesChange).toBe(false)
    const ended = limit.values.map((row) => ({ ...row, to: '2026-05-31' }))
    const ending: Pack = { ...pack, parameters: { 'assistance.limit': { ...limit, values: ended } } }
    expect(assumedDate(ending, '2026').rulesChange).toBe(true)
  })

  it('looks at parameters that the rules know', () => {
    const known: readonly string[] = Object.values(P)
    expect(SETTLED_BY.filter((id) => !known.includes(id))).toEqual([])
  })
})

describe('referral and place', () => {
  it('an unknown referral counts as not made, and is marked', () => {
    const { input, assumptions } = ready({ referred: 'unsure' })
    expect(input.events[0]).toMatchObject({ referred: false, inProvince: true })
    expect(assumptions).toEqual([{ code: 'referral-assumed' }])
  })

  it('are asked of those who can get tilted assistance', () => {
    expect(errors({ referred: '', inProvince: '' })).toEqual(['inProvince: missing', 'referred: missing'])
  })

  it('a referral is not asked outside the province', () => {
    expect(ready({ inProvince: 'no', referred: '' }).input.events[0]).toMatchObject({
      inProvince: false,
      referred: false,
    })
  })

  it('are not asked of others, and promise nothing', () => {
    const { input, assumptions } = ready({ group: 'none', referred: '', inProvince: '' })
    expect(input.events[0]).toMatchObject({ referred: false, inProvince: true })
    expect(assumptions).toEqual([])
  })
})

describe('what was used before in the year', () => {
  /** Lines of the earlier sheets, added up: 12000 in scope, 4000 basic, 1000 critical, 500 assistance, 100 tilted. */
  const opening = { inScope: '1.2万', basic: '4000', critical: '1千', assistance: '500', tilted: '100' }
  const before = { earlier: 'yes', opening, earlierReferred: 'yes' } as const

  it('is subtracted layer by layer', () => {
    expect(ready(before).input.opening).toEqual({
      criticalBase: '8000.00',
      criticalPaid: '1000',
      assistanceBase: '7000.00',
      assistancePaid: '500',
      tiltedBase: '6500.00',
      tiltedPaid: '100',
    })
  })

  it('is asked of each as far as it bears on the result', () => {
    const asked = (changes: Partial<EstimateDraft>) =>
      openingNeeds(pack, { ...sheet, ...changes }, changes.group || 'dibao')
    expect(asked({ group: 'none' })).toEqual(['inScope', 'basic', 'critical'])
    expect(asked({ group: 'dibao-margin', referred: 'no' })).toEqual([
      'inScope',
      'basic',
      'critical',
      'assistance',
    ])
    expect(asked({ group: 'dibao' })).toEqual(['inScope', 'basic', 'critical', 'assistance', 'tilted'])
  })

  it.each(['no', 'unsure'] as const)(
    'does not count for tilted assistance where the referral is %s',
    (earlierReferred) => {
      const { input, assumptions } = ready({ ...before, earlierReferred })
      expect(input.opening?.tiltedBase).toBe('0')
      expect(assumptions).toEqual(earlierReferred === 'unsure' ? [{ code: 'earlier-partly-unknown' }] : [])
    },
  )

  it('counts as 0 where an amount is missing, and is marked', () => {
    const { input, assumptions } = ready({ ...before, opening: { ...opening, assistance: ' ' } })
    expect(input.opening?.assistancePaid).toBe('0')
    expect(assumptions).toEqual([{ code: 'earlier-partly-unknown' }])
  })

  it('keeps the payments where in-scope cost and basic payment are both unknown', () => {
    const { input } = ready({ ...before, opening: { ...opening, inScope: '', basic: '' } })
    expect(input.opening).toMatchObject({
      criticalBase: '0',
      criticalPaid: '1000',
      assistanceBase: '0',
      tiltedBase: '0',
    })
  })

  it.each<[Partial<typeof opening>, string]>([
    [{ inScope: '' }, 'opening.inScope: missing'],
    [{ basic: '' }, 'opening.basic: missing'],
    [{ basic: '12000.01' }, 'opening.basic: more-than-in-scope'],
    [{ critical: '8000.01' }, 'opening.critical: more-than-in-scope'],
    [{ assistance: '7000.01' }, 'opening.assistance: more-than-in-scope'],
    [{ tilted: '6500.01' }, 'opening.tilted: more-than-in-scope'],
    [{ critical: 'x' }, 'opening.critical: not-money'],
  ])('cannot contradict itself: %j', (changes, error) => {
    expect(errors({ ...before, opening: { ...opening, ...changes } })).toEqual([error])
  })

  it('counts as nothing where nobody knows, and is marked', () => {
    expect(codes({ earlier: 'unsure', opening })).toEqual(['earlier-assumed-none'])
    expect(ready({ earlier: 'unsure', opening }).input).not.toHaveProperty('opening')
  })

  it('is not taken over after 没有', () => {
    expect(ready({ earlier: 'no', opening }).input).not.toHaveProperty('opening')
  })
})

describe('what cannot be used', () => {
  it('is told all at once, in the order of the questions', () => {
    const empty = toYearInput(emptyDraft(), pack)
    expect(empty.kind === 'incomplete' && empty.errors.map(({ field }) => field)).toEqual([
      'year',
      'group',
      'sheet',
      'billed',
      'inScope',
      'basicPaid',
      'criticalPaid',
      'earlier',
    ])
  })

  it.each<[Partial<EstimateDraft>, string]>([
    [{ year: '25' }, 'year: unknown-value'],
    [{ billed: '' }, 'billed: missing'],
    [{ billed: '1,2' }, 'billed: not-money'],
    [{ billed: '-1' }, 'billed: negative'],
    [{ inScope: '1.234' }, 'inScope: too-precise'],
    [{ basicPaid: '9999999999' }, 'basicPaid: too-large'],
    [{ inScopeMissing: true, outOfScope: '' }, 'outOfScope: missing'],
    [{ inScopeMissing: true, outOfScope: '20000.01' }, 'outOfScope: more-than-billed'],
  ])('%j', (changes, error) => {
    expect(errors(changes)).toEqual([error])
  })

  it('a bill that cannot be read does not also make the out-of-scope part wrong', () => {
    expect(errors({ billed: 'x', outOfScope: '5' }, noSheet)).toEqual(['billed: not-money'])
  })

  it.each<[Partial<EstimateDraft>, string]>([
    [{ date: '2025-02-30' }, 'date: not-a-date'],
    [{ date: '2025-03-' }, 'date: not-a-date'],
    [{ date: '2026-03-01' }, 'date: outside-year'],
    [{ inScope: '20001' }, 'inScope: more-than-billed'],
    [{ basicPaid: '15001' }, 'basicPaid: more-than-in-scope'],
    [{ criticalPaid: '4501' }, 'criticalPaid: more-than-in-scope'],
  ])('by the rules: %j leads to its question', (changes, error) => {
    const draft = { ...sheet, ...changes }
    const outcome = settleYear(pack, ready(changes).input)
    if (outcome.kind !== 'invalid') throw new Error(outcome.kind)
    expect(toDraftErrors(outcome.errors, draft).map(({ field, code }) => `${field}: ${code}`)).toEqual([
      error,
    ])
  })

  it('a derived amount leads to the one it was derived from', () => {
    const error = [{ path: 'events[0].inScope', code: 'more-than-billed' as const }]
    expect(toDraftErrors(error, noSheet)[0]?.field).toBe('outOfScope')
    expect(toDraftErrors(error, { ...noSheet, outOfScopeUnknown: true })[0]?.field).toBe('billed')
    expect(toDraftErrors(error, { ...sheet, inScopeMissing: true })[0]?.field).toBe('outOfScope')
    expect(toDraftErrors([{ path: 'opening.tiltedBase', code: 'negative' }], sheet)[0]?.field).toBe(
      'opening.inScope',
    )
    expect(toDraftErrors([{ path: 'somewhere', code: 'missing' }], sheet)[0]?.field).toBe('billed')
  })
})
