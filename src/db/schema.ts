import type { Dexie, Table } from 'dexie'

export const DATABASE = 'yibao-suandeqing'

/**
 * The version written into the sentinel. A build that meets a higher number only reads.
 *
 * Adding version 2 (people, events): add `.version(2).stores({ people: 'id', events: 'id, [person+year]' })` with
 * an `upgrade` that never throws, raise this number, and add tests/fixtures/db/v2.json. Never drop a table or change
 * its key: an older build that is still open would "repair" the newer database.
 */
export const SCHEMA_VERSION = 1

/** Shown rows and their results are apart, so that a list of thousands reads only what it shows. */
export interface Schema extends Dexie {
  /** One row: the sentinel. */
  meta: Table<unknown, string>
  /** What the list of saved estimates shows. Keys sort by time of saving. */
  records: Table<unknown, string>
  /** Receipt, outcome and assumptions of each record, under the same id. */
  results: Table<unknown, string>
  drafts: Table<unknown, string>
  /** Rows that could not be read, as they were. Nothing is thrown away unseen. */
  quarantine: Table<unknown, string>
}

/** Rows are typed unknown on purpose: whoever reads one parses it (rows/). */
export function defineSchema(db: Dexie): Schema {
  db.version(1).stores({ meta: 'key', records: 'id', results: 'id', drafts: 'key', quarantine: 'id' })
  return db as Schema
}
