import { inOrder, yearKey } from '../ledger-order'
import type { LedgerEvent, YearFacts } from '../ledger-types'
import { FORMAT, VERSION } from './schema'
import type { Kept } from './types'

/**
 * A backup as pieces of text, in their order: one row a line, so that no text as long as the whole has to be made.
 * @param savedAt ISO instant by the phone's clock: a label, nothing depends on it
 */
export function writeBackup(kept: Kept, savedAt: string): string[] {
  const head = `{"format":${JSON.stringify(FORMAT)},"version":${VERSION},"savedAt":${JSON.stringify(savedAt)}`
  return [
    head,
    ',\n"records":[',
    ...lines(kept.records.map(recordLine)),
    '],\n"ledger":[',
    ...lines(yearsOf(kept).map((year) => JSON.stringify(year))),
    `],\n"family":${JSON.stringify(kept.family)}`,
    ',\n"outpatient":[',
    ...lines(kept.outpatient.map((year) => JSON.stringify(year))),
    ']}\n',
  ]
}

function lines(rows: string[]): string[] {
  return rows.map((row, at) => `${at === 0 ? '' : ','}\n${row}`)
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
