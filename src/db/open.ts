import { Dexie } from 'dexie'
import { StorageError, storageErrorOf } from './errors'
import { defineSchema } from './schema'
import type { Schema } from './schema'
import { within } from './timeout'

export interface OpenHooks {
  /** Another window upgrades or deletes the database; it is closed by now. `deleted` = it goes away altogether. */
  onVersionChange(deleted: boolean): void
}

/**
 * The one place that opens the database. Some browsers never answer (Safari after waking up, an upgrade that another
 * window blocks), so that waiting ends after `ms`.
 * @throws StorageError 'unavailable' | 'blocked' | 'full' | 'lost' | 'newer'
 */
export async function openDatabase(name: string, ms: number, hooks: OpenHooks): Promise<Schema> {
  // 'strict': what the screen calls saved is on the disk, not in a buffer that an empty battery loses.
  const db = new Dexie(name, { autoOpen: false, chromeTransactionDurability: 'strict' })
  let blocked = false
  let abandoned = false
  // `false` ends the chain of handlers: Dexie's own only write to the console.
  db.on('blocked', () => {
    blocked = true
    return false
  })
  db.on('versionchange', (event: IDBVersionChangeEvent) => {
    db.close()
    if (!abandoned) hooks.onVersionChange(event.newVersion === null)
    return false
  })
  try {
    await within(ms, defineSchema(db).open(), () => new StorageError(blocked ? 'blocked' : 'unavailable'))
    return db as Schema
  } catch (error) {
    // An open that succeeds after all, too late, still answers `versionchange`: it never holds up another window.
    abandoned = true
    db.close()
    const typed = storageErrorOf(error) ?? new StorageError('unavailable', error)
    // A connection that never was cannot be lost.
    throw typed.code === 'lost' ? new StorageError('unavailable', error) : typed
  }
}
