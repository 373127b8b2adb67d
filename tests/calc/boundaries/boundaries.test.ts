/**
 * One fen below, at and above every deductible, bracket edge, cap, limit and threshold that the packs hold, found by
 * walking the packs. What is expected is worked out here, in whole fen, from the row alone.
 */
import { afterAll, describe, expect, it } from 'vitest'
import { settleYear } from '../../../src/calc'
import type { Bracket, Group, Pack, YearInput, YearToDate } from '../../../src/calc'
import { P } from '../../../src/calc/parameters'
import { GROUPS } from '../support/arbitrary'
import { settled, special, stay, visit } from '../support/inputs'
import type { Settled } from '../support/inputs'
import { part, rowOf, toFen, toFraction, toText } from '../support/oracle'
import { testcity, xinyang } from '../support/packs'

const OFFSETS = [-1n, 0n, 1n]
const AIDED = GROUPS.filter((group) => group !== 'none')
const LARGE = 10_000_000_00n

const above = (a: bigint, b: bigint): bigint => (a > b ? a - b : 0n)
const min = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** The rows of a parameter that a covered year can meet, each with a group it speaks of and a day it is in force. */
function* rows(pack: Pack, param: string, groups: Group[]): Generator<{ group: Group; date: string }> {
  for (const row of pack.parameters[param]?.values ?? []) {
    const date = row.from > pack.covers.from ? row.from : pack.covers.from
    if ((row.to ?? pack.covers.to) < date) continue
    for (const group of groups) if (!row.groups || row.groups.includes(group)) yield { group, date }
  }
}

describe.each([
  ['xinyang', xinyang()],
  ['testcity', testcity()],
] as [string, Pack][])('%s', (_, pack) => {
  const walked = new Map<string, Set<unknown>>()
  const value = (param: string, date: string, group: Group): string => {
    const row = rowOf(pack, param, date, group)
    walked.set(param, (walked.get(param) ?? new Set()).add(row))
    return row.value as string
  }
  const ratio = (param: string, date: string, group: Group): ReturnType<typeof toFraction> =>
    toFraction(rowOf(pack, param, date, group).value as string)
  const settle = (group: Group, date: string, more: Omit<YearInput, 'year' | 'group'>): Settled =>
    settled(settleYear(pack, { year: Number(date.slice(0, 4)), group, ...more }))

  describe.each([
    ['general', undefined, P.generalCap, P.generalRatio],
    ['hypertension', { hypertension: true }, P.hypertensionCap, P.chronicRatio],
    ['diabetes', { diabetes: true }, P.diabetesCap, P.chronicRatio],
    ['hypertension', { hypertension: true, diabetes: true }, P.bothCap, P.chronicRatio],
    ['diabetes', { hypertension: true, diabetes: true }, P.bothCap, P.chronicRatio],
  ] as const)('allowance of %s drugs or visits with status %j', (scope, chronic, capParam, ratioParam) => {
    const used = scope === 'general' ? 'generalPaid' : 'chronicPaid'
    it.each([...rows(pack, capParam, ['none'])])('$date', ({ group, date }) => {
      const cap = toFen(value(capParam, date, group))
      const share = ratio(ratioParam, date, group)
      const more = chronic ? { chronic } : {}
      for (const off of OFFSETS) {
        // The cost whose share is the cap, and the fen around it.
        const cost = (cap * share.under) / share.over + off
        const fresh = settle(group, date, { ...more, events: [visit(scope, toText(cost), { date })] })
        expect(fresh.year.basic).toBe(toText(min(part(cost, share), cap)))
        const opening = { [used]: toText(cap + off) }
        const late = settle(group, date, { ...more, opening, events: [visit(scope, '5000', { date })] })
        expect(late.year.basic).toBe(toText(above(cap, cap + off)))
      }
    })
  })

  describe('critical-illness ladder', () => {
    const ladderFen = (brackets: Bracket[], base: bigint): bigint => {
      const scale = 10n ** 6n
      const sum = brackets.reduce((total, { above: from, upTo, ratio: text }) => {
        const share = toFraction(text)
        return (
          total +
          (above(upTo === null ? base : min(base, toFen(upTo)), toFen(from)) * share.over * scale) /
            share.under
        )
      }, 0n)
      return (2n * sum + scale) / (2n * scale)
    }

    it.each([...rows(pack, P.criticalLadder, GROUPS)])('every edge for $group', ({ group, date }) => {
      const row = rowOf(pack, P.criticalLadder, date, group)
      walked.set(P.criticalLadder, (walked.get(P.criticalLadder) ?? new Set()).add(row))
      const brackets = row.brackets as Bracket[]
      const edges = new Set(brackets.flatMap(({ above: a, upTo }) => [a, ...(upTo === null ? [] : [upTo])]))
      for (const edge of edges) {
        for (const off of OFFSETS) {
          const base = toFen(edge) + off
          const events = [stay(toText(base), { date, criticalPaid: 'estimate' })]
          expect(settle(group, date, { events }).year.critical).toBe(toText(ladderFen(brackets, base)))
          const opening = { criticalBase: toText(base - 1n) }
          const next = [stay('1000', { date, criticalPaid: 'estimate' })]
          const gained = ladderFen(brackets, base - 1n + 100_000n) - ladderFen(brackets, base - 1n)
          const paid = toFen(settle(group, date, { opening, events: next }).year.critical)
          // The ladder's difference is rounded once; two rounded ladders may be a fen apart from it.
          expect(paid - gained >= -1n && paid - gained <= 1n).toBe(true)
        }
      }
    })

    it.each([...rows(pack, P.criticalCap, GROUPS)])('yearly cap for $group', ({ group, date }) => {
      const cap = value(P.criticalCap, date, group)
      const large = [stay(toText(LARGE), { date, criticalPaid: 'estimate' })]
      if (cap === 'unlimited') {
        const brackets = rowOf(pack, P.criticalLadder, date, group).brackets as Bracket[]
        expect(settle(group, date, { events: large }).year.critical).toBe(toText(ladderFen(brackets, LARGE)))
        return
      }
      expect(settle(group, date, { events: large }).year.critical).toBe(toText(toFen(cap)))
      for (const off of OFFSETS) {
        const opening = { criticalPaid: toText(toFen(cap) + off) }
        const outcome = settle(group, date, { opening, events: large })
        expect(outcome.year.critical).toBe(toText(above(0n, off)))
        expect(outcome.room.critical).toBe('0.00')
      }
    })
  })

  describe('assistance', () => {
    it.each([...rows(pack, P.assistanceDeductible, AIDED)])('deductible of $group', ({ group, date }) => {
      const deductible = toFen(value(P.assistanceDeductible, date, group))
      const share = ratio(P.assistanceInpatient, date, group)
      for (const off of [...OFFSETS, 2n].filter((fen) => deductible + fen >= 0n)) {
        const cost = deductible + off
        const expected = toText(part(above(cost, deductible), share))
        expect(settle(group, date, { events: [stay(toText(cost), { date })] }).year.assistance).toBe(expected)
        const opening = { assistanceBase: toText(cost) }
        const counted = 100_000n + cost - deductible - above(cost, deductible)
        expect(settle(group, date, { opening, events: [stay('1000', { date })] }).year.assistance).toBe(
          toText(part(counted, share)),
        )
      }
    })

    it.each([...rows(pack, P.assistanceLimit, AIDED)])('limit of $group', ({ group, date }) => {
      const limit = toFen(value(P.assistanceLimit, date, group))
      const listed = ratio(P.assistanceListed, date, group)
      const inpatient = ratio(P.assistanceInpatient, date, group)
      const deductible = toFen(rowOf(pack, P.assistanceDeductible, date, group).value as string)
      for (const off of OFFSETS) {
        const outpatient = (limit * listed.under) / listed.over + off
        const care = settle(group, date, { events: [special('listed', toText(outpatient), { date })] })
        expect(care.year.assistance).toBe(toText(min(part(outpatient, listed), limit)))
        const over = (limit * inpatient.under) / inpatient.over + off
        const cost = settle(group, date, { events: [stay(toText(deductible + over), { date })] })
        expect(cost.year.assistance).toBe(toText(min(part(over, inpatient), limit)))
        const opening = { assistancePaid: toText(limit + off) }
        const late = settle(group, date, { opening, events: [stay('90000', { date })] })
        expect(late.year.assistance).toBe(toText(above(limit, limit + off)))
      }
    })
  })

  describe('tilted assistance', () => {
    const readings = { tiltedNeedsLimit: true, tiltedBase: 'all' } as const

    /** A year whose ordinary limit is used up, so that what is added to the base is what the bill left. */
    const tilt = (group: Group, date: string, base: bigint, more: Partial<YearToDate> = {}): Settled => {
      const limit = rowOf(pack, P.assistanceLimit, date, group).value as string
      const opening = { assistancePaid: toText(toFen(limit)), ...more }
      return settle(group, date, { readings, opening, events: [stay(toText(base), { date })] })
    }

    it.each([...rows(pack, P.tiltedThreshold, AIDED)])('threshold of $group', ({ group, date }) => {
      const threshold = toFen(value(P.tiltedThreshold, date, group))
      const share = ratio(P.tiltedRatio, date, group)
      for (const off of [...OFFSETS, 2n]) {
        const expected = toText(part(above(threshold + off, threshold), share))
        expect(tilt(group, date, threshold + off).year.tilted).toBe(expected)
        const more = { tiltedBase: toText(threshold + off) }
        expect(tilt(group, date, 0n, more).year.tilted).toBe(expected)
      }
    })

    it.each([...rows(pack, P.tiltedLimit, AIDED)])('limit of $group', ({ group, date }) => {
      const limit = toFen(value(P.tiltedLimit, date, group))
      const threshold = toFen(rowOf(pack, P.tiltedThreshold, date, group).value as string)
      const share = ratio(P.tiltedRatio, date, group)
      for (const off of OFFSETS) {
        const over = (limit * share.under) / share.over + off
        expect(tilt(group, date, threshold + over).year.tilted).toBe(toText(min(part(over, share), limit)))
        const more = { tiltedPaid: toText(limit + off) }
        expect(tilt(group, date, LARGE, more).year.tilted).toBe(toText(above(0n, off)))
      }
    })

    it.each([...rows(pack, P.assistanceLimit, AIDED)])(
      'the cliff at the ordinary limit of $group',
      ({ group, date }) => {
        const limit = toFen(value(P.assistanceLimit, date, group))
        const threshold = toFen(rowOf(pack, P.tiltedThreshold, date, group).value as string)
        const share = ratio(P.tiltedRatio, date, group)
        for (const off of OFFSETS) {
          const more = { assistancePaid: toText(limit + off), tiltedBase: toText(threshold + 500_00n) }
          const outcome = tilt(group, date, 0n, more)
          expect(outcome.year.tilted).toBe(off < 0n ? '0.00' : toText(part(500_00n, share)))
        }
      },
    )
  })

  describe('the walk', () => {
    afterAll(() => walked.clear())
    it.each(
      (
        [
          P.generalCap,
          P.hypertensionCap,
          P.diabetesCap,
          P.bothCap,
          P.criticalLadder,
          P.criticalCap,
        ] as string[]
      ).concat([P.assistanceDeductible, P.assistanceLimit, P.tiltedThreshold, P.tiltedLimit]),
    )('met every row of %s', (param) => {
      const inCover = pack.parameters[param]?.values.filter(({ to }) => !to || to >= pack.covers.from) ?? []
      expect(inCover.length).toBeGreaterThan(0)
      expect(walked.get(param)?.size).toBe(inCover.length)
    })
  })
})
