import { readAmount } from '../input'

/**
 * What is handed from phone to phone: the answers about one hospital stay. Not whose it is (the receiver says that),
 * not what came of it (the receiver's own phone computes). '' = not answered.
 */
export interface Answers {
  /** '2026'. */
  year: string
  /** 'YYYY-MM-DD', or '' = the day is not known. */
  date: string
  group: (typeof GROUPS)[number]
  sheet: (typeof YES_NO)[number]
  inProvince: (typeof YES_NO)[number]
  referred: (typeof YES_NO_UNSURE)[number]
  earlier: (typeof YES_NO_UNSURE)[number]
  earlierReferred: (typeof YES_NO_UNSURE)[number]
  inScopeMissing: boolean
  outOfScopeUnknown: boolean
  criticalMissing: boolean
  /** Yuan, as `readAmount` writes them. */
  billed: string
  inScope: string
  outOfScope: string
  basicPaid: string
  criticalPaid: string
  opening: Record<(typeof OPENING)[number], string>
}

// The places in these lists are written into codes that are on paper and in chats: add at the end, never in between.
export const GROUPS = [
  '',
  'none',
  'tekun',
  'orphan',
  'dibao',
  'dibao-margin',
  'returned-to-poverty',
  'poverty-risk',
  'illness-poverty',
] as const
export const YES_NO = ['', 'yes', 'no'] as const
export const YES_NO_UNSURE = ['', 'yes', 'no', 'unsure'] as const
export const FLAGS = ['inScopeMissing', 'outOfScopeUnknown', 'criticalMissing'] as const
export const AMOUNTS = ['billed', 'inScope', 'outOfScope', 'basicPaid', 'criticalPaid'] as const
export const OPENING = ['inScope', 'basic', 'critical', 'assistance', 'tilted'] as const

export function noAnswers(): Answers {
  return {
    year: '',
    date: '',
    group: '',
    sheet: '',
    inProvince: '',
    referred: '',
    earlier: '',
    earlierReferred: '',
    inScopeMissing: false,
    outOfScopeUnknown: false,
    criticalMissing: false,
    billed: '',
    inScope: '',
    outOfScope: '',
    basicPaid: '',
    criticalPaid: '',
    opening: { inScope: '', basic: '', critical: '', assistance: '', tilted: '' },
  }
}

/**
 * The same answers in one spelling, without what another answer has overtaken (an amount of a sheet, say, after
 * 还没有结算单). What cannot be read counts as not answered. A new object of the known fields only.
 */
export function settledAnswers(from: Answers): Answers {
  const year = /^20[0-9]{2}$/.test(from.year) ? from.year : ''
  const answers: Answers = {
    ...noAnswers(),
    year,
    date: isDayOf(year, from.date) ? from.date : '',
    group: pick(GROUPS, from.group),
    sheet: pick(YES_NO, from.sheet),
    inProvince: pick(YES_NO, from.inProvince),
    referred: pick(YES_NO_UNSURE, from.referred),
    earlier: pick(YES_NO_UNSURE, from.earlier),
    earlierReferred: pick(YES_NO_UNSURE, from.earlierReferred),
  }
  for (const flag of FLAGS) answers[flag] = from[flag] === true
  for (const key of AMOUNTS) answers[key] = amount(from[key])
  for (const key of OPENING) answers.opening[key] = amount(from.opening[key])
  return withoutOvertaken(answers)
}

function withoutOvertaken(answers: Answers): Answers {
  const out = answers
  if (out.sheet === 'no') {
    Object.assign(out, { inScope: '', basicPaid: '', criticalPaid: '' })
    Object.assign(out, { inScopeMissing: false, criticalMissing: false })
  }
  if (out.inScopeMissing) out.inScope = ''
  if (out.sheet === 'yes' && !out.inScopeMissing)
    Object.assign(out, { outOfScope: '', outOfScopeUnknown: false })
  if (out.outOfScopeUnknown) out.outOfScope = ''
  if (out.criticalMissing) out.criticalPaid = ''
  if (out.earlier !== 'yes') Object.assign(out, { opening: noAnswers().opening, earlierReferred: '' })
  return out
}

function pick<T extends string>(choices: readonly T[], wanted: string): T | '' {
  return choices.find((choice) => choice === wanted) ?? ''
}

function amount(raw: string): string {
  const reading = readAmount(raw)
  return reading.ok ? reading.yuan : ''
}

/** A day that the calendar has, in that year. */
export function isDayOf(year: string, date: string): boolean {
  const [, ofYear, month, day] = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(date) ?? []
  if (year === '' || ofYear !== year) return false
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days
}
