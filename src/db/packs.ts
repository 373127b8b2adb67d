import * as v from 'valibot'
import type { Connection } from './connection'
import type { PackRepository, StoredPack } from './pack-types'
import { packRow } from './rows/pack'

/** Newer packs on the device. */
export function packsOn(connection: Connection): PackRepository {
  return {
    get: (id) => get(connection, id),
    replace: async (pack, isNewer) => {
      const row = v.parse(packRow, pack)
      return connection.write(async (db) => {
        const stored = v.safeParse(packRow, await db.packs.get(row.id))
        if (stored.success && !isNewer(row.version, stored.output.version)) return false
        await db.packs.put(row)
        return true
      })
    },
    remove: (id) => connection.write((db) => db.packs.delete(id)),
  }
}

async function get(connection: Connection, id: string): Promise<StoredPack | null> {
  const row = await connection.read((db) => db.packs.get(id))
  if (row === undefined) return null
  const parsed = v.safeParse(packRow, row)
  if (parsed.success) return parsed.output
  if (!connection.readOnly) await connection.write((db) => db.packs.delete(id))
  return null
}

/** Newer packs until the page is closed. */
export function packsInMemory(): PackRepository {
  const kept = new Map<string, StoredPack>()
  return {
    get: async (id) => kept.get(id) ?? null,
    replace: async (pack, isNewer) => {
      const row = v.parse(packRow, pack)
      const stored = kept.get(row.id)
      if (stored && !isNewer(row.version, stored.version)) return false
      kept.set(row.id, row)
      return true
    },
    remove: async (id) => void kept.delete(id),
  }
}
