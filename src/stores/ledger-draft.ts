import type { CareEvent, Yuan } from '../calc'
import { addYuan, subtractYuan } from '../input'
import { filled } from './estimate-draft'

/** What kind of bill, as people name it. */
export type BillKind = 'admission' | 'general' | 'hypertension' | 'diabetes' | 'listed' | 'rare'

export const BILL_KINDS: readonly BillKind[] = [
  'admission',
  'general',
  'hypertension',
  'diabetes',
  'listed',
  'rare',
]

/** One bill of the ledger as it is typed: '' = not answered. */
export interface BillDraft {
  /** Whose, and of which year ('2026'). */
  person: string
  year: string
  /** The bill that is being changed; '' = a new one. */
  id: string
  kind: BillKind | ''
  /** Day of settlement, 'YYYY-MM-DD'; may be half chosen. */
  date: string
  billed: string
  inScope: string
  /** In place of `inScope` where there is no sheet: what of the bill insurance does not look at. */
  outOfScope: string
  /** 不知道 either of them: then the whole bill counts as in scope, and is marked. */
  inScopeUnknown: boolean
  /** 手里有结算单吗; asked for stays and special outpatient care only. */
  sheet: '' | 'yes' | 'no'
  basicPaid: string
  criticalPaid: string
  /** 单子上没有这一行: then the ladder is applied. */
  criticalMissing: boolean
  inProvince: '' | 'yes' | 'no'
  referred: '' | 'yes' | 'no' | 'unsure'
}

export function emptyBill(): BillDraft {
  return {
    person: '',
    year: '',
    id: '',
    kind: '',
    date: '',
    billed: '',
    inScope: '',
    outOfScope: '',
    inScopeUnknown: false,
    sheet: '',
    basicPaid: '',
    criticalPaid: '',
    criticalMissing: false,
    inProvince: '',
    referred: '',
  }
}

const CHOICES: Partial<Record<keyof BillDraft, readonly string[]>> = {
  kind: ['', ...BILL_KINDS],
  sheet: ['', 'yes', 'no'],
  inProvince: ['', 'yes', 'no'],
  referred: ['', 'yes', 'no', 'unsure'],
}

/** @returns null = not a draft */
export function parseBill(value: unknown): BillDraft | null {
  return filled(emptyBill(), value, CHOICES)
}

/** Something was typed or chosen, beyond whose bill it is. */
export function isBillTouched(draft: BillDraft): boolean {
  const { person, year, id } = draft
  return JSON.stringify(draft) !== JSON.stringify({ ...emptyBill(), person, year, id })
}

export function kindOf(event: CareEvent): BillKind {
  if (event.kind === 'outpatient') return event.scope
  return event.kind === 'admission' ? 'admission' : event.disease
}

/** Whether insurance pays by a settlement sheet here, and other layers follow. */
export function isSettledKind(kind: BillKind | ''): boolean {
  return kind === 'admission' || kind === 'listed' || kind === 'rare'
}

/** Nobody is asked for a line of a sheet who has none. */
export function lacksSheet({ kind, sheet }: Pick<BillDraft, 'kind' | 'sheet'>): boolean {
  return isSettledKind(kind) && sheet === 'no'
}

/** What was typed once, read back from a bill, so that it can be changed. */
export function draftOf(event: CareEvent, assumptions: readonly { code: string }[]): Omit<BillDraft, 'id'> {
  const assumed = (code: string): boolean => assumptions.some((made) => made.code === code)
  const { person, year } = emptyBill()
  const base = {
    ...emptyBill(),
    person,
    year,
    kind: kindOf(event),
    date: event.date,
    billed: event.billed,
    inScope: assumed('in-scope-assumed') ? '' : event.inScope,
    inScopeUnknown: assumed('in-scope-assumed'),
  }
  if (event.kind === 'outpatient') return base
  const { basicPaid, criticalPaid } = event
  const sheet = basicPaid === 'estimate' ? ('no' as const) : ('yes' as const)
  const { billed, inScope } = base
  return {
    ...base,
    ...(sheet === 'no' && { inScope: '', outOfScope: inScope && (subtractYuan(billed, inScope) ?? '') }),
    sheet,
    basicPaid: basicPaid === 'estimate' ? '' : basicPaid,
    criticalPaid: criticalPaid === 'estimate' ? '' : criticalPaid,
    criticalMissing: criticalPaid === 'estimate',
    inProvince: event.inProvince ? 'yes' : 'no',
    referred: assumed('referral-assumed') ? 'unsure' : event.referred ? 'yes' : 'no',
  }
}

/** What the bills of a year come to. */
export function sumBilled(events: readonly CareEvent[]): Yuan {
  return events.map(({ billed }) => billed).reduce(addYuan, '0.00')
}
