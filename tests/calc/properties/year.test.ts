/** What has to hold for every year of bills, whatever the figures of the pack. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { settleYear } from '../../../src/calc'
import type { Amounts, CareEvent, Layer, Pack, YearInput } from '../../../src/calc'
import { GROUPS, years } from '../support/arbitrary'
import { settled, special, stay, year } from '../support/inputs'
import type { Settled } from '../support/inputs'
import { toFen, toText } from '../support/oracle'
import { testcity, xinyang } from '../support/packs'

// Slow on a busy machine, never endless.
vi.setConfig({ testTimeout: 60_000 })

const PAYERS = ['basic', 'critical', 'assistance', 'tilted'] as const

function sumOf(amounts: Amounts): bigint {
  return [...PAYERS.map((key) => amounts[key]), amounts.selfPay].reduce((sum, text) => sum + toFen2(text), 0n)
}

/** As toFen, for amounts that may be below zero. */
function toFen2(text: string): bigint {
  return text.startsWith('-') ? -toFen(text.slice(1)) : toFen(text)
}

function distance(a: string, b: string): bigint {
  const d = toFen2(a) - toFen2(b)
  return d < 0n ? -d : d
}

describe.each([
  ['xinyang', xinyang()],
  ['testcity', testcity()],
] as [string, Pack][])('%s', (_, pack) => {
  const check = (property: (outcome: Settled, input: YearInput) => void, numRuns = 250): void =>
    fc.assert(
      fc.property(years(pack), (input) => property(settled(settleYear(pack, input)), input)),
      { numRuns },
    )

  it('splits every bill without remainder', () =>
    check(({ events, year: total }, input) => {
      events.forEach((event, i) => expect(toText(sumOf(event))).toBe(toText(toFen(input.events[i]!.billed))))
      const billed = input.events.reduce((sum, event) => sum + toFen(event.billed), 0n)
      expect(sumOf(total)).toBe(billed)
      for (const key of [...PAYERS, 'outOfScope', 'selfPay'] as const) {
        expect(events.reduce((sum, event) => sum + toFen2(event[key]), 0n)).toBe(toFen2(total[key]))
      }
    }))

  it('writes every amount with two decimals, and none below zero but self-pay after a tilt', () =>
    check(({ events, yearToDate, room }) => {
      const plain = /^\d+\.\d\d$/
      for (const event of events) {
        for (const key of [...PAYERS, 'outOfScope'] as const) expect(event[key]).toMatch(plain)
        if (!plain.test(event.selfPay)) {
          expect(event.selfPay).toMatch(/^-\d+\.\d\d$/)
          expect(event.selfPay).not.toBe('-0.00')
          expect(toFen(event.tilted)).toBeGreaterThan(0n)
        }
      }
      for (const amount of Object.values(yearToDate)) expect(amount).toMatch(plain)
      for (const amount of Object.values(room)) if (amount !== null) expect(amount).toMatch(plain)
    }))

  it('keeps out-of-scope cost with the resident', () =>
    check(({ events }, input) =>
      events.forEach(({ outOfScope }, i) => {
        const { billed, inScope } = input.events[i]!
        expect(toFen(outOfScope)).toBe(toFen(billed) - toFen(inScope))
      }),
    ))

  it('pays in no layer more than it was given, nor more than its cap left', () =>
    check(({ events }) => {
      for (const layer of events.flatMap(({ layers }) => layers)) {
        if (layer.kind === 'tilted') expect(toFen(layer.paid)).toBeLessThanOrEqual(toFen(layer.baseAfter))
        else expect(toFen(layer.paid)).toBeLessThanOrEqual(toFen(layer.in))
        if (layer.kind === 'basic' || (layer.kind === 'critical' && layer.how === 'given')) continue
        const { cap, paidBefore } = layer.use
        if (cap === null) continue
        const left = toFen(cap.value) - toFen(paidBefore)
        expect(toFen(layer.paid)).toBeLessThanOrEqual(left > 0n ? left : 0n)
      }
    }))

  it('hands each layer what the one before left', () =>
    check(({ events }, input) =>
      events.forEach(({ layers }, i) => {
        let rest = toFen(input.events[i]!.inScope)
        for (const layer of layers) {
          if (layer.kind !== 'tilted') {
            expect(toFen(layer.in)).toBe(rest)
            rest -= toFen(layer.paid)
          }
        }
      }),
    ))

  it('shows in its layers exactly what it pays', () =>
    check(({ events }) => {
      const paid = (layers: Layer[], kind: Layer['kind']): string =>
        layers.find((layer) => layer.kind === kind)?.paid ?? '0.00'
      for (const { layers, ...amounts } of events) {
        expect(amounts.critical).toBe(paid(layers, 'critical'))
        expect(amounts.assistance).toBe(paid(layers, 'assistance'))
        expect(amounts.tilted).toBe(paid(layers, 'tilted'))
        expect(amounts.basic).toBe(layers[0]?.kind === 'outpatient' ? layers[0].paid : paid(layers, 'basic'))
      }
    }))

  it('carries its totals on: a year settled in two parts is the year settled at once', () =>
    fc.assert(
      fc.property(years(pack), fc.nat(7), (input, cut) => {
        const whole = settled(settleYear(pack, input))
        const first = settled(settleYear(pack, { ...input, events: input.events.slice(0, cut) }))
        const opening = first.yearToDate
        // Only whole totals that are still Yuan can be an opening: the contract's largest amount applies to it.
        fc.pre(Object.values(opening).every((amount) => toFen(amount) <= 10_000_000_000n))
        const second = settled(settleYear(pack, { ...input, opening, events: input.events.slice(cut) }))
        expect([...first.events, ...second.events]).toEqual(whole.events)
        expect(second.yearToDate).toEqual(whole.yearToDate)
      }),
      { numRuns: 200 },
    ))

  it('is reproduced by its receipt, also after a way through JSON', () =>
    check((outcome) => {
      const { input, readings } = JSON.parse(JSON.stringify(outcome.receipt)) as Settled['receipt']
      expect(settleYear(pack, input)).toEqual(outcome)
      const replayed = settled(settleYear(pack, { ...input, readings }))
      expect({ ...replayed, receipt: null }).toEqual({ ...outcome, receipt: null })
      expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome)
    }, 150))

  it('changes neither pack nor input, and shares no object with them', () =>
    check((outcome, input) => {
      const before = JSON.stringify([pack, input])
      const pristine = JSON.stringify(outcome)
      scribble(outcome)
      expect(JSON.stringify([pack, input])).toBe(before)
      expect(JSON.stringify(settleYear(pack, input))).toBe(pristine)
    }, 60))

  it('never lowers assistance when one bill rises', () => {
    const amount = fc.integer({ min: 0, max: 20_000_000 })
    fc.assert(
      fc.property(
        fc.constantFrom(...GROUPS),
        fc.constantFrom('admission', 'listed', 'rare'),
        fc.constantFrom('0', 'estimate'),
        amount,
        fc.oneof(fc.integer({ min: 1, max: 100 }), amount),
        (group, kind, paid, low, rise) => {
          const assistance = (fen: number): bigint => {
            const more = { basicPaid: paid, criticalPaid: paid } as { basicPaid: '0'; criticalPaid: '0' }
            const text = toText(BigInt(fen))
            const event = kind === 'admission' ? stay(text, more) : special(kind as 'listed', text, more)
            return toFen(settled(settleYear(pack, year(group, [event]))).year.assistance)
          }
          expect(assistance(low + rise)).toBeGreaterThanOrEqual(assistance(low))
        },
      ),
      { numRuns: 800 },
    )
  })

  it('never lowers the assistance of a year when one of its sheets rises', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...GROUPS),
        fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.integer({ min: 1, max: 2_000_000 }),
        (group, costs, which, rise) => {
          const assistance = (all: number[]): bigint => {
            const events = all.map((fen, i) =>
              i % 3 === 2 ? special('listed', toText(BigInt(fen))) : stay(toText(BigInt(fen))),
            )
            return toFen(settled(settleYear(pack, year(group, events))).year.assistance)
          }
          const raised = costs.map((fen, i) => (i === which % costs.length ? fen + rise : fen))
          expect(assistance(raised)).toBeGreaterThanOrEqual(assistance(costs))
        },
      ),
      { numRuns: 800 },
    ))

  it('settles one stay cut into two bills alike to the fen, but for the cliff of tilted assistance', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...GROUPS),
        fc.constantFrom('admission', 'listed', 'rare'),
        fc.constantFrom('0', 'estimate'),
        fc.integer({ min: 2, max: 60_000_000 }),
        fc.integer({ min: 1, max: 99 }),
        (group, kind, criticalPaid, total, percent) => {
          const bill = (fen: number): CareEvent => {
            const text = toText(BigInt(fen))
            const more = { criticalPaid } as { criticalPaid: '0' }
            return kind === 'admission' ? stay(text, more) : special(kind as 'listed', text, more)
          }
          const head = Math.floor((total * percent) / 100)
          const one = settled(settleYear(pack, year(group, [bill(total)])))
          const two = settled(settleYear(pack, year(group, [bill(head), bill(total - head)])))
          expect(distance(one.year.basic, two.year.basic)).toBe(0n)
          const moved = distance(one.year.critical, two.year.critical)
          expect(moved).toBeLessThanOrEqual(1n)
          // A fen that moved between the insurances is rounded once more in what assistance is given.
          expect(distance(one.year.assistance, two.year.assistance)).toBeLessThanOrEqual(1n + moved)
          const reached = (outcome: Settled): boolean => outcome.room.assistance === '0.00'
          if (!one.receipt.readings.tiltedNeedsLimit || reached(one) === reached(two)) {
            expect(distance(one.year.tilted, two.year.tilted)).toBeLessThanOrEqual(1n + moved)
          }
        },
      ),
      { numRuns: 1500 },
    ))
})

/** Overwrites everything that can be reached from a value. */
function scribble(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value)) {
    scribble((value as Record<string, unknown>)[key])
    ;(value as Record<string, unknown>)[key] = 'overwritten'
  }
}
