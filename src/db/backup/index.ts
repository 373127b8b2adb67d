/** Everything that is kept, as one file and back. The format: docs/backup-format.md. */
export { backupOn } from './device'
export { backupInMemory } from './memory'
export { Pace, stretch } from './pace'
export { readBackup } from './read-file'
export { sameJson } from './same'
export { writeBackup } from './write-file'
export type * from './types'
