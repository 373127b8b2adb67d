import type { Admission, FieldError, IsoDate, Pack, YearInput, YearToDate } from '../calc'
import { readAmount, subtractYuan } from '../input'
import { assumedDate } from './assumptions'
import type { AssumptionMade } from './assumptions'
import type { EstimateDraft, OpeningKey } from './estimate-draft'
import { needsOf } from './needs'
import { openingSums } from './opening-sums'

/** A field of the draft, as its page names it: 'billed', 'opening.inScope'. */
export type DraftField = Exclude<keyof EstimateDraft, 'opening' | 'step'> | `opening.${OpeningKey}`

export interface DraftError {
  field: DraftField
  code: FieldError['code']
}

export type DraftReading =
  | { kind: 'ready'; input: YearInput; assumptions: AssumptionMade[] }
  /** All errors, in the order of the questions. */
  | { kind: 'incomplete'; errors: DraftError[] }

/**
 * Turns the answers about one stay into what the rules compute with. Nothing is taken for granted silently: what
 * nobody knows becomes a marked assumption, what was not answered becomes an error.
 */
export function toYearInput(draft: EstimateDraft, pack: Pack): DraftReading {
  const reading = new Reading(draft, pack)
  const input = reading.year()
  return reading.errors.length > 0
    ? { kind: 'incomplete', errors: reading.errors }
    : { kind: 'ready', input, assumptions: reading.assumptions }
}

/** One pass over a draft. A faulty answer leaves an error and a stand-in, so that all errors are found at once. */
class Reading {
  readonly errors: DraftError[] = []
  readonly assumptions: AssumptionMade[] = []
  private readonly draft: EstimateDraft
  private readonly pack: Pack

  constructor(draft: EstimateDraft, pack: Pack) {
    this.draft = draft
    this.pack = pack
  }

  year(): YearInput {
    const { year, group } = this.draft
    if (!/^[0-9]{4}$/.test(year)) this.fault('year', year === '' ? 'missing' : 'unknown-value')
    const date = this.date()
    if (group === '') this.fault('group', 'missing')
    const stay = this.stay(date)
    const opening = this.opening()
    return { year: Number(year), group: group || 'none', ...(opening && { opening }), events: [stay] }
  }

  private stay(date: IsoDate): Admission {
    if (this.draft.sheet === '') this.fault('sheet', 'missing')
    const billed = this.amount('billed')
    const costs = { billed, inScope: this.inScope(billed) }
    return { kind: 'admission', date, ...costs, ...this.payments(), ...this.place() }
  }

  private date(): IsoDate {
    const { date, year } = this.draft
    // Half a date is left to the rules to refuse.
    if (date.trim() !== '') return date.trim()
    const assumed = assumedDate(this.pack, year)
    this.assumptions.push(assumed)
    return assumed.date
  }

  /** From the sheet, or the bill less what is out of scope. */
  private inScope(billed: string): string {
    const { sheet, inScopeMissing, outOfScopeUnknown } = this.draft
    if (sheet !== 'no' && !inScopeMissing) return this.amount('inScope')
    if (outOfScopeUnknown) {
      this.assumptions.push({ code: 'in-scope-assumed' })
      return billed
    }
    const inScope = subtractYuan(billed, this.amount('outOfScope'))
    if (inScope === null && this.sound('billed')) this.fault('outOfScope', 'more-than-billed')
    return inScope ?? '0'
  }

  private payments(): Pick<Admission, 'basicPaid' | 'criticalPaid'> {
    const noSheet = this.draft.sheet === 'no'
    const noCritical = noSheet || this.draft.criticalMissing
    if (noSheet) this.assumptions.push({ code: 'basic-estimated' })
    if (noCritical) this.assumptions.push({ code: 'critical-estimated' })
    return {
      basicPaid: noSheet ? 'estimate' : this.amount('basicPaid'),
      criticalPaid: noCritical ? 'estimate' : this.amount('criticalPaid'),
    }
  }

  /**
   * Only tilted assistance looks at them, so that only those are asked who can get it. For others the place stands
   * as in the province and the referral as not made, which promises nothing if the group is changed later.
   */
  private place(): Pick<Admission, 'referred' | 'inProvince'> {
    const { inProvince, referred, group } = this.draft
    if (group === '' || !needsOf(this.pack, group).tilted) {
      return { inProvince: inProvince !== 'no', referred: referred === 'yes' }
    }
    if (inProvince === '') this.fault('inProvince', 'missing')
    // Outside the province a referral changes nothing and is not asked.
    if (inProvince === 'no') return { inProvince: false, referred: referred === 'yes' }
    if (referred === '') this.fault('referred', 'missing')
    if (referred === 'unsure') this.assumptions.push({ code: 'referral-assumed' })
    return { inProvince: true, referred: referred === 'yes' }
  }

  private opening(): Partial<YearToDate> | null {
    const { earlier, group } = this.draft
    if (earlier === '') this.fault('earlier', 'missing')
    if (earlier === 'unsure') this.assumptions.push({ code: 'earlier-assumed-none' })
    if (earlier !== 'yes') return null
    const { opening, blank, errors } = openingSums(this.draft, this.pack, group || 'none')
    this.errors.push(...errors)
    if (blank) this.assumptions.push({ code: 'earlier-partly-unknown' })
    return opening
  }

  private amount(field: AmountField): string {
    const reading = readAmount(this.draft[field])
    if (reading.ok) return reading.yuan
    this.fault(field, reading.code === 'empty' ? 'missing' : reading.code)
    return '0'
  }

  private sound(field: DraftField): boolean {
    return this.errors.every((error) => error.field !== field)
  }

  private fault(field: DraftField, code: DraftError['code']): void {
    this.errors.push({ field, code })
  }
}

type AmountField = 'billed' | 'inScope' | 'outOfScope' | 'basicPaid' | 'criticalPaid'

/** The rules name a place in the input; the page needs the question behind it. */
export function toDraftErrors(errors: FieldError[], draft: EstimateDraft): DraftError[] {
  return errors.map(({ path, code }) => ({ field: fieldOf(path, draft), code }))
}

const FIELDS: Record<string, DraftField> = {
  year: 'year',
  group: 'group',
  'events[0].date': 'date',
  'events[0].billed': 'billed',
  'events[0].inScope': 'inScope',
  'events[0].basicPaid': 'basicPaid',
  'events[0].criticalPaid': 'criticalPaid',
  'events[0].referred': 'referred',
  'events[0].inProvince': 'inProvince',
  'opening.criticalBase': 'opening.inScope',
  'opening.criticalPaid': 'opening.critical',
  'opening.assistanceBase': 'opening.inScope',
  'opening.assistancePaid': 'opening.assistance',
  'opening.tiltedBase': 'opening.inScope',
  'opening.tiltedPaid': 'opening.tilted',
}

/** An amount that was derived leads to the one it was derived from; what nobody was asked leads to the bill. */
function fieldOf(path: string, draft: EstimateDraft): DraftField {
  const field = FIELDS[path] ?? 'billed'
  const derived = draft.sheet === 'no' || draft.inScopeMissing
  if (field === 'inScope' && derived) return draft.outOfScopeUnknown ? 'billed' : 'outOfScope'
  return field
}
