import type { Group, IsoDate } from '../calc/contract'
import { isIsoDate } from '../calc/dates'
import type { Dated, Pack, Parameter } from '../calc/pack'
import { P } from '../calc/parameters'
import { GROUPS, speaksOf } from './check-rows'
import type { Problem } from './problem'

/** What the rules expect of a parameter they compute with. */
interface Need {
  id: string
  type: Parameter['type']
  unit?: 'yuan-per-year' | 'months' | 'years'
  groups: readonly Group[]
  /** 'unlimited' means something here. */
  unlimited?: true
}

/** 医疗救助 and 倾斜救助 are for the seven recognised groups only. */
const RECOGNISED = GROUPS.filter((group) => group !== 'none')

const yearly = { type: 'amount', unit: 'yuan-per-year', groups: GROUPS } as const
const share = { type: 'ratio', groups: GROUPS } as const
const months = { type: 'count', unit: 'months', groups: GROUPS } as const
const years = { type: 'count', unit: 'years', groups: GROUPS } as const

const NEEDS: Need[] = [
  { id: P.generalCap, ...yearly },
  { id: P.generalRatio, ...share },
  { id: P.hypertensionCap, ...yearly },
  { id: P.diabetesCap, ...yearly },
  { id: P.bothCap, ...yearly },
  { id: P.chronicRatio, ...share },
  { id: P.basicAverage, ...share },
  { id: P.criticalLadder, type: 'ladder', groups: GROUPS },
  { id: P.criticalCap, ...yearly, unlimited: true },
  { id: P.assistanceDeductible, ...yearly, groups: RECOGNISED },
  { id: P.assistanceInpatient, ...share, groups: RECOGNISED },
  { id: P.assistanceListed, ...share, groups: RECOGNISED },
  { id: P.assistanceRare, ...share, groups: RECOGNISED },
  { id: P.assistanceLimit, ...yearly, groups: RECOGNISED, unlimited: true },
  { id: P.tiltedThreshold, ...yearly, groups: RECOGNISED },
  { id: P.tiltedRatio, ...share, groups: RECOGNISED },
  { id: P.tiltedLimit, ...yearly, groups: RECOGNISED, unlimited: true },
  { id: P.contribution, ...yearly },
  { id: P.contributionAid, type: 'aid', groups: GROUPS },
  { id: P.waitingFixed, ...months },
  { id: P.waitingPerYear, ...months },
  { id: P.waitingPerRepaid, ...months },
  { id: P.waitingFreeYearsMax, ...years },
  { id: P.waitingFreeYearsMin, ...years },
  { id: P.waitingFloorYears, ...years },
  { id: P.waitingFloor, ...months },
]

/**
 * The parameters that the rules read: all there, of the right kind, without a gap inside `covers`, and none of them
 * taken from another city.
 */
export function checkComputed(pack: Pack): Problem[] {
  return [...NEEDS.flatMap((need) => needProblems(pack, need)), ...coverYears(pack), ...freeYears(pack)]
}

function needProblems(pack: Pack, need: Need): Problem[] {
  const path = `parameters.${need.id}`
  const parameter = pack.parameters[need.id]
  if (!parameter) return [{ path, code: 'missing-parameter', text: 'the rules need it' }]
  const unit = 'unit' in parameter ? parameter.unit : undefined
  if (parameter.type !== need.type || unit !== need.unit) {
    const wanted = need.unit ? `${need.type} in ${need.unit}` : need.type
    return [{ path, code: 'wrong-type', text: `must be ${wanted}` }]
  }
  return [...rowProblems(path, parameter, need), ...gaps(path, parameter.values, need, periodOf(pack, need))]
}

function rowProblems(path: string, parameter: Parameter, need: Need): Problem[] {
  return parameter.values.flatMap((row, i) => {
    const at = `${path}.values[${i}]`
    const problems: Problem[] = []
    if (row.grade === 'neighbour') {
      problems.push({
        path: at,
        code: 'neighbour-computed',
        text: "another city's figure is never computed with",
      })
    }
    if (!need.groups.includes('none') && speaksOf(row, 'none')) {
      problems.push({ path: at, code: 'speaks-of-none', text: 'must name its groups, without "none"' })
    }
    if ('value' in row && row.value === 'unlimited' && !need.unlimited) {
      problems.push({
        path: at,
        code: 'unlimited-not-allowed',
        text: 'only a yearly cap of a layer can be unlimited',
      })
    }
    return problems
  })
}

/**
 * The days on which a value must exist. Waiting periods are asked about without a date and answered as of the end
 * of the pack (they came into being in 2025), so they need only the last day.
 */
function periodOf(pack: Pack, need: Need): { from: IsoDate; to: IsoDate } {
  return need.id.startsWith('waiting.') ? { from: pack.covers.to, to: pack.covers.to } : pack.covers
}

function gaps(path: string, values: Dated[], need: Need, period: { from: IsoDate; to: IsoDate }): Problem[] {
  const missing = new Map<string, Group[]>()
  for (const group of need.groups) {
    const gap = firstGap(
      values.filter((row) => speaksOf(row, group)),
      period,
    )
    if (gap !== null) missing.set(gap, [...(missing.get(gap) ?? []), group])
  }
  return [...missing].map(([day, groups]): Problem => {
    const whom = groups.length === GROUPS.length ? 'everybody' : groups.join(', ')
    return { path, code: 'gap', text: `no value on ${day} for ${whom}` }
  })
}

/** First day of the period that no row covers; null = none. */
function firstGap(rows: Dated[], period: { from: IsoDate; to: IsoDate }): IsoDate | null {
  let day = period.from
  for (const row of [...rows].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (row.from > day) break
    if (row.to === undefined) return null
    if (row.to >= day) day = dayAfter(row.to)
  }
  return day <= period.to ? day : null
}

function dayAfter(date: IsoDate): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const write = (y: number, m: number, d: number) =>
    `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  const sameMonth = write(year, month, day + 1)
  if (isIsoDate(sameMonth)) return sameMonth
  return month === 12 ? write(year + 1, 1, 1) : write(year, month + 1, 1)
}

/** A contribution is for one cover year, 1 January to 31 December, set by a notice of the year before. */
function coverYears(pack: Pack): Problem[] {
  const rows: Dated[] = pack.parameters[P.contribution]?.values ?? []
  return rows.flatMap((row, i): Problem[] => {
    const year = row.from.slice(0, 4)
    const whole = row.from === `${year}-01-01` && row.to === `${year}-12-31`
    if (whole && row.noticeYear === Number(year) - 1) return []
    const text = 'must run from 1 January to 31 December, with noticeYear = the year before'
    return [{ path: `parameters.${P.contribution}.values[${i}]`, code: 'not-a-cover-year', text }]
  })
}

/** The generous reading cannot forgive fewer years than the strict one. */
function freeYears(pack: Pack): Problem[] {
  const lastOf = (id: string): number | null => {
    const parameter = pack.parameters[id]
    const row = parameter?.type === 'count' ? parameter.values[parameter.values.length - 1] : undefined
    return row ? Number(row.value) : null
  }
  const most = lastOf(P.waitingFreeYearsMax)
  const least = lastOf(P.waitingFreeYearsMin)
  if (most === null || least === null || most >= least) return []
  const text = `${most} is less than ${P.waitingFreeYearsMin} (${least})`
  return [{ path: `parameters.${P.waitingFreeYearsMax}`, code: 'free-years', text }]
}
