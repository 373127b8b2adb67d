import type { Dated, Group, IsoDate, Pack, Parameter, ParameterId } from '../calc'
import { dayAfter } from './calendar'
import { GROUPS, speaksOf } from './check-rows'
import type { Problem } from './problem'

/** What the rules expect of a parameter they compute with. */
interface Need {
  type: Parameter['type']
  unit?: 'yuan-per-year' | 'months' | 'years'
  groups: readonly Group[]
  /** 'unlimited' means something here. */
  unlimited?: true
}

/** 医疗救助 and 倾斜救助 are for the seven recognised groups only. */
const RECOGNISED = GROUPS.filter((group) => group !== 'none')

const yearly: Need = { type: 'amount', unit: 'yuan-per-year', groups: GROUPS }
const share: Need = { type: 'ratio', groups: GROUPS }
const months: Need = { type: 'count', unit: 'months', groups: GROUPS }
const years: Need = { type: 'count', unit: 'years', groups: GROUPS }
const recognisedYearly: Need = { ...yearly, groups: RECOGNISED }
const recognisedShare: Need = { ...share, groups: RECOGNISED }

const NEEDS: Record<ParameterId, Need> = {
  'outpatient.general.cap': yearly,
  'outpatient.general.ratio': share,
  'outpatient.hypertension.cap': yearly,
  'outpatient.diabetes.cap': yearly,
  'outpatient.both.cap': yearly,
  'outpatient.chronic.ratio': share,
  'inpatient.national-average': share,
  'critical.ladder': { type: 'ladder', groups: GROUPS },
  'critical.cap': { ...yearly, unlimited: true },
  'assistance.deductible': recognisedYearly,
  'assistance.inpatient.ratio': recognisedShare,
  'assistance.listed.ratio': recognisedShare,
  'assistance.rare.ratio': recognisedShare,
  'assistance.limit': { ...recognisedYearly, unlimited: true },
  'tilted.threshold': recognisedYearly,
  'tilted.ratio': recognisedShare,
  'tilted.limit': { ...recognisedYearly, unlimited: true },
  'contribution.personal': yearly,
  'contribution.aid': { type: 'aid', groups: GROUPS },
  'waiting.fixed': months,
  'waiting.per-missed-year': months,
  'waiting.per-repaid-year': months,
  'waiting.free-years.max': years,
  'waiting.free-years.min': years,
  'waiting.floor.years': years,
  'waiting.floor.months': months,
}
const CONTRIBUTION: ParameterId = 'contribution.personal'
const MOST_FREE: ParameterId = 'waiting.free-years.max'
const LEAST_FREE: ParameterId = 'waiting.free-years.min'

/**
 * The parameters that the rules read: all there, of the right kind, without a gap inside `covers`, and none of them
 * taken from another city.
 */
export function checkComputed(pack: Pack): Problem[] {
  const needs = Object.entries(NEEDS).flatMap(([id, need]) => needProblems(pack, id, need))
  return [...needs, ...coverYears(pack), ...freeYears(pack)]
}

function needProblems(pack: Pack, id: string, need: Need): Problem[] {
  const path = `parameters.${id}`
  const parameter = pack.parameters[id]
  if (!parameter) return [{ path, code: 'missing-parameter', text: 'the rules need it' }]
  const unit = 'unit' in parameter ? parameter.unit : undefined
  if (parameter.type !== need.type || unit !== need.unit) {
    const wanted = need.unit ? `${need.type} in ${need.unit}` : need.type
    return [{ path, code: 'wrong-type', text: `must be ${wanted}` }]
  }
  return [...rowProblems(path, parameter, need), ...gaps(path, parameter.values, need, periodOf(pack, id))]
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
function periodOf(pack: Pack, id: string): { from: IsoDate; to: IsoDate } {
  return id.startsWith('waiting.') ? { from: pack.covers.to, to: pack.covers.to } : pack.covers
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
    if (row.to === undefined || row.to >= period.to) return null
    if (row.to >= day) day = dayAfter(row.to)
  }
  return day <= period.to ? day : null
}

/** A contribution is for one cover year, 1 January to 31 December, set by a notice of the year before. */
function coverYears(pack: Pack): Problem[] {
  const rows: Dated[] = pack.parameters[CONTRIBUTION]?.values ?? []
  return rows.flatMap((row, i): Problem[] => {
    const year = row.from.slice(0, 4)
    const whole = row.from === `${year}-01-01` && row.to === `${year}-12-31`
    if (whole && row.noticeYear === Number(year) - 1) return []
    const text = 'must run from 1 January to 31 December, with noticeYear = the year before'
    return [{ path: `parameters.${CONTRIBUTION}.values[${i}]`, code: 'not-a-cover-year', text }]
  })
}

/** The generous reading cannot forgive fewer years than the strict one. */
function freeYears(pack: Pack): Problem[] {
  const lastOf = (id: string): number | null => {
    const parameter = pack.parameters[id]
    const row = parameter?.type === 'count' ? parameter.values[parameter.values.length - 1] : undefined
    return row ? Number(row.value) : null
  }
  const most = lastOf(MOST_FREE)
  const least = lastOf(LEAST_FREE)
  if (most === null || least === null || most >= least) return []
  const text = `${most} is less than ${LEAST_FREE} (${least})`
  return [{ path: `parameters.${MOST_FREE}`, code: 'free-years', text }]
}
