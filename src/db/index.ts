/**
 * Keeping things on the phone. Heavy (Dexie): reached only through a dynamic import, from src/stores.
 * Types may be imported anywhere that src/db may be imported from.
 */
export { Pace, readBackup, stretch, sameJson, writeBackup } from './backup'
export { keepOnDevice } from './device'
export { keepInMemory } from './memory'
export { StorageError } from './errors'
export { recordOf } from './records'

export type * from './backup'
export type { ConnectionOptions, StorageNotice } from './connection'
export type { StorageCode } from './errors'
export type * from './ledger-types'
export type * from './pack-types'
export type * from './types'
