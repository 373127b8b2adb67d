import type { Pack, YearInput } from '../calc'
import type { SavedRecord } from '../db'
import { addYuan, subtractYuan } from '../input'
import { emptyDraft } from './estimate-draft'
import type { EstimateDraft, Opening } from './estimate-draft'
import { toYearInput } from './estimate-input'
import { draftOf } from './ledger-draft'

type Kept = Pick<SavedRecord, 'who' | 'receipt' | 'assumptions'>

/**
 * The answers behind a saved estimate, so that it can be opened elsewhere. A record keeps what was computed with, not
 * what was typed; the answers are written back from it and tried.
 * @returns null = no single stay, or no answers that lead to exactly the same input
 */
export function draftOfRecord({ who, receipt, assumptions }: Kept, pack: Pack): EstimateDraft | null {
  const { input } = receipt
  const [stay, another] = input.events
  if (stay?.kind !== 'admission' || another || input.readings) return null
  const made = (code: string): boolean => assumptions.some((assumption) => assumption.code === code)
  const bill = draftOf(stay, assumptions)
  const unknown = made('in-scope-assumed')
  const derived = bill.sheet === 'no' || unknown
  const draft: EstimateDraft = {
    ...emptyDraft(),
    who,
    year: String(input.year),
    group: input.group,
    sheet: bill.sheet,
    date: made('date-assumed') ? '' : stay.date,
    billed: bill.billed,
    inScope: derived ? '' : bill.inScope,
    inScopeMissing: bill.sheet === 'yes' && unknown,
    outOfScope: derived && !unknown ? (subtractYuan(stay.billed, stay.inScope) ?? '') : '',
    outOfScopeUnknown: unknown,
    basicPaid: bill.basicPaid,
    criticalPaid: bill.criticalPaid,
    criticalMissing: bill.sheet === 'yes' && bill.criticalMissing,
    inProvince: bill.inProvince,
    referred: bill.referred,
    ...earlierOf(input, made),
  }
  return leadsTo(draft, pack, { input, codes: assumptions.map(({ code }) => code) }) ? draft : null
}

function earlierOf(
  { opening }: YearInput,
  made: (code: string) => boolean,
): Pick<EstimateDraft, 'earlier' | 'opening' | 'earlierReferred'> {
  const nothing = { opening: emptyDraft().opening, earlierReferred: '' as const }
  if (!opening) return { ...nothing, earlier: made('earlier-assumed-none') ? 'unsure' : 'no' }
  const partly = made('earlier-partly-unknown')
  const typed = (yuan: string | undefined): string => (partly && isNothing(yuan) ? '' : (yuan ?? '0'))
  const base = typed(opening.criticalBase)
  const sums: Opening = {
    // Only what basic insurance left is known: as if it had paid nothing of that.
    inScope: base,
    basic: base === '' ? '' : '0',
    critical: typed(opening.criticalPaid),
    assistance: typed(opening.assistancePaid),
    tilted: typed(opening.tiltedPaid),
  }
  const counted = !isNothing(opening.tiltedBase)
  return { earlier: 'yes', opening: sums, earlierReferred: counted ? 'yes' : partly ? 'unsure' : 'no' }
}

function isNothing(yuan: string | undefined): boolean {
  return yuan === undefined || !/[1-9]/.test(yuan)
}

function leadsTo(draft: EstimateDraft, pack: Pack, wanted: { input: YearInput; codes: string[] }): boolean {
  const reading = toYearInput(draft, pack)
  if (reading.kind !== 'ready') return false
  const codes = reading.assumptions.map(({ code }) => code)
  return sameText(reading.input, wanted.input) && sameText([...codes].sort(), [...wanted.codes].sort())
}

/** '15000' and '15000.00' are the same; the order of fields is not looked at. */
function sameText(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') return /^[0-9]+(\.[0-9]{1,2})?$/.test(part) ? addYuan('0', part) : part
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    const fields = part as Record<string, unknown>
    return Object.keys(fields)
      .sort()
      .map((key) => [key, fields[key]])
  })
}
