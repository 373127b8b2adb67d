/** Every error code, on every kind of field; all errors of an input at once; nothing thrown whatever comes. */
import { describe, expect, it } from 'vitest'
import { settleYear } from '../../../src/calc'
import type { FieldError, Pack, YearInput } from '../../../src/calc'
import { settled, stay, visit, year } from '../support/inputs'
import { xinyang } from '../support/packs'

const pack = xinyang()

function errors(input: unknown, on: unknown = pack): FieldError[] {
  const outcome = settleYear(on, input as YearInput)
  if (outcome.kind !== 'invalid') throw new Error(`not invalid: ${outcome.kind}`)
  return outcome.errors
}

/** A sound input with one field of its only stay replaced (undefined = absent). */
function withField(key: string, value: unknown): unknown {
  const event: Record<string, unknown> = {
    ...stay('10000', { billed: '12000', basicPaid: '5000' }),
    [key]: value,
  }
  if (value === undefined) delete event[key]
  return year('dibao', [event as never])
}

describe('amounts', () => {
  it.each([
    '0',
    '0.0',
    '0.00',
    '7',
    '1234.5',
    '1234.56',
    '007',
    '100000000',
    '100000000.00',
    '00100000000.0',
  ])('takes %j', (billed) => {
    const input = year('none', [visit('general', '0', { billed })])
    expect(settled(settleYear(pack, input)).receipt.input).toEqual(input)
  })

  it.each([
    ['', 'not-money'],
    [' ', 'not-money'],
    [' 5', 'not-money'],
    ['5 ', 'not-money'],
    ['5\n', 'not-money'],
    ['+5', 'not-money'],
    ['.5', 'not-money'],
    ['5.', 'not-money'],
    ['.', 'not-money'],
    ['-', 'not-money'],
    ['--5', 'not-money'],
    ['-.5', 'not-money'],
    ['1e5', 'not-money'],
    ['1E5', 'not-money'],
    ['0x10', 'not-money'],
    ['1,000', 'not-money'],
    ['1，000', 'not-money'],
    ['1.2.3', 'not-money'],
    ['１２', 'not-money'],
    ['٣', 'not-money'],
    ['五百', 'not-money'],
    ['NaN', 'not-money'],
    ['Infinity', 'not-money'],
    ['5元', 'not-money'],
    ['estimate', 'not-money'],
    ['1'.repeat(100_000), 'not-money'],
    [5, 'not-money'],
    [0, 'not-money'],
    [NaN, 'not-money'],
    [null, 'not-money'],
    [true, 'not-money'],
    [[], 'not-money'],
    [['5'], 'not-money'],
    [{}, 'not-money'],
    [{ toString: null }, 'not-money'],
    ['-5', 'negative'],
    ['-0', 'negative'],
    ['-0.01', 'negative'],
    ['-1.234', 'negative'],
    ['1.234', 'too-precise'],
    ['0.001', 'too-precise'],
    ['1.000', 'too-precise'],
    ['100000000.01', 'too-large'],
    ['100000000.1', 'too-large'],
    ['100000001', 'too-large'],
    ['999999999', 'too-large'],
    ['1000000000', 'too-large'],
    ['1'.repeat(60), 'too-large'],
    [undefined, 'missing'],
  ])('refuses %j: %s', (value, code) => {
    const path = 'events[0].billed'
    expect(errors(withField('billed', value))).toEqual([{ path, code }])
  })

  it.each(['billed', 'inScope', 'basicPaid', 'criticalPaid'])('checks %s', (key) => {
    for (const [value, code] of [
      ['x', 'not-money'],
      ['-1', 'negative'],
      ['0.125', 'too-precise'],
      ['100000000.01', 'too-large'],
      [undefined, 'missing'],
    ]) {
      expect(errors(withField(key, value))).toEqual([{ path: `events[0].${key}`, code }])
    }
  })

  it.each([
    'generalPaid',
    'chronicPaid',
    'criticalBase',
    'criticalPaid',
    'assistanceBase',
    'assistancePaid',
    'tiltedBase',
    'tiltedPaid',
  ])('checks the opening %s', (key) => {
    for (const [value, code] of [
      ['-1', 'negative'],
      ['0.125', 'too-precise'],
      ['100000000.01', 'too-large'],
      ['estimate', 'not-money'],
      [null, 'not-money'],
    ]) {
      const path = `opening.${key}`
      expect(errors({ ...year('none', []), opening: { [key]: value } })).toEqual([{ path, code }])
    }
  })
})

describe('amounts against each other', () => {
  const at = (billed: string, inScope: string, basicPaid: string, criticalPaid: string): unknown =>
    year('none', [stay(inScope, { billed, basicPaid, criticalPaid } as object)])

  it('in scope may be all that was billed, not a fen more', () => {
    expect(settleYear(pack, at('100', '100.00', '0', '0') as YearInput).kind).toBe('settled')
    expect(errors(at('100', '100.01', '0', '0'))).toEqual([
      { path: 'events[0].inScope', code: 'more-than-billed' },
    ])
  })

  it('basic may pay all that is in scope, not a fen more', () => {
    expect(settleYear(pack, at('100', '80', '80', '0') as YearInput).kind).toBe('settled')
    expect(errors(at('100', '80', '80.01', '0'))).toEqual([
      { path: 'events[0].basicPaid', code: 'more-than-in-scope' },
    ])
  })

  it('both insurances may pay all that is in scope, not a fen more', () => {
    expect(settleYear(pack, at('100', '80', '50', '30') as YearInput).kind).toBe('settled')
    expect(errors(at('100', '80', '50', '30.01'))).toEqual([
      { path: 'events[0].criticalPaid', code: 'more-than-in-scope' },
    ])
  })

  it('an estimated basic payment counts in the sum of both', () => {
    expect(settleYear(pack, at('100', '100', 'estimate', '30') as YearInput).kind).toBe('settled')
    expect(errors(at('100', '100', 'estimate', '30.01'))).toEqual([
      { path: 'events[0].criticalPaid', code: 'more-than-in-scope' },
    ])
  })

  it('after a wrong basic payment only what critical illness alone paid too much is reported', () => {
    const basic = { path: 'events[0].basicPaid', code: 'more-than-in-scope' }
    const critical = { path: 'events[0].criticalPaid', code: 'more-than-in-scope' }
    expect(errors(at('100', '80', '90', '70'))).toEqual([basic])
    expect(errors(at('100', '80', '90', '80.01'))).toEqual([basic, critical])
    expect(errors(at('100', '80', '-1', '80'))).toEqual([{ ...basic, code: 'negative' }])
    expect(errors(at('100', '80', '-1', '80.01'))).toEqual([{ ...basic, code: 'negative' }, critical])
  })

  it('amounts that are no money are compared with nothing', () => {
    expect(errors(at('x', '80', '90', '0'))).toEqual([
      { path: 'events[0].billed', code: 'not-money' },
      { path: 'events[0].basicPaid', code: 'more-than-in-scope' },
    ])
    expect(errors(at('100', 'x', '500', '500'))).toEqual([{ path: 'events[0].inScope', code: 'not-money' }])
  })
})

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
