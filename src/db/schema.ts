import type { Dexie, Table, Transaction } from 'dexie'

export const DATABASE = 'yibao-suandeqing'

/**
 * The version written into the sentinel. A build that meets a higher number only reads.
 *
 * Adding a version: add `.version(n).stores({ … })` with the new tables only and an `upgrade` that never throws, raise
 * this number, and add tests/fixtures/db/v<n>.json. Never drop a table or change its key: an older build that is still
 * open would "repair" the newer database.
 */
export const SCHEMA_VERSION = 3

/** Shown rows and their results are apart, so that a list of thousands reads only what it shows. */
export interface Schema extends Dexie {
  /** One row: the sentinel. */
  meta: Table<unknown, string>
  /** What the list of saved estimates shows. Keys sort by time of saving. */
  records: Table<unknown, string>
  /** Receipt, outcome and assumptions of each record, under the same id. */
  results: Table<unknown, string>
  drafts: Table<unknown, string>
  /** Members of the family that have a ledger: fixed labels. */
  people: Table<unknown, string>
  /** What holds for one person in one benefit year: group, 两病, what was used before. Key: 'father:2026'. */
  years: Table<unknown, string>
  /** Bills of the ledger, read by person and year. */
  events: Table<unknown, string>
  /** Policy packs newer than the one that came with the app, by city. */
  packs: Table<unknown, string>
  /** Rows that could not be read, as they were. Nothing is thrown away unseen. */
  quarantine: Table<unknown, string>
}

/** Rows are typed unknown on purpose: whoever reads one parses it (rows/). */
export function defineSchema(db: Dexie): Schema {
  db.version(1).stores({ meta: 'key', records: 'id', results: 'id', drafts: 'key', quarantine: 'id' })
  // The stamp goes up with the tables, so that an older build which looks only at it does not write.
  db.version(2).stores({ people: 'id', years: 'key', events: 'id, [person+year]' }).upgrade(stamp(2))
  db.version(3).stores({ packs: 'id' }).upgrade(stamp(3))
  return db as Schema
}

interface Stamp {
  key: string
  schema: number
}

/** Raises the stamp, and never lowers one that a newer build has left. */
function stamp(schema: number) {
  return (transaction: Transaction): PromiseLike<unknown> => {
    const meta = transaction.table<Stamp, string>('meta')
    const older = meta.filter((row) => !(row.schema > schema)).toArray()
    return older.then((rows) => meta.bulkPut(rows.map((row) => ({ ...row, schema }))))
  }
}
