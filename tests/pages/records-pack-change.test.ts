import { describe, expect, it } from 'vitest'
import { settleYear } from '../../src/calc'
import type { Group, Outcome, Pack, YearInput } from '../../src/calc'
import { compare } from '../../src/pages/records/pack-change'
import { pack } from '../policy/packs'

type Settled = Extract<Outcome, { kind: 'settled' }>

const stay: YearInput['events'][number] = {
  kind: 'admission',
  date: '2026-03-12',
  billed: '20000',
  inScope: '15000',
  basicPaid: '10500',
  criticalPaid: '0',
  referred: true,
  inProvince: true,
}
function settled(of: Pack, group: Group = 'dibao', events = [stay]): Settled {
  const outcome = settleYear(of, { year: 2026, group, events })
  if (outcome.kind !== 'settled') throw new Error(outcome.kind)
  return outcome
}
function changed(edit: (pack: Pack) => void): Pack {
  const other = pack('xinyang')
  edit(other)
  return other
}
const ratio = (value: string) => (other: Pack) => {
  const parameter = other.parameters['assistance.inpatient.ratio']
  if (parameter?.type !== 'ratio') throw new Error('no ratio')
  for (const row of parameter.values) if (row.groups?.includes('dibao')) row.value = value
}
const lines = (changes: ReturnType<typeof compare>['changed']) =>
  changes.map(({ param, before, now }) => `${param}: ${before?.value} → ${now?.value}`)

const before = settled(pack('xinyang'))

describe('two versions of the policy data', () => {
  it('that say the same', () => {
    expect(compare(before, settled(pack('xinyang')))).toEqual({ changed: [], sourced: [], sameResult: true })
  })

  it('a ratio that decides: what it was, what it is, where each is written', () => {
    const now = settled(changed(ratio('0.75')))
    const result = compare(before, now)
    expect(lines(result.changed)).toEqual(['assistance.inpatient.ratio: 0.70 → 0.75'])
    expect(result.changed[0]?.before?.sources.length).toBeGreaterThan(0)
    expect(result).toMatchObject({ sourced: [], sameResult: false })
    expect([before.year.assistance, now.year.assistance]).toEqual(['3150.00', '3375.00'])
  })

  it('a figure that this bill does not reach: told, with the same result', () => {
    const limit = changed(({ parameters }) => {
      const parameter = parameters['assistance.limit']
      if (parameter?.type === 'amount') for (const row of parameter.values) row.value = '40000'
    })
    const result = compare(before, settled(limit))
    expect(lines(result.changed)).toEqual(['assistance.limit: 30000 → 40000'])
    expect(result.sameResult).toBe(true)
  })

  it('a ladder', () => {
    const other = changed(({ parameters }) => {
      const parameter = parameters['critical.ladder']
      const bracket = parameter?.type === 'ladder' ? parameter.values[1]?.brackets[0] : undefined
      if (bracket) bracket.ratio = '0.70'
    })
    expect(lines(compare(before, settled(other)).changed)).toEqual([
      'critical.ladder: >5500 0.65; >100000 0.75 → >5500 0.70; >100000 0.75',
    ])
  })

  it('a cap that was lifted, and one that came', () => {
    const capped = changed(({ parameters }) => {
      const parameter = parameters['critical.cap']
      if (parameter?.type === 'amount') for (const row of parameter.values) row.value = '400000'
    })
    const came = compare(before, settled(capped)).changed
    expect(came).toMatchObject([
      { param: 'critical.cap', before: null, now: { value: '400000' }, isCap: true },
    ])
    const lifted = compare(settled(capped), before).changed
    expect(lifted).toMatchObject([{ param: 'critical.cap', before: { value: '400000' }, now: null }])
  })

  it('a newer document for the same figure', () => {
    const other = changed(({ parameters }) => {
      const parameter = parameters['tilted.ratio']
      if (parameter?.type === 'ratio') for (const row of parameter.values) row.verified = '2026-11-01'
    })
    const result = compare(before, settled(other))
    expect(result.changed).toEqual([])
    expect(result.sourced.map(({ param }) => param)).toEqual(['tilted.ratio'])
    expect(result.sameResult).toBe(true)
  })

  it('names a figure once, however many bills it bears on', () => {
    const two = [stay, { ...stay, date: '2026-06-01' }]
    const now = settled(changed(ratio('0.75')), 'dibao', two)
    expect(lines(compare(settled(pack('xinyang'), 'dibao', two), now).changed)).toEqual([
      'assistance.inpatient.ratio: 0.70 → 0.75',
    ])
  })

  it('different figures on different dates are told apart', () => {
    const split = changed(({ parameters }) => {
      const parameter = parameters['assistance.inpatient.ratio']
      if (parameter?.type !== 'ratio') return
      const row = parameter.values.find(({ groups }) => groups?.includes('dibao'))
      if (!row) return
      parameter.values.push({ ...row, from: '2026-05-01', value: '0.80' })
      row.to = '2026-04-30'
    })
    const two = [stay, { ...stay, date: '2026-06-01' }]
    const result = compare(settled(pack('xinyang'), 'dibao', two), settled(split, 'dibao', two))
    expect(lines(result.changed)).toEqual(['assistance.inpatient.ratio: 0.70 → 0.80'])
  })
})
