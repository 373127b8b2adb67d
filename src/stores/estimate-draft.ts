import type { Group } from '../calc'

/** Lines of the year's earlier settlement sheets, each added up; the app subtracts, not the reader. */
export type Opening = Record<OpeningKey, string>
export type OpeningKey = 'inScope' | 'basic' | 'critical' | 'assistance' | 'tilted'

/** The answers about one hospital stay, as they were typed and chosen: '' = not answered. */
export interface EstimateDraft {
  /** Fixed label of a family member, never a name. */
  who: string
  year: string
  group: Group | ''
  /** 手里有结算单吗. */
  sheet: '' | 'yes' | 'no'
  /** Day of settlement, 'YYYY-MM-DD'; '' = not known. May be half chosen. */
  date: string
  billed: string
  inScope: string
  /** 单子上没有这一行: then in-scope cost is billed less what is out of scope. */
  inScopeMissing: boolean
  outOfScope: string
  outOfScopeUnknown: boolean
  basicPaid: string
  criticalPaid: string
  /** 单子上没有这一行: then the ladder is applied. */
  criticalMissing: boolean
  inProvince: '' | 'yes' | 'no'
  referred: '' | 'yes' | 'no' | 'unsure'
  /** Other stays or payments of the year before this one. */
  earlier: '' | 'yes' | 'no' | 'unsure'
  opening: Opening
  /** Were the earlier stays in the province and, where it was needed, referred? Only then they count for tilted assistance. */
  earlierReferred: '' | 'yes' | 'no' | 'unsure'
  /** The page that was open last, or the record that keeps the result (store: savedAs); not an answer. */
  step: string
}

export function emptyDraft(): EstimateDraft {
  return {
    who: '',
    year: '',
    group: '',
    sheet: '',
    date: '',
    billed: '',
    inScope: '',
    inScopeMissing: false,
    outOfScope: '',
    outOfScopeUnknown: false,
    basicPaid: '',
    criticalPaid: '',
    criticalMissing: false,
    inProvince: '',
    referred: '',
    earlier: '',
    opening: { inScope: '', basic: '', critical: '', assistance: '', tilted: '' },
    earlierReferred: '',
    step: '',
  }
}

/** The answers as one text, to tell whether they changed. The open page is not one of them. */
export function answersOf(draft: EstimateDraft): string {
  return JSON.stringify({ ...draft, step: '' })
}

/** Has anything been answered? */
export function isTouched(draft: EstimateDraft): boolean {
  return answersOf(draft) !== answersOf(emptyDraft())
}

/** Has nothing been answered yet but, perhaps, whose stay it is? Then the first question needs nothing of the policy. */
export function isJustBegun(draft: EstimateDraft): boolean {
  return !isTouched({ ...draft, who: '' })
}

const LONGEST = 200
/** '' = not answered. */
export const GROUP_ANSWERS: readonly string[] = [
  '',
  'none',
  'tekun',
  'orphan',
  'dibao',
  'dibao-margin',
  'returned-to-poverty',
  'poverty-risk',
  'illness-poverty',
]
const CHOICES: Partial<Record<keyof EstimateDraft, readonly string[]>> = {
  group: GROUP_ANSWERS,
  sheet: ['', 'yes', 'no'],
  inProvince: ['', 'yes', 'no'],
  referred: ['', 'yes', 'no', 'unsure'],
  earlier: ['', 'yes', 'no', 'unsure'],
  earlierReferred: ['', 'yes', 'no', 'unsure'],
}

/**
 * A stored draft, built anew from the known fields. A field of an older or newer version that is missing or unknown
 * counts as not answered; a field of a wrong type means that this is no draft.
 * @returns null = not a draft
 */
export function parseDraft(value: unknown): EstimateDraft | null {
  return filled(emptyDraft(), value, CHOICES)
}

/**
 * A stored draft of any kind, built anew from the fields of `empty`; missing or unknown fields count as not answered.
 * @returns null = a field has a wrong type: not this kind of draft
 */
export function filled<T extends object>(
  empty: T,
  value: unknown,
  choices: Partial<Record<keyof T, readonly string[]>>,
): T | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const out = empty
  for (const key of Object.keys(empty) as (keyof T & string)[]) {
    if (!Object.prototype.hasOwnProperty.call(value, key)) continue
    const found = (value as Record<string, unknown>)[key]
    const kept = field(empty[key], found, choices[key])
    if (kept === null) return null
    out[key] = kept as T[typeof key]
  }
  return out
}

function field(like: unknown, found: unknown, choices: readonly string[] | undefined): unknown {
  if (typeof like === 'object' && like !== null) return filled(like, found, {})
  if (typeof found !== typeof like) return null
  if (typeof found !== 'string') return found
  if (choices) return choices.includes(found) ? found : null
  return found.length <= LONGEST ? found : null
}
