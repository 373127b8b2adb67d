/** Every other error code, on every kind of field; all errors of an input at once; nothing thrown whatever comes. */
import { describe, expect, it } from 'vitest'
import { settleYear } from '../../../src/calc'
import type { Pack, YearInput } from '../../../src/calc'
import { stay, visit, year } from '../support/inputs'
import { errors, pack, withField } from './invalid'

describe('dates', () => {
  it.each(['2025-02-28', '2025-01-01', '2025-12-31'])('takes %s', (date) => {
    expect(settleYear(pack, year('none', [visit('general', '1', { date })])).kind).toBe('settled')
  })

  it('takes 29 February in a leap year', () => {
    const input = { ...year('none', [visit('general', '1', { date: '2024-02-29' })]), year: 2024 }
    expect(settleYear(pack, input).kind).toBe('settled')
  })

  it.each([
    ['2025-02-29', 'not-a-date'],
    ['2100-02-29', 'not-a-date'],
    ['2025-13-01', 'not-a-date'],
    ['2025-00-10', 'not-a-date'],
    ['2025-04-31', 'not-a-date'],
    ['2025-01-00', 'not-a-date'],
    ['2025-1-1', 'not-a-date'],
    ['2025/01/01', 'not-a-date'],
    ['20250101', 'not-a-date'],
    ['2025-01-01T00:00:00Z', 'not-a-date'],
    ['2025-01-01 ', 'not-a-date'],
    ['２０２５-01-01', 'not-a-date'],
    ['', 'not-a-date'],
    [20250101, 'not-a-date'],
    [null, 'not-a-date'],
    [{}, 'not-a-date'],
    ['2024-12-31', 'outside-year'],
    ['2026-01-01', 'outside-year'],
    ['1925-05-05', 'outside-year'],
    [undefined, 'missing'],
  ])('refuses %j: %s', (date, code) => {
    expect(errors(withField('date', date))).toEqual([{ path: 'events[0].date', code }])
  })

  it('never go back; the same day is no step back', () => {
    const on = (...dates: string[]): unknown =>
      year(
        'none',
        dates.map((date) => visit('general', '1', { date })),
      )
    expect(settleYear(pack, on('2025-03-01', '2025-03-01', '2025-03-02') as YearInput).kind).toBe('settled')
    expect(errors(on('2025-03-01', '2025-02-28'))).toEqual([{ path: 'events[1].date', code: 'out-of-order' }])
    // A date that is itself wrong is not held against the next one.
    expect(errors(on('2025-03-01', '2026-09-01', '2025-03-02'))).toEqual([
      { path: 'events[1].date', code: 'outside-year' },
    ])
    expect(errors(on('2025-05-01', '2025-03-01', '2025-04-01'))).toEqual([
      { path: 'events[1].date', code: 'out-of-order' },
      { path: 'events[2].date', code: 'out-of-order' },
    ])
  })
})

describe('closed lists', () => {
  const sound = year('none', [])
  it.each([
    ['year', '2025', 'unknown-value'],
    ['year', 2025.5, 'unknown-value'],
    ['year', NaN, 'unknown-value'],
    ['year', Infinity, 'unknown-value'],
    ['year', null, 'unknown-value'],
    ['year', undefined, 'missing'],
    ['group', 'rich', 'unknown-value'],
    ['group', '__proto__', 'unknown-value'],
    ['group', null, 'unknown-value'],
    ['group', ['dibao'], 'unknown-value'],
    ['group', undefined, 'missing'],
    ['events', {}, 'unknown-value'],
    ['events', 'x', 'unknown-value'],
    ['events', null, 'unknown-value'],
    ['events', undefined, 'missing'],
    ['chronic', true, 'unknown-value'],
    ['chronic', [], 'unknown-value'],
    ['opening', '0', 'unknown-value'],
    ['opening', [], 'unknown-value'],
    ['opening', null, 'unknown-value'],
    ['readings', [], 'unknown-value'],
    ['readings', 1, 'unknown-value'],
  ])('%s = %j: %s', (key, value, code) => {
    expect(errors({ ...sound, [key]: value })).toEqual([{ path: key, code }])
  })

  it.each([
    [{ chronic: { hypertension: 'yes' } }, 'chronic.hypertension'],
    [{ chronic: { diabetes: 1 } }, 'chronic.diabetes'],
    [{ chronic: { gout: true } }, 'chronic.gout'],
    [{ opening: { generalpaid: '1' } }, 'opening.generalpaid'],
    [{ readings: { tiltedNeedsLimit: 'no' } }, 'readings.tiltedNeedsLimit'],
    [{ readings: { tiltedBase: 'none' } }, 'readings.tiltedBase'],
    [{ readings: { tiltedBase: true } }, 'readings.tiltedBase'],
    [{ readings: { rareDiseaseInForce: null } }, 'readings.rareDiseaseInForce'],
    [{ readings: { T1: true } }, 'readings.T1'],
  ])('%j: unknown value at %s', (more, path) => {
    expect(errors({ ...sound, ...more })).toEqual([{ path, code: 'unknown-value' }])
  })

  it.each([
    ['kind', 'visit', 'unknown-value'],
    ['kind', undefined, 'missing'],
    ['referred', 'yes', 'unknown-value'],
    ['referred', undefined, 'missing'],
    ['inProvince', 1, 'unknown-value'],
    ['inProvince', undefined, 'missing'],
  ])('events[0].%s = %j: %s', (key, value, code) => {
    expect(errors(withField(key, value))).toEqual([{ path: `events[0].${key}`, code }])
  })

  it.each([
    [{ ...visit('general', '1'), scope: 'dental' }, 'scope', 'unknown-value'],
    [{ ...visit('general', '1'), scope: undefined }, 'scope', 'missing'],
    [{ ...stay('1'), kind: 'special-outpatient', disease: 'flu' }, 'disease', 'unknown-value'],
    [{ ...stay('1'), kind: 'special-outpatient' }, 'disease', 'missing'],
  ])('%j', (event, key, code) => {
    expect(errors(year('none', [event as never]))).toEqual([{ path: `events[0].${key}`, code }])
  })

  it.each([null, 7, 'stay', [], [[]]])('an event that is %j', (event) => {
    expect(errors(year('none', [stay('1'), event as never]))).toEqual([
      { path: 'events[1]', code: 'unknown-value' },
    ])
  })

  it.each([
    [undefined, 'missing'],
    [null, 'unknown-value'],
    [[], 'unknown-value'],
    ['{}', 'unknown-value'],
    [7, 'unknown-value'],
  ])('an input that is %j', (input, code) => expect(errors(input)).toEqual([{ path: '', code }]))
})

describe('all errors', () => {
  it('are listed at once, in the order of the fields', () => {
    const found = errors({
      group: 'x',
      chronic: { diabetes: 0 },
      opening: { tiltedPaid: '-1', more: '1' },
      readings: { tiltedBase: 0 },
      events: [
        {
          kind: 'admission',
          date: '2025-13-01',
          billed: '1',
          inScope: '2',
          basicPaid: '3',
          criticalPaid: '1.999',
        },
        { kind: 'outpatient', scope: 'x', date: '2025-02-01', billed: '', inScope: 5 },
      ],
    })
    expect(found).toEqual([
      { path: 'year', code: 'missing' },
      { path: 'group', code: 'unknown-value' },
      { path: 'chronic.diabetes', code: 'unknown-value' },
      { path: 'opening.more', code: 'unknown-value' },
      { path: 'opening.tiltedPaid', code: 'negative' },
      { path: 'events[0].date', code: 'not-a-date' },
      { path: 'events[0].inScope', code: 'more-than-billed' },
      { path: 'events[0].basicPaid', code: 'more-than-in-scope' },
      { path: 'events[0].criticalPaid', code: 'too-precise' },
      { path: 'events[0].referred', code: 'missing' },
      { path: 'events[0].inProvince', code: 'missing' },
      { path: 'events[1].scope', code: 'unknown-value' },
      { path: 'events[1].billed', code: 'not-money' },
      { path: 'events[1].inScope', code: 'not-money' },
      { path: 'readings.tiltedBase', code: 'unknown-value' },
    ])
  })

  it('come before any word about the pack', () => {
    for (const broken of [null, {}, { ...pack, parameters: {} } as Pack]) {
      expect(errors({ ...year('none', []), group: 'x' }, broken)).toEqual([
        { path: 'group', code: 'unknown-value' },
      ])
    }
  })

  it('an unsound input leaves nothing else to say', () => {
    expect(Object.keys(settleYear(pack, {} as YearInput))).toEqual(['kind', 'errors'])
  })
})
