import { keepOnDevice, readBackup } from '../../../src/db'
import { piecesOf } from '../../../src/db/backup/write-file'
import type { Job, Keeper, Kept } from '../../../src/db'
import { estimate, freshName, rawRows } from './device'

export const SAVED_AT = '2026-11-22T08:00:00.000Z'
const TABLES = ['records', 'results', 'people', 'years', 'events', 'drafts', 'quarantine']

/** Work that nobody watches or ends. */
export function job(): Job {
  return { cancelled: false, progress: () => undefined }
}

export function nothing(): Kept {
  return { records: [], years: [], bills: [], family: null, outpatient: [] }
}

/** A phone with estimates, two years of bills, and something typed. */
export async function filledPhone(name = freshName()): Promise<Keeper> {
  const keeper = await keepOnDevice({ name })
  await keeper.records.save(estimate(0))
  await keeper.records.save(estimate(1, 'father'))
  await keeper.ledger.saveFacts({
    person: 'father',
    year: 2026,
    group: 'dibao',
    hypertension: true,
    diabetes: false,
    opening: { generalPaid: '81.60' },
  })
  const [event] = estimate(0).receipt.input.events
  if (!event) throw new Error('the fixture has no bill')
  for (const [person, year, day] of [
    ['father', 2026, '2026-03-12'],
    ['father', 2026, '2026-05-01'],
    ['child-2', 2025, '2025-02-28'],
  ] as const)
    await keeper.ledger.add({ person, year, event: { ...event, date: day }, assumptions: [] })
  return keeper
}

/** Everything a phone holds, as a backup would hold it. */
export async function keptOf(keeper: Keeper, beside: Partial<Kept> = {}): Promise<Kept> {
  const { records, years, bills } = await keeper.backup.readAll(job())
  return { ...nothing(), records, years, bills, ...beside }
}

export function textOf(kept: Kept): string {
  return Array.from(piecesOf(kept, SAVED_AT)).join('')
}

/** The file as plain JSON, to be spoilt. */
export async function fileOf(keeper: Keeper): Promise<Record<string, unknown>> {
  return JSON.parse(textOf(await keptOf(keeper))) as Record<string, unknown>
}

/** Why a file is refused; '' = it is read. */
export async function refusalOf(text: string): Promise<string> {
  const reading = await readBackup(text, job())
  return reading.kind === 'read' ? '' : `${reading.code} ${reading.part} ${reading.row}`
}

/** All rows of a database, as they lie there. */
export async function dump(name: string): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {}
  for (const table of TABLES) rows[table] = await rawRows(name, table)
  return rows
}
