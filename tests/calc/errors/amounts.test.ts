/** Every error code of an amount, alone and against the others. */
import { describe, expect, it } from 'vitest'
import { settleYear } from '../../../src/calc'
import type { YearInput } from '../../../src/calc'
import { settled, stay, visit, year } from '../support/inputs'
import { errors, pack, withField } from './invalid'

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
