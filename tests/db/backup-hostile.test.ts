import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepOnDevice, readBackup } from '../../src/db'
import type { Kept } from '../../src/db'
import { dump, filledPhone, job, keptOf, nothing, textOf } from './support/backup'
import { freshName } from './support/device'

const GROUPS = ['none', 'tekun', 'dibao', 'dibao-margin', 'poverty-risk'] as const
const yuan = fc
  .integer({ min: 0, max: 99_999_999 })
  .map((fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`)
const who = fc.constantFrom('self', 'father', 'child-2', '老伴')
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, '0')}`)
const bill = fc.record({
  place: fc.integer({ min: 0, max: 400 }),
  event: fc.record({
    kind: fc.constant('outpatient' as const),
    scope: fc.constantFrom('general', 'hypertension', 'diabetes'),
    date: day,
    billed: yuan,
    inScope: yuan,
  }),
  assumptions: fc.array(fc.record({ code: fc.constantFrom('in-scope-assumed', 'date-assumed') }), {
    maxLength: 3,
  }),
})
/** Everything that somebody can have typed, as a backup holds it. */
const backups = fc
  .record({
    people: fc.uniqueArray(who, { maxLength: 4 }),
    bills: fc.array(bill, { maxLength: 8 }),
    group: fc.constantFrom(...GROUPS),
    opening: fc.record({ generalPaid: yuan, criticalBase: yuan }, { requiredKeys: [] }),
    chronic: fc.boolean(),
    paid: fc.oneof(fc.constant(''), yuan),
  })
  .map(({ people, bills, group, opening, chronic, paid }): Kept => {
    const facts = { year: 2026, group, hypertension: chronic, diabetes: !chronic, opening }
    return {
      ...nothing(),
      years: people.map((person) => ({ person, ...facts })),
      bills: people.flatMap((person, at) =>
        bills.map((one, nth) => ({ ...one, id: `b-${at}-${nth}`, person, year: 2026 })),
      ) as Kept['bills'],
      family: people.length
        ? { coverYear: '2026', members: people.map((id, at) => ({ id: `${at}`, who: id, group })) }
        : null,
      outpatient: people.map((id) => ({
        who: id,
        year: '2026',
        chronic: 'both',
        generalPaid: paid,
        chronicPaid: '',
      })),
    }
  })

const byId = (rows: Kept['bills']) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))

describe('any backup', () => {
  it('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(backups, async (kept) => {
        const reading = await readBackup(textOf(kept), job())
        if (reading.kind !== 'read') throw new Error(JSON.stringify(reading))
        expect({ ...reading.kept, bills: byId(reading.kept.bills) }).toEqual({
          ...kept,
          bills: byId(kept.bills),
        })
      }),
      { numRuns: 200 },
    )
  })
})

/** Values that have broken readers of files before. */
const nasty = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  1.5,
  1e308,
  '',
  'NaN',
  'Infinity',
  '1e999',
  '-1',
  '０',
  '<img src=x onerror=alert(1)>',
  '\u202e',
  [],
  {},
  [[[[[[[[[[[[[[[]]]]]]]]]]]]]]],
  { length: 5 },
  { toString: null },
  'x'.repeat(5000),
)
const names = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'polluted',
  'id',
  'version',
  'records',
  'event',
)

/** A place anywhere in a JSON value, by turns taken. */
function placeIn(root: unknown, turns: number[]): { holder: Record<string, unknown>; key: string } | null {
  let found: { holder: Record<string, unknown>; key: string } | null = null
  let at = root
  for (const turn of turns) {
    if (typeof at !== 'object' || at === null) break
    const keys = Object.keys(at)
    const key = keys[turn % Math.max(1, keys.length)]
    if (key === undefined) break
    found = { holder: at as Record<string, unknown>, key }
    at = found.holder[key]
  }
  return found
}

describe('a hostile file', () => {
  it('2,500 of them: read or refused in words, nothing stored, no prototype touched', async () => {
    const name = freshName()
    await keepOnDevice({ name })
    const before = await dump(name)
    const text = textOf(await keptOf(await filledPhone()))
    const prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype))
    const turns = fc.array(fc.nat(40), { minLength: 1, maxLength: 9 })
    const changes = fc.array(fc.record({ turns, value: nasty, as: fc.option(names) }), {
      minLength: 1,
      maxLength: 3,
    })
    let refused = 0
    await fc.assert(
      fc.asyncProperty(changes, async (some) => {
        const file: unknown = JSON.parse(text)
        for (const { turns: way, value: constant, as } of some) {
          // A copy: later changes may go into it.
          const value = JSON.parse(JSON.stringify(constant)) as unknown
          const place = placeIn(file, way)
          if (!place) continue
          if (as === null) place.holder[place.key] = value
          else
            Object.defineProperty(place.holder, as, {
              value,
              enumerable: true,
              configurable: true,
              writable: true,
            })
        }
        const reading = await readBackup(JSON.stringify(file), job())
        if (reading.kind === 'refused') refused++
        else expect(textOf(reading.kept)).not.toMatch(/"(polluted|__proto__|constructor|prototype)":/)
      }),
      { numRuns: 2000 },
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.string({ maxLength: 20 }), async (at, junk) => {
        const reading = await readBackup(text.slice(0, at) + junk + text.slice(at + 1), job())
        expect(['read', 'refused']).toContain(reading.kind)
      }),
      { numRuns: 500 },
    )
    expect(refused).toBeGreaterThan(1000)
    expect(await dump(name)).toEqual(before)
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(prototype)
    expect({}).not.toHaveProperty('polluted')
  }, 120_000)
})
