/** Whatever is passed in: an answer, never an exception, and no prototype touched. */
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { contributionOf, settleYear } from '../../../src/calc'
import type { YearInput } from '../../../src/calc'
import { settled, stay, visit, year } from '../support/inputs'
import { xinyang } from '../support/packs'

const pack = xinyang()
vi.setConfig({ testTimeout: 60_000 })
const pristine = Object.getOwnPropertyNames(Object.prototype).sort()

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(pristine)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

describe('names with a meaning in the language', () => {
  const parse = (json: string): YearInput => JSON.parse(json) as YearInput
  const evil = '"__proto__":{"polluted":"1","group":"tekun","generalPaid":"5"}'

  it('are unknown values where every name has to be known', () => {
    for (const key of ['opening', 'readings', 'chronic']) {
      for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
        const input = parse(`{"year":2025,"group":"none","events":[],"${key}":{"${name}":{"polluted":"1"}}}`)
        expect(settleYear(pack, input)).toEqual({
          kind: 'invalid',
          errors: [{ path: `${key}.${name}`, code: 'unknown-value' }],
        })
      }
    }
  })

  it('are not read as fields of the input or of an event', () => {
    const outcome = settleYear(pack, parse(`{${evil},"year":2025,"events":[{${evil}}]}`))
    expect(outcome).toEqual({
      kind: 'invalid',
      errors: ['group', 'events[0].kind', 'events[0].date', 'events[0].billed', 'events[0].inScope'].map(
        (path) => ({
          path,
          code: 'missing',
        }),
      ),
    })
  })

  it('are left behind by the receipt, as every name that nobody knows', () => {
    const event = JSON.stringify(visit('general', '1')).replace('{', `{${evil},"note":"<b>","id":7,`)
    const input = parse(`{${evil},"year":2025,"group":"none","name":"x","events":[${event}]}`)
    expect(settled(settleYear(pack, input)).receipt.input).toEqual(year('none', [visit('general', '1')]))
  })
})

describe('anything at all', () => {
  it('as input', () =>
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (input) => {
        expect(['invalid', 'settled', 'refused']).toContain(settleYear(pack, input as YearInput).kind)
        expect(contributionOf(pack, input as never).kind).toBe('unknown')
      }),
      { numRuns: 2000 },
    ))

  it('in any place of a sound input', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(
          'year',
          'group',
          'events',
          'chronic',
          'opening',
          'readings',
          0,
          1,
          2,
          3,
          4,
          5,
          6,
          7,
          8,
        ),
        fc.jsonValue({ maxDepth: 3 }),
        (place, value) => {
          const event: Record<string, unknown> = { ...stay('10') }
          if (typeof place === 'number') event[Object.keys(event)[place] ?? 'kind'] = value
          const input: Record<string, unknown> = { ...year('dibao', [event as never]) }
          if (typeof place === 'string') input[place] = value
          const outcome = settleYear(pack, input as never)
          expect(['invalid', 'settled', 'refused']).toContain(outcome.kind)
          if (outcome.kind === 'invalid') expect(outcome.errors.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 2000 },
    ))

  it('as pack: refused with a reason', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (broken) => {
        const outcome = settleYear(broken, year('dibao', [stay('10')]))
        expect(outcome.kind).toBe('refused')
        expect(outcome.kind === 'refused' && outcome.detail.length).toBeGreaterThan(0)
        expect(contributionOf(broken, { coverYear: 2025, group: 'none' }).kind).toBe('unknown')
      }),
      { numRuns: 2000 },
    ))

  it('in any place of a sound pack: settled or refused, never thrown', () => {
    const input = year('dibao', [
      stay('90000', { basicPaid: 'estimate', criticalPaid: 'estimate' }),
      visit('general', '5'),
    ])
    fc.assert(
      fc.property(fc.nat(places(pack, read).length - 1), fc.jsonValue({ maxDepth: 2 }), (nth, value) => {
        // A pack that was computed with is never looked at again: each is another one.
        const broken = xinyang()
        const [place, key] = places(broken, read)[nth] as Place
        place[key] = value
        expect(['settled', 'refused']).toContain(settleYear(broken, input).kind)
        expect(['known', 'unknown']).toContain(
          contributionOf(broken, { coverYear: 2025, group: 'dibao' }).kind,
        )
      }),
      { numRuns: 1500 },
    )
  })
})

type Place = [Record<string, unknown>, string]

/** What the rules read of a pack; the texts for the screen are none of their business. */
const read = ['id', 'version', 'covers', 'parameters', 'readings', 'unmodelled']

/** Every place of a value that can hold something else. */
function places(value: unknown, keys?: string[]): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const object = value as Record<string, unknown>
  return (keys ?? Object.keys(object)).flatMap((key): Place[] => [[object, key], ...places(object[key])])
}
