/** Thousands of random years of both cities, against the same rules written a second time in whole fen. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settleYear } from '../../../src/calc'
import type { Pack } from '../../../src/calc'
import { years } from '../support/arbitrary'
import { settled } from '../support/inputs'
import { defaultsOf, oracle, oracleAlternatives, rowOf, texts, toFen, toText } from '../support/oracle'
import { testcity, xinyang } from '../support/packs'

const RUNS = 2000

describe.each([
  ['xinyang', xinyang(), 2025],
  ['xinyang, another year', xinyang(), 2026],
  ['testcity', testcity(), 2025],
  ['testcity, another year', testcity(), 2026],
] as [string, Pack, number][])('%s', (_, pack, year) => {
  it('pays what the second computation pays', () => {
    fc.assert(
      fc.property(years(pack, year), (input) => {
        const outcome = settled(settleYear(pack, input))
        const wanted = oracle(pack, input, { ...defaultsOf(pack), ...input.readings })
        expect(outcome.events.map(({ layers: _layers, ...amounts }) => amounts)).toEqual(
          wanted.events.map(texts),
        )
        expect(outcome.year).toEqual(texts(wanted.year))
        expect(outcome.yearToDate).toEqual(texts(wanted.totals))
      }),
      { numRuns: RUNS },
    )
  }, 60_000)

  it('lists the same other readings', () => {
    fc.assert(
      fc.property(years(pack, year), (input) => {
        const used = { ...defaultsOf(pack), ...input.readings }
        const wanted = oracleAlternatives(pack, input, used)
        expect(settled(settleYear(pack, input)).alternatives).toEqual(
          wanted.map((other) => ({ readings: other.readings, year: texts(other.year) })),
        )
      }),
      { numRuns: RUNS / 2 },
    )
  }, 60_000)

  it('leaves the same room under every cap', () => {
    fc.assert(
      fc.property(years(pack, year), (input) => {
        const { room, yearToDate } = settled(settleYear(pack, input))
        const last = input.events[input.events.length - 1]?.date ?? `${year}-12-31`
        const left = (param: string, paid: string): string | null => {
          const cap = rowOf(pack, param, last, input.group).value as string
          if (cap === 'unlimited') return null
          return toText(toFen(cap) > toFen(paid) ? toFen(cap) - toFen(paid) : 0n)
        }
        const { hypertension = false, diabetes = false } = input.chronic ?? {}
        const scheme = hypertension && diabetes ? 'both' : hypertension ? 'hypertension' : 'diabetes'
        expect(room).toEqual({
          general: left('outpatient.general.cap', yearToDate.generalPaid),
          chronic: hypertension || diabetes ? left(`outpatient.${scheme}.cap`, yearToDate.chronicPaid) : null,
          critical: left('critical.cap', yearToDate.criticalPaid),
          assistance: input.group === 'none' ? null : left('assistance.limit', yearToDate.assistancePaid),
          tilted: input.group === 'none' ? null : left('tilted.limit', yearToDate.tiltedPaid),
        })
      }),
      { numRuns: RUNS / 4 },
    )
  }, 60_000)
})
