import * as v from 'valibot'
import { yearKey } from '../ledger-order'
import type { LedgerEvent, YearFacts } from '../ledger-types'
import { eventRow, yearRow } from '../rows/ledger'
import { resultRow, summaryRow } from '../rows/record'
import type { Schema } from '../schema'
import type { SavedRecord } from '../types'
import { slices } from './pace'
import { sameBill, sameFacts, sameRecord, verdict } from './same'
import type { KeptRows, Tally } from './types'

/** Rows that are read or written at once: no tap waits for them, even on a slow phone. */
export const AT_ONCE = 25

export type KeptTable = 'records' | 'results' | 'years' | 'events' | 'people' | 'drafts'
/** Its key, and the row. */
export type Row = [key: string, row: unknown]

/** Some rows of a backup, and what they would be on the device. */
export interface Batch {
  part: 'records' | 'years' | 'bills'
  /** How each stands to what is on the device. */
  look(db: Schema): PromiseLike<(keyof Tally)[]>
  /** All of them as they are written, for each table. */
  tables(): [KeptTable, Row[]][]
}

/** One after the other: nothing is made of a row before its turn. */
export function* batchesOf({ records, years, bills }: KeptRows): Generator<Batch> {
  for (const rows of slices(records, AT_ONCE)) yield ofRecords(rows)
  for (const rows of slices(years, AT_ONCE)) yield ofYears(rows)
  for (const rows of slices(bills, AT_ONCE)) yield ofBills(rows)
}

function ofRecords(rows: SavedRecord[]): Batch {
  return {
    part: 'records',
    look: (db) => findRecords(db, idsOf(rows)).then((there) => verdicts(rows, there, sameRecord)),
    tables: () => [
      ['records', rows.map(({ receipt, outcome, assumptions, ...head }): Row => [head.id, head])],
      [
        'results',
        rows.map(({ id, receipt, outcome, assumptions }): Row => [id, { id, receipt, outcome, assumptions }]),
      ],
    ],
  }
}

function ofYears(rows: YearFacts[]): Batch {
  const keyOf = ({ person, year }: YearFacts): string => yearKey(person, year)
  const row = (facts: YearFacts, key = keyOf(facts)): Row => [key, v.parse(yearRow, { ...facts, key })]
  return {
    part: 'years',
    look: (db) => findFacts(db, rows.map(keyOf)).then((there) => verdicts(rows, there, sameFacts)),
    tables: () => [['years', rows.map((facts) => row(facts))]],
  }
}

function ofBills(rows: LedgerEvent[]): Batch {
  return {
    part: 'bills',
    look: (db) => findBills(db, idsOf(rows)).then((there) => verdicts(rows, there, sameBill)),
    tables: () => [['events', rows.map((bill): Row => [bill.id, v.parse(eventRow, bill)])]],
  }
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id)
}

function verdicts<T>(rows: T[], there: (T | null)[], same: (one: T, other: T) => boolean): (keyof Tally)[] {
  return rows.map((row, at) => verdict(row, there[at] ?? null, same))
}

/** In the order of the keys; null = not there, or not readable: such a row gives way like none. */
export function findRecords(db: Schema, ids: string[]): PromiseLike<(SavedRecord | null)[]> {
  return db.records
    .bulkGet(ids)
    .then((heads) =>
      db.results.bulkGet(ids).then((bodies) => heads.map((head, at) => recordOf(head, bodies[at]))),
    )
}

function recordOf(head: unknown, body: unknown): SavedRecord | null {
  const [summary, result] = [v.safeParse(summaryRow, head), v.safeParse(resultRow, body)]
  return summary.success && result.success ? { ...result.output, ...summary.output } : null
}

export function findFacts(db: Schema, keys: string[]): PromiseLike<(YearFacts | null)[]> {
  return db.years.bulkGet(keys).then((rows) => rows.map(factsOf))
}

function factsOf(row: unknown): YearFacts | null {
  const parsed = v.safeParse(yearRow, row)
  if (!parsed.success) return null
  const { key, ...facts } = parsed.output
  return key === yearKey(facts.person, facts.year) ? facts : null
}

export function findBills(db: Schema, ids: string[]): PromiseLike<(LedgerEvent | null)[]> {
  return db.events.bulkGet(ids).then((rows) =>
    rows.map((row) => {
      const parsed = v.safeParse(eventRow, row)
      return parsed.success ? parsed.output : null
    }),
  )
}
