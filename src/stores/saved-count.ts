import type { Keeper } from '../db'
import { isTouched, parseDraft } from './estimate-draft'
import { isFactsTouched, parseFacts } from './facts-form'
import { isFamilyTouched, parseFamily } from './family-draft'
import { useKeeping } from './keeping'
import { isBillTouched, parseBill } from './ledger-draft'
import { isOpeningTouched, parseOpening } from './opening-form'
import { parseOutpatient } from './outpatient-draft'

/**
 * What is typed and stays: an estimate, a bill of the ledger, what a year began with and what holds for it that are not
 * finished, who belongs to the family, what was used of outpatient care.
 */
export type TypedKind = 'estimate' | 'family' | 'outpatient' | 'bill' | 'opening' | 'facts'

/** How much is kept: estimates, of the ledger its bills and the years of which something is known, and what was typed. */
export interface SavedCount {
  records: number
  bills: number
  years: number
  typed: TypedKind[]
}

/** What is kept on the device, also where a shared phone does not show it. null = nobody can tell. Never rejects. */
export async function countSaved(): Promise<SavedCount | null> {
  const device = await useKeeping().keeper()
  if (device?.kind !== 'device') return null
  try {
    const years = (await device.ledger.people()).flatMap((person) => person.years)
    const bills = years.reduce((sum, { events }) => sum + events, 0)
    return { records: await device.records.count(), bills, years: years.length, typed: await typedOn(device) }
  } catch {
    return null
  }
}

/** Whether a draft holds anything. An estimate that was saved counts among the records. */
const HOLDS: Record<TypedKind, (value: unknown) => boolean> = {
  estimate: holds(parseDraft, (draft) => isTouched(draft) && !draft.step.startsWith('saved:')),
  family: holds(parseFamily, isFamilyTouched),
  outpatient: holds(parseOutpatient, ({ years }) => years.length > 0),
  bill: holds(parseBill, isBillTouched),
  opening: holds(parseOpening, isOpeningTouched),
  facts: holds(parseFacts, isFactsTouched),
}

function holds<T>(parse: (value: unknown) => T | null, touched: (draft: T) => boolean) {
  return (value: unknown): boolean => {
    const draft = parse(value)
    return draft !== null && touched(draft)
  }
}

async function typedOn({ drafts }: Keeper): Promise<TypedKind[]> {
  const kinds = Object.keys(HOLDS) as TypedKind[]
  const rows = await Promise.all(kinds.map((kind) => drafts.load(kind, (value) => ({ value }))))
  return kinds.filter((kind, at) => HOLDS[kind](rows[at]?.value.value))
}
