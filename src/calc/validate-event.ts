import type { CareEvent, FieldError, IsoDate, Yuan } from './contract'
import { isIsoDate, yearOf } from './dates'
import type { Findings } from './fields'
import { isObject, own } from './json'
import type { JsonObject } from './json'
import { money } from './money'
import type { Money } from './money'

/** The rough basic payment for an in-scope cost on a date; null where the pack has no figure for it. */
export type EstimateBasic = (inScope: Money, date: IsoDate) => Money | null

/** What one event needs to know of the others. */
export interface EventContext {
  /** null = the year itself is unsound, so that dates cannot be held against it. */
  year: number | null
  /** The latest sound date so far; '' before the first. */
  latest: IsoDate
  estimateBasic: EstimateBasic
}

type Amount = Yuan | 'estimate' | null

/**
 * Builds a clean copy of an event from its known fields.
 * @returns null if anything in it is unsound; then the errors are in `findings`
 */
export function checkEvent(
  value: unknown,
  path: string,
  context: EventContext,
  findings: Findings,
): CareEvent | null {
  if (!isObject(value)) return findings.add(path, value === undefined ? 'missing' : 'unknown-value')
  const sound = findings.errors.length
  const kind = findings.oneOf(value, 'kind', `${path}.kind`, KINDS)
  const scope = kind === 'outpatient' ? findings.oneOf(value, 'scope', `${path}.scope`, SCOPES) : null
  const disease = kind === SPECIAL ? findings.oneOf(value, 'disease', `${path}.disease`, DISEASES) : null
  const date = checkDate(value, path, context, findings)
  const billed = findings.amount(value, 'billed', `${path}.billed`)
  const inScope = findings.amount(value, 'inScope', `${path}.inScope`)
  if (billed !== null && inScope !== null && money(inScope) > money(billed)) {
    findings.add(`${path}.inScope`, 'more-than-billed')
  }
  if (kind === 'outpatient' || kind === null) {
    return result(findings, sound, { kind, scope, date, billed, inScope })
  }
  const payments = { date, inScope, estimateBasic: context.estimateBasic }
  const { basicPaid, criticalPaid } = checkPayments(value, path, payments, findings)
  const referred = findings.flag(value, 'referred', `${path}.referred`)
  const inProvince = findings.flag(value, 'inProvince', `${path}.inProvince`)
  const copy =
    kind === SPECIAL
      ? { kind, disease, date, billed, inScope, basicPaid, criticalPaid, referred, inProvince }
      : { kind, date, billed, inScope, basicPaid, criticalPaid, referred, inProvince }
  return result(findings, sound, copy)
}

const SPECIAL = 'special-outpatient'
const KINDS = ['outpatient', SPECIAL, 'admission'] as const
const SCOPES = ['general', 'hypertension', 'diabetes'] as const
const DISEASES = ['listed', 'rare'] as const

/** Every field was checked on the way: no new error means that the copy is a whole event. */
function result(findings: Findings, sound: number, event: object): CareEvent | null {
  return findings.errors.length === sound ? (event as CareEvent) : null
}

/** Days in the year and not before an earlier event; a date that fails does not count for those after it. */
function checkDate(
  event: JsonObject,
  path: string,
  context: EventContext,
  findings: Findings,
): IsoDate | null {
  const date = own(event, 'date')
  const fault = dateFault(date, context)
  if (fault) return findings.add(`${path}.date`, fault)
  context.latest = date as IsoDate
  return date as IsoDate
}

function dateFault(date: unknown, { year, latest }: EventContext): FieldError['code'] | null {
  if (date === undefined) return 'missing'
  if (!isIsoDate(date)) return 'not-a-date'
  if (year !== null && yearOf(date) !== year) return 'outside-year'
  return date < latest ? 'out-of-order' : null
}

interface Scope {
  date: IsoDate | null
  inScope: Yuan | null
  estimateBasic: EstimateBasic
}

/** Both insurances together pay at most the in-scope cost; each is checked against what is known. */
function checkPayments(
  event: JsonObject,
  path: string,
  scope: Scope,
  findings: Findings,
): { basicPaid: Amount; criticalPaid: Amount } {
  const basicPaid = payment(event, 'basicPaid', path, findings)
  const limit = scope.inScope === null ? null : money(scope.inScope)
  const basic = limit === null ? null : basicAmount(basicPaid, limit, scope)
  const basicIsMore = basic !== null && limit !== null && basic > limit
  if (basicIsMore) findings.add(`${path}.basicPaid`, 'more-than-in-scope')
  const criticalPaid = payment(event, 'criticalPaid', path, findings)
  if (limit !== null && criticalPaid !== null && criticalPaid !== 'estimate') {
    const room = basic !== null && !basicIsMore ? limit - basic : limit
    if (money(criticalPaid) > room) findings.add(`${path}.criticalPaid`, 'more-than-in-scope')
  }
  return { basicPaid, criticalPaid }
}

function basicAmount(basicPaid: Amount, inScope: Money, { date, estimateBasic }: Scope): Money | null {
  if (basicPaid === 'estimate') return date === null ? null : estimateBasic(inScope, date)
  return basicPaid === null ? null : money(basicPaid)
}

function payment(event: JsonObject, key: string, path: string, findings: Findings): Amount {
  return own(event, key) === 'estimate' ? 'estimate' : findings.amount(event, key, `${path}.${key}`)
}
