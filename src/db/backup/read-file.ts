import * as v from 'valibot'
import { summarise } from '../summary'
import type { SavedRecord } from '../types'
import { parseInPieces } from './parse-pieces'
import { Pace, stretch } from './pace'
import {
  fileBill,
  fileFamily,
  fileHead,
  fileOutpatient,
  fileRecord,
  fileYear,
  FORMAT,
  MOST,
  VERSION,
} from './schema'
import { isTame } from './tame'
import type { BackupPart, BackupReading, Job, Kept, RefusalCode } from './types'

/** Ends the reading; never leaves this file. */
class Refusal extends Error {
  readonly code: RefusalCode
  readonly part: BackupPart
  readonly row: number

  constructor(code: RefusalCode, part: BackupPart = 'head', row = 0) {
    super(code)
    this.code = code
    this.part = part
    this.row = row
  }
}

/**
 * Reads a backup from text that may come from anywhere. Taken is what the schema names, built anew field by field;
 * anything else refuses the whole file.
 * @throws Cancelled
 */
export async function readBackup(text: string, job: Job): Promise<BackupReading> {
  try {
    const head = headOf(await parse(text, stretch(job, 0, 2)))
    const pace = new Pace(stretch(job, 1, 2), head.records.length + head.ledger.length)
    const kept: Kept = { records: [], years: [], bills: [], family: familyOf(head.family), outpatient: [] }
    await readRecords(head.records, kept, pace)
    await readLedger(head.ledger, kept, pace)
    readOutpatient(head.outpatient, kept)
    return { kind: 'read', kept, savedAt: head.savedAt }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { kind: 'refused', code: error.code, part: error.part, row: error.row }
  }
}

/** Too deep for the browser's own reader is a RangeError there: no JSON for us, either. */
async function parse(text: string, job: Job): Promise<unknown> {
  const plain = text.replace(/^\uFEFF/, '')
  const ours = text.slice(0, 200).includes(`"${FORMAT}"`)
  const value = await parseInPieces(plain, job)
  if (value === null) throw new Refusal(ours ? 'too-many' : 'not-ours')
  if (value !== undefined) return value
  try {
    return JSON.parse(plain)
  } catch {
    throw new Refusal(ours ? 'cut-off' : 'not-json')
  }
}

function headOf(value: unknown): v.InferOutput<typeof fileHead> {
  const { format, version, records, ledger, outpatient } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Record<string, unknown>
  if (format !== FORMAT) throw new Refusal('not-ours')
  if (typeof version === 'number' && version > VERSION) throw new Refusal('newer')
  if (longer(records, MOST.records)) throw new Refusal('too-many', 'records')
  if (longer(ledger, MOST.years)) throw new Refusal('too-many', 'ledger')
  if (longer(outpatient, MOST.outpatient)) throw new Refusal('too-many', 'outpatient')
  const head = v.safeParse(fileHead, value, { abortEarly: true })
  if (!head.success) throw new Refusal('broken')
  return head.output
}

function longer(list: unknown, most: number): boolean {
  return Array.isArray(list) && list.length > most
}

/** A row, built anew; refused with its number where it is not what it should be. */
function take<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  part: BackupPart,
  row: number,
): v.InferOutput<S> {
  const parsed = isTame(value) ? v.safeParse(schema, value, { abortEarly: true }) : null
  if (!parsed?.success) throw new Refusal('broken', part, row)
  return parsed.output
}

/** @throws Refusal where a key was seen before */
function once(seen: Set<string>, key: string, part: BackupPart, row: number): void {
  if (seen.has(key)) throw new Refusal('twice', part, row)
  seen.add(key)
}

async function readRecords(rows: unknown[], kept: Kept, pace: Pace): Promise<void> {
  const ids = new Set<string>()
  for (const [at, row] of rows.entries()) {
    const { id, savedAt, ...estimate } = take(fileRecord, row, 'records', at + 1)
    once(ids, id, 'records', at + 1)
    const outcome: SavedRecord['outcome'] = { ...estimate.outcome, receipt: estimate.receipt }
    const record = { ...estimate, outcome }
    kept.records.push({ ...record, ...summarise(record, id, savedAt) })
    await pace.step()
  }
}

async function readLedger(rows: unknown[], kept: Kept, pace: Pace): Promise<void> {
  const years = new Set<string>()
  const ids = new Set<string>()
  for (const [at, row] of rows.entries()) {
    // Bills are looked at one by one: the year's own fields first.
    const { person, year, facts, bills } = take(fileYear, row, 'ledger', at + 1)
    once(years, `${person}:${year}`, 'ledger', at + 1)
    if (facts) kept.years.push({ person, year, ...facts })
    if (kept.bills.length + bills.length > MOST.bills) throw new Refusal('too-many', 'ledger')
    for (const bill of bills) {
      const taken = take(fileBill, bill, 'ledger', at + 1)
      once(ids, taken.id, 'ledger', at + 1)
      if (!taken.event.date.startsWith(`${year}-`)) throw new Refusal('broken', 'ledger', at + 1)
      kept.bills.push({ ...taken, person, year })
      await pace.step()
    }
    await pace.step()
  }
}

function readOutpatient(rows: unknown[], kept: Kept): void {
  const keys = new Set<string>()
  for (const [at, row] of rows.entries()) {
    const taken = take(fileOutpatient, row, 'outpatient', at + 1)
    once(keys, `${taken.who}:${taken.year}`, 'outpatient', at + 1)
    kept.outpatient.push(taken)
  }
}

function familyOf(value: unknown): Kept['family'] {
  const family = take(fileFamily, value, 'family', 0)
  const ids = new Set<string>()
  for (const { id } of family?.members ?? []) once(ids, id, 'family', 0)
  return family
}
