/** Policy files of unknown origin: refused with a code, or in order and safe to compute with; nothing else happens. */
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { contributionOf, settleYear, waitingPeriod } from '../../src/calc'
import { PolicyError } from '../../src/policy/errors'
import { parsePack } from '../../src/policy/parse'
import { pack, packText } from './packs'

vi.setConfig({ testTimeout: 120_000 })
const pristine = Object.getOwnPropertyNames(Object.prototype).sort()
const text = packText('xinyang')
/** How many of the files were taken for a pack: a test that only ever refuses would prove little. */
let taken = 0

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(pristine)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

/** What a phone does with a file: opens it, and computes only with what was opened. */
function survives(file: string): void {
  let opened
  try {
    opened = parsePack(file)
  } catch (error) {
    expect(error).toBeInstanceOf(PolicyError)
    return
  }
  taken += 1
  const stay = {
    kind: 'admission',
    date: '2026-03-12',
    billed: '20000',
    inScope: '15000',
    basicPaid: 'estimate',
    criticalPaid: 'estimate',
    referred: true,
    inProvince: true,
  } as const
  expect(['settled', 'refused', 'invalid']).toContain(
    settleYear(opened, { year: 2026, group: 'dibao', events: [stay] }).kind,
  )
  expect(['known', 'unknown']).toContain(contributionOf(opened, { coverYear: 2026, group: 'none' }).kind)
  const gap = { missedYears: 3, repaidYears: 1, inWindow: false, exempt: false }
  expect(waitingPeriod(opened, gap)).toBeTypeOf('object')
}

/** Every place in the pack that holds something, by its path. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))]
}

function replaced(path: (string | number)[], value: unknown): string {
  const broken = pack('xinyang') as unknown as Record<string | number, unknown>
  const last = path[path.length - 1]
  if (last === undefined) return JSON.stringify(value) ?? 'null'
  const owner = path.slice(0, -1).reduce((at, key) => at[key] as typeof broken, broken)
  owner[last] = value
  return JSON.stringify(broken)
}

describe('a policy file', () => {
  it('with bytes changed, taken out or doubled anywhere', () => {
    const at = fc.integer({ min: 0, max: text.length - 1 })
    const change = fc.tuple(
      at,
      fc.integer({ min: 0, max: 40 }),
      fc.oneof(fc.string({ maxLength: 12 }), fc.constant('')),
    )
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        survives(
          changes.reduce(
            (file, [from, length, put]) => file.slice(0, from) + put + file.slice(from + length),
            text,
          ),
        )
      }),
      { numRuns: 1500 },
    )
  })

  it('with anything in any place', () => {
    const evil = fc.constantFrom<unknown>(
      '<img src=x onerror=alert(1)>',
      'javascript:alert(1)',
      '1e999',
      '-1',
      'NaN',
      '９９９',
      '0.1.2',
      'x'.repeat(100_000),
      1e308,
      0.1,
      null,
      true,
      [],
      {},
      [[[[[]]]]],
      JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...places(pack('xinyang'))),
        fc.oneof(evil, fc.jsonValue({ maxDepth: 3 })),
        (path, value) => survives(replaced(path, value)),
      ),
      { numRuns: 1500 },
    )
    expect(taken).toBeGreaterThan(0)
  })

  it('that is no pack at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.string({ unit: 'binary' })), (file) => survives(file)),
      { numRuns: 1500 },
    )
    survives('['.repeat(500_000))
    survives(`{"format":1,"parameters":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`)
  })
})
