/** Random years that pass validation, drawn so that deductibles, limits and thresholds are often met exactly. */
import fc from 'fast-check'
import type { CareEvent, Group, Pack, Readings, YearInput, YearToDate } from '../../../src/calc'
import { part, rowOf, toFen, toFraction, toText } from './oracle'

export const GROUPS: Group[] = [
  'none',
  'tekun',
  'orphan',
  'dibao',
  'dibao-margin',
  'returned-to-poverty',
  'poverty-risk',
  'illness-poverty',
]

/** Every amount that the pack mentions in what is settled: edges, caps, deductibles, thresholds. */
function edgesOf(pack: Pack): number[] {
  const settling = /^(outpatient|critical|assistance|tilted)\./
  const edges = new Set<number>()
  for (const [id, parameter] of Object.entries(pack.parameters)) {
    if (!settling.test(id)) continue
    for (const row of parameter.values as {
      value?: string
      brackets?: { above: string; upTo: string | null }[]
    }[]) {
      if (parameter.type === 'amount' && row.value !== 'unlimited') edges.add(Number(toFen(row.value ?? '0')))
      for (const { above, upTo } of row.brackets ?? []) {
        edges.add(Number(toFen(above)))
        if (upTo !== null) edges.add(Number(toFen(upTo)))
      }
    }
  }
  return [...edges]
}

/** An amount in fen: small, ordinary, huge, or within a fen of an edge of the pack. */
function amounts(pack: Pack): fc.Arbitrary<number> {
  const near = fc
    .tuple(fc.constantFrom(...edgesOf(pack)), fc.integer({ min: -1, max: 1 }))
    .map(([edge, off]) => Math.max(0, edge + off))
  return fc.oneof(
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: 0, max: 5_000_000 }),
    fc.integer({ min: 0, max: 50_000_000 }),
    fc.integer({ min: 0, max: 1_000_000_000 }),
    near,
  )
}

interface Seed {
  kind: number
  day: number
  inScope: number
  outOfScope: number
  basic: number | null
  critical: number | null
  referred: boolean
  inProvince: boolean
}

function seeds(pack: Pack): fc.Arbitrary<Seed> {
  const share = fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 10_000 }) },
  )
  return fc.record({
    kind: fc.integer({ min: 0, max: 8 }),
    day: fc.integer({ min: 0, max: 364 }),
    inScope: amounts(pack),
    outOfScope: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 500_000 })),
    basic: share,
    critical: share,
    referred: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
    inProvince: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  })
}

function dateOf(year: number, day: number): string {
  return new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10)
}

function toEvent(pack: Pack, year: number, seed: Seed): CareEvent {
  const date = dateOf(year, seed.day)
  const inScope = toText(BigInt(seed.inScope))
  const common = { date, billed: toText(BigInt(seed.inScope + seed.outOfScope)), inScope }
  if (seed.kind === 0) return { kind: 'outpatient', scope: 'general', ...common }
  if (seed.kind === 1) return { kind: 'outpatient', scope: 'hypertension', ...common }
  if (seed.kind === 2) return { kind: 'outpatient', scope: 'diabetes', ...common }
  const average = toFraction(rowOf(pack, 'inpatient.national-average', date, 'none').value as string)
  const fen = BigInt(seed.inScope)
  const basic = seed.basic === null ? part(fen, average) : (fen * BigInt(seed.basic)) / 10_000n
  const settled = {
    ...common,
    basicPaid: seed.basic === null ? ('estimate' as const) : toText(basic),
    criticalPaid:
      seed.critical === null
        ? ('estimate' as const)
        : toText(((fen - basic) * BigInt(seed.critical)) / 10_000n),
    referred: seed.referred,
    inProvince: seed.inProvince,
  }
  if (seed.kind <= 4)
    return { kind: 'special-outpatient', disease: seed.kind === 3 ? 'listed' : 'rare', ...settled }
  return { kind: 'admission', ...settled }
}

const readings: fc.Arbitrary<Partial<Readings>> = fc.record(
  {
    tiltedNeedsLimit: fc.boolean(),
    tiltedBase: fc.constantFrom('all' as const, 'admissions' as const),
    rareDiseaseInForce: fc.boolean(),
  },
  { requiredKeys: [] },
)

function openings(pack: Pack): fc.Arbitrary<Partial<YearToDate>> {
  const amount = amounts(pack).map((fen) => toText(BigInt(fen)))
  return fc.record(
    {
      generalPaid: amount,
      chronicPaid: amount,
      criticalBase: amount,
      criticalPaid: amount,
      assistanceBase: amount,
      assistancePaid: amount,
      tiltedBase: amount,
      tiltedPaid: amount,
    },
    { requiredKeys: [] },
  )
}

export function years(pack: Pack, year = 2025): fc.Arbitrary<YearInput> {
  return fc
    .record({
      group: fc.constantFrom(...GROUPS),
      chronic: fc.record({ hypertension: fc.boolean(), diabetes: fc.boolean() }, { requiredKeys: [] }),
      opening: fc.option(openings(pack), { nil: undefined }),
      seeds: fc.array(seeds(pack), { maxLength: 7 }),
      readings: fc.option(readings, { nil: undefined }),
    })
    .map(({ group, chronic, opening, seeds: drawn, readings: read }) => {
      const ordered = [...drawn].sort((a, b) => a.day - b.day)
      const input: YearInput = { year, group, chronic, events: ordered.map((s) => toEvent(pack, year, s)) }
      if (opening) input.opening = opening
      if (read) input.readings = read
      return input
    })
}
