import { backupOn } from './backup'
import { Connection } from './connection'
import type { ConnectionOptions } from './connection'
import { draftsOn } from './drafts'
import { forget } from './forget'
import { ledgerOn } from './ledger'
import { packsOn } from './packs'
import { recordsOn } from './records'
import type { Keeper } from './types'

/**
 * Keeps things in the browser's database.
 * @throws StorageError where it cannot be opened
 */
export async function keepOnDevice(options?: ConnectionOptions): Promise<Keeper> {
  const connection = new Connection(options)
  await connection.check()
  return {
    kind: 'device',
    get fresh() {
      return connection.fresh
    },
    get readOnly() {
      return connection.readOnly
    },
    records: recordsOn(connection),
    drafts: draftsOn(connection),
    ledger: ledgerOn(connection),
    packs: packsOn(connection),
    backup: backupOn(connection),
    forget: () => forget(connection),
    check: () => connection.check(),
    onNotice: (listener) => connection.onNotice(listener),
    close: () => connection.close(),
  }
}
