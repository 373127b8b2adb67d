/** Recognised 两病 status as it is answered; '' = not answered. */
export type ChronicAnswer = '' | 'none' | 'hypertension' | 'diabetes' | 'both'

/** What one person said about outpatient care in one benefit year. Amounts as typed; '' = not typed. */
export interface OutpatientYear {
  /** Fixed label of a family member, never a name. */
  who: string
  /** 'YYYY'. */
  year: string
  chronic: ChronicAnswer
  /** 普通门诊 paid so far this year. */
  generalPaid: string
  /** Paid under 两病 so far this year. */
  chronicPaid: string
}

export type VisitScope = 'general' | 'hypertension' | 'diabetes'

/** A visit that is thought about. */
export interface VisitDraft {
  scope: '' | VisitScope
  /** 药费、诊疗费 inside the policy's scope. */
  inScope: string
  outOfScope: string
  /** Day of the visit, 'YYYY-MM-DD' or a part of it; only asked when the visit is put into the year ledger. */
  date: string
}

/** The answers on the pages of outpatient care. */
export interface OutpatientDraft {
  who: string
  /** 'YYYY'; '' = not chosen. */
  year: string
  /** At most one entry for a person and a year. */
  years: OutpatientYear[]
  visit: VisitDraft
}

/** More than six family members over all years of a pack; a draft from elsewhere cannot fill the phone. */
export const MOST_OUTPATIENT_YEARS = 60
const LONGEST = 200

export function emptyVisit(): VisitDraft {
  return { scope: '', inScope: '', outOfScope: '', date: '' }
}

export function emptyOutpatient(): OutpatientDraft {
  return { who: 'self', year: '', years: [], visit: emptyVisit() }
}

export function isOutpatientTouched(draft: OutpatientDraft): boolean {
  return JSON.stringify(draft) !== JSON.stringify(emptyOutpatient())
}

/** The answers for a person and a year; where there are none yet, the person's last known status and nothing used. */
export function answersFor({ years }: OutpatientDraft, who: string, year: string): OutpatientYear {
  const found = years.find((one) => one.who === who && one.year === year)
  if (found) return found
  const known = years.filter((one) => one.who === who && one.chronic !== '')
  const chronic = known[known.length - 1]?.chronic ?? ''
  return { who, year, chronic, generalPaid: '', chronicPaid: '' }
}

const CHRONIC: readonly string[] = ['', 'none', 'hypertension', 'diabetes', 'both']
const SCOPES: readonly string[] = ['', 'general', 'hypertension', 'diabetes']
const YEAR = /^([0-9]{4})?$/

/**
 * A stored draft, built anew from the known fields.
 * @returns null = not such a draft
 */
export function parseOutpatient(value: unknown): OutpatientDraft | null {
  if (!isObject(value) || !Array.isArray(value.years)) return null
  const { who, year } = value
  const visit = parseVisit(value.visit)
  const years = value.years.map(parseYear)
  if (!isText(who) || who === '' || !isText(year) || !YEAR.test(year) || !visit) return null
  if (years.length > MOST_OUTPATIENT_YEARS || years.includes(null)) return null
  const sound = years as OutpatientYear[]
  const keys = sound.map((one) => `${one.who} ${one.year}`)
  return new Set(keys).size === keys.length ? { who, year, years: sound, visit } : null
}

function parseYear(value: unknown): OutpatientYear | null {
  if (!isObject(value)) return null
  const { who, year, chronic, generalPaid, chronicPaid } = value
  if (!isText(who) || !isText(year) || !YEAR.test(year)) return null
  if (!isText(chronic) || !CHRONIC.includes(chronic)) return null
  if (!isText(generalPaid) || !isText(chronicPaid)) return null
  return { who, year, chronic: chronic as ChronicAnswer, generalPaid, chronicPaid }
}

function parseVisit(value: unknown): VisitDraft | null {
  if (!isObject(value)) return null
  const { scope, inScope, outOfScope, date } = value
  if (!isText(scope) || !SCOPES.includes(scope)) return null
  if (!isText(inScope) || !isText(outOfScope) || !isText(date)) return null
  return { scope: scope as VisitDraft['scope'], inScope, outOfScope, date }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
