import { defineStore } from 'pinia'
import type { FieldError, YearToDate } from '../calc'
import { readAmount } from '../input'
import { filled } from './estimate-draft'
import { keepDraft } from './kept-draft'

/** What a year began with, as it is typed; '' = not known. */
export interface OpeningDraft {
  /** Whose, and of which year ('2026'). */
  person: string
  year: string
  amounts: Record<keyof YearToDate, string>
}

function emptyOpening(): OpeningDraft {
  const amounts = {
    generalPaid: '',
    chronicPaid: '',
    criticalBase: '',
    criticalPaid: '',
    assistanceBase: '',
    assistancePaid: '',
    tiltedBase: '',
    tiltedPaid: '',
  }
  return { person: '', year: '', amounts }
}

/** @returns null = not a draft */
export function parseOpening(value: unknown): OpeningDraft | null {
  return filled(emptyOpening(), value, {})
}
export function isOpeningTouched({ amounts }: OpeningDraft): boolean {
  return Object.values(amounts).some((raw) => raw !== '')
}

/** What was used in a year before the ledger, being typed and kept while it is typed. */
export const useOpeningForm = defineStore('opening-form', () => {
  const { draft, restore, flush, clear } = keepDraft<OpeningDraft>({
    key: 'opening',
    empty: emptyOpening,
    parse: parseOpening,
    touched: isOpeningTouched,
    perWindow: true,
  })

  /** Opens the form for a year. What was typed for the same year before is still there; anything else gives way. */
  async function begin(person: string, year: string, known: Partial<YearToDate>): Promise<void> {
    await restore()
    if (draft.value.person === person && draft.value.year === year) return
    draft.value = { person, year, amounts: { ...emptyOpening().amounts, ...known } }
  }
  return { draft, restore, flush, clear, begin }
})

export type OpeningReading =
  | { kind: 'ready'; opening: Partial<YearToDate> }
  | { kind: 'incomplete'; errors: { field: keyof YearToDate; code: FieldError['code'] }[] }

/** Every amount may stay empty: then it is not known and counts as nothing. */
export function readOpening({ amounts }: OpeningDraft): OpeningReading {
  const opening: Partial<YearToDate> = {}
  const errors: { field: keyof YearToDate; code: FieldError['code'] }[] = []
  for (const field of Object.keys(amounts) as (keyof YearToDate)[]) {
    const reading = readAmount(amounts[field])
    if (reading.ok) opening[field] = reading.yuan
    else if (reading.code !== 'empty') errors.push({ field, code: reading.code })
  }
  return errors.length > 0 ? { kind: 'incomplete', errors } : { kind: 'ready', opening }
}
