import * as v from 'valibot'
import type { Connection } from './connection'
import { StorageError } from './errors'
import { setAside } from './quarantine'
import { draftRow } from './rows/record'
import type { DraftRepository, StoredDraft } from './types'

/** Unfinished input on the device. */
export function draftsOn(connection: Connection): DraftRepository {
  return {
    load: (key, parse) => load(connection, key, parse),
    save: (key, draft) => save(connection, key, draft),
    clear: (key) => clear(connection, key),
    clearAll: () => connection.write((db) => db.drafts.clear()),
  }
}

async function load<T>(
  connection: Connection,
  key: string,
  parse: (value: unknown) => T | null,
): Promise<StoredDraft<T> | null> {
  const row = await connection.read((db) => db.drafts.get(key))
  if (row === undefined) return null
  const parsed = v.safeParse(draftRow, row)
  const value = parsed.success ? parse(parsed.output.value) : null
  if (parsed.success && value !== null) return { at: parsed.output.at, value }
  if (!connection.readOnly) await connection.write((db) => setAside(db, 'drafts', [key]))
  return null
}

async function save(connection: Connection, key: string, draft: StoredDraft<unknown>): Promise<void> {
  await connection.write(async (db) => {
    await db.drafts.put({ key, at: draft.at, value: draft.value })
  })
}

async function clear(connection: Connection, key: string): Promise<void> {
  await connection.write((db) => db.drafts.delete(key))
  const left = await connection.read((db) => db.drafts.get(key))
  if (left !== undefined) throw new StorageError('lost')
}
