/**
 * The order of computation written down a second time, from the design page and nothing else: whole fen as BigInt,
 * ratios as fractions, the pack read row by row. It shares no code with src/calc, so that both must be wrong in the
 * same way for a fault to pass.
 */
import type { Amounts, Pack, Readings, YearInput, YearToDate } from '../../../src/calc'

type Fen = bigint
interface Fraction {
  over: bigint
  under: bigint
}

export function toFen(text: string): Fen {
  const [whole = '0', decimals = ''] = text.split('.')
  return BigInt(whole) * 100n + BigInt((decimals + '00').slice(0, 2))
}

export function toText(fen: Fen): string {
  const size = fen < 0n ? -fen : fen
  return `${fen < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`
}

export function toFraction(text: string): Fraction {
  const [whole = '0', decimals = ''] = text.split('.')
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) }
}

/** amount × ratio in fen, halves up. */
export function part(amount: Fen, { over, under }: Fraction): Fen {
  return (2n * amount * over + under) / (2n * under)
}

const min = (a: Fen, b: Fen): Fen => (a < b ? a : b)
const above = (a: Fen, b: Fen): Fen => (a > b ? a - b : 0n)

/** The pack's row for a parameter, date and group; there has to be exactly one. */
export function rowOf(pack: Pack, param: string, date: string, group: string): Record<string, unknown> {
  const rows = (pack.parameters[param]?.values ?? []) as unknown as Record<string, unknown>[]
  const found = rows.filter(
    (row) =>
      (row.from as string) <= date &&
      date <= ((row.to as string | undefined) ?? pack.covers.to) &&
      (!row.groups || (row.groups as string[]).indexOf(group) >= 0),
  )
  if (found.length !== 1) throw new Error(`${found.length} rows of ${param} on ${date} for ${group}`)
  return found[0] as Record<string, unknown>
}

export type FenTotals = Record<keyof YearToDate, Fen>
export type FenAmounts = Record<keyof Amounts, Fen>

export interface OracleYear {
  events: FenAmounts[]
  year: FenAmounts
  totals: FenTotals
}

const EMPTY = (): FenAmounts => ({
  basic: 0n,
  critical: 0n,
  assistance: 0n,
  tilted: 0n,
  outOfScope: 0n,
  selfPay: 0n,
})

const TOTALS: (keyof YearToDate)[] = [
  'generalPaid',
  'chronicPaid',
  'criticalBase',
  'criticalPaid',
  'assistanceBase',
  'assistancePaid',
  'tiltedBase',
  'tiltedPaid',
]

export function defaultsOf(pack: Pack): Readings {
  const all: Record<string, unknown> = {}
  for (const reading of pack.readings) all[reading.id] = reading.default
  return all as unknown as Readings
}

export function oracle(pack: Pack, input: YearInput, readings: Readings): OracleYear {
  const totals = {} as FenTotals
  for (const key of TOTALS) totals[key] = toFen(input.opening?.[key] ?? '0')
  const year = EMPTY()
  const events = input.events.map((event) => {
    const text = (param: string): string => rowOf(pack, param, event.date, input.group).value as string
    const ratio = (param: string): Fraction => toFraction(text(param))
    const left = (param: string, used: Fen): Fen | null =>
      text(param) === 'unlimited' ? null : above(toFen(text(param)), used)
    const capped = (amount: Fen, room: Fen | null): Fen => (room === null ? amount : min(amount, room))
    const out = EMPTY()
    const inScope = toFen(event.inScope)
    out.outOfScope = toFen(event.billed) - inScope
    if (event.kind === 'outpatient' && event.scope === 'general') {
      out.basic = capped(
        part(inScope, ratio('outpatient.general.ratio')),
        left('outpatient.general.cap', totals.generalPaid),
      )
      totals.generalPaid += out.basic
    } else if (event.kind === 'outpatient') {
      const has = input.chronic ?? {}
      const eligible = event.scope === 'diabetes' ? has.diabetes : has.hypertension
      if (eligible) {
        const name =
          has.hypertension && has.diabetes ? 'both' : has.hypertension ? 'hypertension' : 'diabetes'
        out.basic = capped(
          part(inScope, ratio('outpatient.chronic.ratio')),
          left(`outpatient.${name}.cap`, totals.chronicPaid),
        )
        totals.chronicPaid += out.basic
      }
    } else {
      // 2. basic
      out.basic =
        event.basicPaid === 'estimate'
          ? part(inScope, ratio('inpatient.national-average'))
          : toFen(event.basicPaid)
      // 3. critical: every bracket over a common denominator of 10^8, rounded once
      const before = totals.criticalBase
      totals.criticalBase += inScope - out.basic
      const brackets = rowOf(pack, 'critical.ladder', event.date, input.group).brackets as {
        above: string
        upTo: string | null
        ratio: string
      }[]
      const climbed = (base: Fen): bigint =>
        brackets.reduce((sum, bracket) => {
          const top = bracket.upTo === null ? base : min(base, toFen(bracket.upTo))
          const { over, under } = toFraction(bracket.ratio)
          return sum + (above(top, toFen(bracket.above)) * over * 10n ** 8n) / under
        }, 0n)
      const gain = climbed(totals.criticalBase) - climbed(before)
      const due = capped(
        (2n * gain + 10n ** 8n) / (2n * 10n ** 8n),
        left('critical.cap', totals.criticalPaid),
      )
      out.critical = event.criticalPaid === 'estimate' ? due : toFen(event.criticalPaid)
      totals.criticalPaid += out.critical
      if (input.group !== 'none') {
        // 4. assistance
        const rest = inScope - out.basic - out.critical
        let wanted: Fen
        if (event.kind === 'admission') {
          const deductible = toFen(text('assistance.deductible'))
          const counted =
            above(totals.assistanceBase + rest, deductible) - above(totals.assistanceBase, deductible)
          totals.assistanceBase += rest
          wanted = part(counted, ratio('assistance.inpatient.ratio'))
        } else if (event.disease === 'listed') {
          wanted = part(rest, ratio('assistance.listed.ratio'))
        } else {
          wanted = readings.rareDiseaseInForce ? part(rest, ratio('assistance.rare.ratio')) : 0n
        }
        out.assistance = capped(wanted, left('assistance.limit', totals.assistancePaid))
        totals.assistancePaid += out.assistance
        // 5. tilted
        if (event.referred && event.inProvince) {
          if (event.kind === 'admission' || readings.tiltedBase === 'all') {
            totals.tiltedBase += rest - out.assistance
            const reached = left('assistance.limit', totals.assistancePaid) === 0n
            if (reached || !readings.tiltedNeedsLimit) {
              const excess = above(totals.tiltedBase, toFen(text('tilted.threshold')))
              const forYear = capped(part(excess, ratio('tilted.ratio')), left('tilted.limit', 0n))
              out.tilted = above(forYear, totals.tiltedPaid)
              totals.tiltedPaid += out.tilted
            }
          }
        }
      }
    }
    // 6. what is left
    out.selfPay = toFen(event.billed) - out.basic - out.critical - out.assistance - out.tilted
    for (const key of Object.keys(out) as (keyof Amounts)[]) year[key] += out[key]
    return out
  })
  return { events, year, totals }
}

/** Every other combination of readings with another year, fewest changes first, nothing said twice. */
export function oracleAlternatives(
  pack: Pack,
  input: YearInput,
  used: Readings,
): { readings: Partial<Readings>; year: FenAmounts }[] {
  const key = (year: FenAmounts): string => Object.values(year).join()
  const base = key(oracle(pack, input, used).year)
  const listed: { readings: Partial<Readings>; year: FenAmounts }[] = []
  const flips: [keyof Readings, unknown][] = [
    ['tiltedNeedsLimit', !used.tiltedNeedsLimit],
    ['tiltedBase', used.tiltedBase === 'all' ? 'admissions' : 'all'],
    ['rareDiseaseInForce', !used.rareDiseaseInForce],
  ]
  for (const mask of [1, 2, 4, 3, 5, 6, 7]) {
    const readings: Record<string, unknown> = {}
    flips.forEach(([name, value], i) => {
      if (mask & (1 << i)) readings[name] = value
    })
    const { year } = oracle(pack, input, { ...used, ...readings } as Readings)
    if (key(year) === base) continue
    const said = listed.some(
      (other) =>
        key(other.year) === key(year) && Object.keys(other.readings).every((name) => name in readings),
    )
    if (!said) listed.push({ readings: readings as Partial<Readings>, year })
  }
  return listed
}

export function texts<K extends string>(amounts: Record<K, Fen>): Record<K, string> {
  const out = {} as Record<K, string>
  for (const key of Object.keys(amounts) as K[]) out[key] = toText(amounts[key])
  return out
}
