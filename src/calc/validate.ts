import type { CareEvent, FieldError, Group, Readings, YearInput, YearToDate } from './contract'
import { Findings } from './fields'
import { isObject, own } from './json'
import type { JsonObject } from './json'
import { TOTALS } from './totals'
import { checkEvent } from './validate-event'
import type { EstimateBasic } from './validate-event'

/** 'none' and the seven 救助对象类别. */
export const GROUPS: readonly Group[] = [
  'none',
  'tekun',
  'orphan',
  'dibao',
  'dibao-margin',
  'returned-to-poverty',
  'poverty-risk',
  'illness-poverty',
]

/** The ambiguous clauses and the ways in which each may be read. */
export const READING_VALUES: { [K in keyof Readings]: readonly Readings[K][] } = {
  tiltedNeedsLimit: [true, false],
  tiltedBase: ['all', 'admissions'],
  rareDiseaseInForce: [true, false],
}

/**
 * Checks an input of unknown origin and copies what it understands into a new object, field by field.
 * @returns the copy, or every error found
 */
export function validate(
  value: unknown,
  estimateBasicFor: (group: Group | null) => EstimateBasic,
): { input: YearInput } | { errors: FieldError[] } {
  const findings = new Findings()
  if (!isObject(value)) {
    findings.add('', value === undefined ? 'missing' : 'unknown-value')
    return { errors: findings.errors }
  }
  const year = checkYear(value, findings)
  const group = findings.oneOf(value, 'group', 'group', GROUPS)
  const chronic = checkChronic(value, findings)
  const opening = checkOpening(value, findings)
  const events = checkEvents(value, year, estimateBasicFor(group), findings)
  const readings = checkReadings(value, findings)
  if (findings.errors.length > 0 || year === null || group === null) return { errors: findings.errors }
  const input: YearInput = { year, group, events }
  if (chronic) input.chronic = chronic
  if (opening) input.opening = opening
  if (readings) input.readings = readings
  return { input }
}

function checkYear(input: JsonObject, findings: Findings): number | null {
  const year = own(input, 'year')
  if (year === undefined) return findings.add('year', 'missing')
  if (typeof year !== 'number' || !Number.isSafeInteger(year)) return findings.add('year', 'unknown-value')
  return year
}

/** An optional object; undefined if it is absent or no object at all. */
function optional(input: JsonObject, key: string, findings: Findings): JsonObject | undefined {
  const value = own(input, key)
  if (value === undefined || isObject(value)) return value
  findings.add(key, 'unknown-value')
  return undefined
}

function checkChronic(input: JsonObject, findings: Findings): YearInput['chronic'] {
  const chronic = optional(input, 'chronic', findings)
  if (!chronic) return undefined
  findings.onlyKeys(chronic, 'chronic', ['hypertension', 'diabetes'])
  const copy: YearInput['chronic'] = {}
  for (const key of ['hypertension', 'diabetes'] as const) {
    const status = own(chronic, key) === undefined ? null : findings.flag(chronic, key, `chronic.${key}`)
    if (status !== null) copy[key] = status
  }
  return copy
}

function checkOpening(input: JsonObject, findings: Findings): YearInput['opening'] {
  const opening = optional(input, 'opening', findings)
  if (!opening) return undefined
  findings.onlyKeys(opening, 'opening', TOTALS)
  const copy: Partial<YearToDate> = {}
  for (const key of TOTALS) {
    const amount = own(opening, key) === undefined ? null : findings.amount(opening, key, `opening.${key}`)
    if (amount !== null) copy[key] = amount
  }
  return copy
}

function checkReadings(input: JsonObject, findings: Findings): YearInput['readings'] {
  const readings = optional(input, 'readings', findings)
  if (!readings) return undefined
  findings.onlyKeys(readings, 'readings', Object.keys(READING_VALUES))
  const copy: Partial<Readings> = {}
  const check = <K extends keyof Readings>(key: K): void => {
    const value = own(readings, key)
    if (value === undefined) return
    if (READING_VALUES[key].includes(value as Readings[K])) copy[key] = value as Readings[K]
    else findings.add(`readings.${key}`, 'unknown-value')
  }
  check('tiltedNeedsLimit')
  check('tiltedBase')
  check('rareDiseaseInForce')
  return copy
}

function checkEvents(
  input: JsonObject,
  year: number | null,
  estimateBasic: EstimateBasic,
  findings: Findings,
): CareEvent[] {
  const list = own(input, 'events')
  const events: CareEvent[] = []
  if (!Array.isArray(list)) {
    findings.add('events', list === undefined ? 'missing' : 'unknown-value')
    return events
  }
  const context = { year, latest: '', estimateBasic }
  for (let i = 0; i < list.length; i++) {
    const event = checkEvent(list[i], `events[${i}]`, context, findings)
    if (event) events.push(event)
  }
  return events
}
