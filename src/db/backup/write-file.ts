import { inOrder, yearKey } from '../ledger-order'
import type { LedgerEvent, YearFacts } from '../ledger-types'
import { Pace } from './pace'
import { FORMAT, VERSION } from './schema'
import type { Job, Kept } from './types'

/** Pieces that are put into a file at once: the browser turns them into bytes while the page waits. */
const AT_ONCE = 100

/** A backup: as pieces of text in their order, and the same as a file. */
export interface WrittenBackup {
  pieces: string[]
  blob: Blob
}

/**
 * Writes a backup, and lets the page breathe meanwhile.
 * @param savedAt ISO instant by the phone's clock: a label, nothing depends on it
 * @throws Cancelled
 */
export async function writeBackup(kept: Kept, savedAt: string, job: Job): Promise<WrittenBackup> {
  const pace = new Pace(job, kept.records.length + kept.years.length)
  const pieces: string[] = []
  const files: Blob[] = []
  for (const piece of piecesOf(kept, savedAt)) {
    if (pieces.push(piece) % AT_ONCE === 0) files.push(new Blob(pieces.slice(-AT_ONCE)))
    await pace.step()
  }
  files.push(new Blob(pieces.slice(files.length * AT_ONCE)))
  return { pieces, blob: new Blob(files, { type: 'application/json' }) }
}

/** One row a line, so that no text as long as the whole has to be made, nor read at once. */
export function* piecesOf(kept: Kept, savedAt: string): Generator<string> {
  yield `{"format":${JSON.stringify(FORMAT)},"version":${VERSION},"savedAt":${JSON.stringify(savedAt)}`
  yield ',\n"records":['
  yield* lines(kept.records, recordLine)
  yield '],\n"ledger":['
  yield* lines(yearsOf(kept), (year) => JSON.stringify(year))
  yield `],\n"family":${JSON.stringify(kept.family)}`
  yield ',\n"outpatient":['
  yield* lines(kept.outpatient, (year) => JSON.stringify(year))
  yield ']}\n'
}

function* lines<T>(rows: readonly T[], write: (row: T) => string): Generator<string> {
  for (const [at, row] of rows.entries()) yield `${at === 0 ? '' : ','}\n${write(row)}`
}

/** What the list shows can be made of the rest, and the receipt stands once. */
function recordLine({ id, savedAt, who, receipt, outcome, assumptions }: Kept['records'][number]): string {
  const { receipt: _, ...result } = outcome
  return JSON.stringify({ id, savedAt, who, receipt, outcome: result, assumptions })
}

function yearsOf({ years, bills }: Kept) {
  const byYear = new Map<
    string,
    { person: string; year: number; facts: YearFacts | null; bills: LedgerEvent[] }
  >()
  const at = (person: string, year: number) => {
    const key = yearKey(person, year)
    const found = byYear.get(key) ?? { person, year, facts: null, bills: [] }
    byYear.set(key, found)
    return found
  }
  for (const facts of years) at(facts.person, facts.year).facts = facts
  for (const bill of bills) at(bill.person, bill.year).bills.push(bill)
  return Array.from(byYear.values(), (one) => ({
    person: one.person,
    year: one.year,
    facts: one.facts && withoutYear(one.facts),
    bills: inOrder(one.bills).map(({ id, place, event, assumptions }) => ({ id, place, event, assumptions })),
  }))
}

function withoutYear({ group, hypertension, diabetes, opening }: YearFacts) {
  return { group, hypertension, diabetes, opening }
}
