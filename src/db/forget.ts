import type { Connection } from './connection'
import { StorageError } from './errors'
import type { Schema } from './schema'

/** Every table but the sentinel and the packs: they say nothing about anybody. */
const ABOUT_PEOPLE = [
  'records',
  'results',
  'drafts',
  'people',
  'years',
  'events',
  'quarantine',
] as const satisfies readonly (keyof Schema)[]

/** Removes everything about people in one transaction, whatever key it stands under, and reads back that it is gone. */
export async function forget(connection: Connection): Promise<void> {
  await connection.write(async (db) => {
    for (const table of ABOUT_PEOPLE) await db[table].clear()
  })
  const left = await connection.read((db) => Promise.all(ABOUT_PEOPLE.map((table) => db[table].count())))
  if (left.some((count) => count > 0)) throw new StorageError('lost')
}
