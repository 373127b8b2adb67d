import type { CareEvent, FieldError, Group, Pack } from '../calc'
import type { Assumption } from '../db'
import { readAmount, subtractYuan } from '../input'
import type { BillDraft } from './ledger-draft'
import { isSettledKind, lacksSheet } from './ledger-draft'
import { needsOf } from './needs'

/** A field of the form, as its page names it. */
export type BillField = Exclude<keyof BillDraft, 'person' | 'year' | 'id'>

export interface BillError {
  field: BillField
  code: FieldError['code']
}

export type BillReading =
  | { kind: 'ready'; event: CareEvent; assumptions: Assumption[] }
  /** All errors, in the order of the fields. */
  | { kind: 'incomplete'; errors: BillError[] }

/**
 * Turns a typed bill into an event of the year. As with an estimate, what nobody knows becomes a marked assumption and
 * what was not answered becomes an error.
 */
export function readBill(draft: BillDraft, pack: Pack, group: Group): BillReading {
  const reading = new Reading(draft, needsOf(pack, group).tilted)
  const event = reading.event()
  return event && reading.errors.length === 0
    ? { kind: 'ready', event, assumptions: reading.assumptions }
    : { kind: 'incomplete', errors: reading.errors }
}

class Reading {
  readonly errors: BillError[] = []
  readonly assumptions: Assumption[] = []
  private readonly draft: BillDraft
  /** Place and referral matter to this person. */
  private readonly placeMatters: boolean

  constructor(draft: BillDraft, placeMatters: boolean) {
    this.draft = draft
    this.placeMatters = placeMatters
  }

  event(): CareEvent | null {
    const { kind, sheet } = this.draft
    if (kind === '') this.fault('kind', 'missing')
    const date = this.date()
    if (isSettledKind(kind) && sheet === '') this.fault('sheet', 'missing')
    const costs = { date, ...this.costs() }
    switch (kind) {
      case '':
        return null
      case 'admission':
        return { kind, ...costs, ...this.payments(), ...this.place() }
      case 'listed':
      case 'rare':
        return { kind: 'special-outpatient', disease: kind, ...costs, ...this.payments(), ...this.place() }
      default:
        return { kind: 'outpatient', scope: kind, ...costs }
    }
  }

  private date(): string {
    const { date } = this.draft
    if (date.replace(/-/g, '').length <= 4) this.fault('date', 'missing')
    else if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date)) this.fault('date', 'not-a-date')
    return date
  }

  private costs(): Pick<CareEvent, 'billed' | 'inScope'> {
    const billed = this.amount('billed')
    if (this.draft.inScopeUnknown) {
      this.assumptions.push({ code: 'in-scope-assumed' })
      return { billed, inScope: billed }
    }
    if (!lacksSheet(this.draft)) return { billed, inScope: this.amount('inScope') }
    const inScope = subtractYuan(billed, this.amount('outOfScope'))
    if (inScope === null && this.errors.every(({ field }) => field !== 'billed'))
      this.fault('outOfScope', 'more-than-billed')
    return { billed, inScope: inScope ?? '0' }
  }

  private payments() {
    const { sheet, criticalMissing } = this.draft
    const noCritical = sheet === 'no' || criticalMissing
    if (sheet === 'no') this.assumptions.push({ code: 'basic-estimated' })
    if (noCritical) this.assumptions.push({ code: 'critical-estimated' })
    return {
      basicPaid: sheet === 'yes' ? this.amount('basicPaid') : 'estimate',
      criticalPaid: sheet === 'yes' && !noCritical ? this.amount('criticalPaid') : 'estimate',
    }
  }

  /** Not asked where it changes nothing; then it stands as it promises nothing if the group changes later. */
  private place(): { inProvince: boolean; referred: boolean } {
    const { inProvince, referred } = this.draft
    const place = { inProvince: inProvince !== 'no', referred: referred === 'yes' }
    if (!this.placeMatters) return place
    if (inProvince === '') this.fault('inProvince', 'missing')
    if (inProvince === 'no') return place
    if (referred === '') this.fault('referred', 'missing')
    if (referred === 'unsure') this.assumptions.push({ code: 'referral-assumed' })
    return place
  }

  private amount(field: 'billed' | 'inScope' | 'outOfScope' | 'basicPaid' | 'criticalPaid'): string {
    const reading = readAmount(this.draft[field])
    if (reading.ok) return reading.yuan
    this.fault(field, reading.code === 'empty' ? 'missing' : reading.code)
    return '0'
  }

  private fault(field: BillField, code: BillError['code']): void {
    this.errors.push({ field, code })
  }
}

const FIELDS: readonly string[] = [
  'date',
  'billed',
  'inScope',
  'basicPaid',
  'criticalPaid',
  'referred',
  'inProvince',
]

/** The rules name a field of the event; the form needs the one that was typed. */
export function billFieldOf(
  field: string,
  draft: Pick<BillDraft, 'inScopeUnknown' | 'kind' | 'sheet'>,
): BillField {
  if (field === 'inScope' && draft.inScopeUnknown) return 'billed'
  if (field === 'inScope' && lacksSheet(draft)) return 'outOfScope'
  if (!FIELDS.includes(field)) return 'kind'
  return isSettledKind(draft.kind) || ['date', 'billed', 'inScope'].includes(field)
    ? (field as BillField)
    : 'kind'
}
