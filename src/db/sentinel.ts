import { StorageError } from './errors'
import { SCHEMA_VERSION } from './schema'
import type { Schema } from './schema'

/**
 * One row that is always there. A wiped database reopens empty and without any error: only the missing sentinel
 * tells. Its `schema` tells an older build that a newer one has been here.
 */
const KEY = 'sentinel'

export type Sentinel = 'present' | 'missing' | 'newer'

/** Call inside a transaction that covers `meta`. */
export async function inspect(db: Schema): Promise<Sentinel> {
  if (nativeVersion(db) > SCHEMA_VERSION) return 'newer'
  const row = await db.meta.get(KEY)
  if (row === undefined) return 'missing'
  const schema = typeof row === 'object' && row !== null ? (row as { schema?: unknown }).schema : undefined
  return typeof schema === 'number' && schema > SCHEMA_VERSION ? 'newer' : 'present'
}

/** Call inside a writing transaction that covers `meta`. */
export async function plant(db: Schema): Promise<void> {
  await db.meta.put({ key: KEY, schema: SCHEMA_VERSION, seededAt: new Date().toISOString() })
}

/** @throws StorageError 'newer' */
export function refuseNewer(found: Sentinel): void {
  if (found === 'newer') throw new StorageError('newer')
}

/** Dexie opens a newer database without complaint; its version numbers are ten times ours. */
function nativeVersion(db: Schema): number {
  return Math.floor((db.backendDB()?.version ?? 0) / 10)
}
