import { readFileSync } from 'node:fs'

/** How much of everything a backup holds. */
export interface BackupSize {
  records: number
  /** Bills a year, 400 at most. */
  bills: number
  years: number
}

interface Result {
  receipt: { input: { events: { billed: string }[] } }
  outcome: { receipt: unknown; events: { selfPay: string }[] }
  assumptions: unknown[]
}

/** As a saved estimate was written by the first schema. */
const [RESULT] = (
  JSON.parse(readFileSync('tests/fixtures/db/v1.json', 'utf8')) as { rows: { results: Result[] } }
).rows.results

/**
 * A backup of mother's. Of another generation it has the same ids with other amounts: all of them show which generation
 * lies on the phone, and whether it is one.
 */
export function bigBackup(size: BackupSize, generation = 1): string {
  return JSON.stringify({
    format: 'yibao-suandeqing-backup',
    version: 1,
    savedAt: '2026-11-22T08:00:00.000Z',
    records: numbers(size.records).map((nth) => record(nth, generation)),
    ledger: numbers(size.years).map((nth) => year(2026 - nth, size.bills, generation)),
    family: null,
    outpatient: [],
  })
}

/** What every row of a generation says, in its own place. */
export function amountOf(generation: number): string {
  return `${1000 + generation}.00`
}

/** Older than whatever is saved on the phone itself: ids sort by time. */
function record(nth: number, generation: number): unknown {
  if (!RESULT) throw new Error('the fixture has no result')
  const { receipt, outcome, assumptions } = JSON.parse(JSON.stringify(RESULT)) as Result
  const { receipt: _, ...rest } = outcome
  for (const event of receipt.input.events) event.billed = amountOf(generation)
  for (const event of rest.events) event.selfPay = amountOf(generation)
  return {
    id: `0-big-${nth}`,
    savedAt: '2026-11-20T08:30:00.000Z',
    who: 'mother',
    receipt,
    outcome: rest,
    assumptions,
  }
}

function year(of: number, bills: number, generation: number): unknown {
  const amount = amountOf(generation)
  const event = { kind: 'outpatient', scope: 'general', date: `${of}-03-05`, billed: amount, inScope: amount }
  const facts = { group: 'none', hypertension: false, diabetes: false, opening: {} }
  return {
    person: 'mother',
    year: of,
    facts,
    bills: numbers(bills).map((nth) => ({ id: `big-${of}-${nth}`, place: nth + 1, event, assumptions: [] })),
  }
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, nth) => nth)
}
