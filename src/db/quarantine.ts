import { nextId } from './ids'
import type { Schema } from './schema'

type Kept = 'records' | 'results' | 'drafts' | LedgerTable
type LedgerTable = (typeof LEDGER_TABLES)[number]

/** Tables of the ledger. What is set aside of them is counted and cleared apart from the saved estimates. */
const LEDGER_TABLES = ['people', 'years', 'events'] as const

/** Whether a row of `quarantine` came from the ledger. */
export function isOfLedger(row: unknown): boolean {
  return LEDGER_TABLES.includes((row as { table: LedgerTable }).table)
}

/** Moves rows that could not be read out of the way, unchanged. Call inside a writing transaction. */
export async function setAside(db: Schema, table: Kept, keys: string[]): Promise<void> {
  for (const key of keys) {
    const row = await db[table].get(key)
    if (row === undefined) continue
    await db.quarantine.put({ id: nextId(null), table, key, row, at: new Date().toISOString() })
    await db[table].delete(key)
  }
}
