import { backupInMemory } from './backup'
import { nextId } from './ids'
import { ledgerInMemory } from './ledger-memory'
import { packsInMemory } from './packs'
import { checked, recordOf } from './records'
import type { DraftRepository, Keeper, RecordRepository, SavedRecord, StoredDraft } from './types'

/** The same as on the device, until the page is closed: where storage fails, the app still works and says so. */
export function keepInMemory(): Keeper {
  const records = recordsInMemory()
  const drafts = draftsInMemory()
  const ledger = ledgerInMemory()
  return {
    kind: 'memory',
    fresh: true,
    readOnly: false,
    records,
    drafts,
    ledger,
    packs: packsInMemory(),
    backup: backupInMemory(records, ledger),
    forget: async () => {
      await Promise.all([records.removeAll(), ledger.removeAll(), drafts.clearAll()])
    },
    check: () => Promise.resolve(),
    onNotice: () => () => undefined,
    close: () => undefined,
  }
}

function recordsInMemory(): RecordRepository {
  const kept = new Map<string, SavedRecord>()
  const newestFirst = (): SavedRecord[] => [...kept.values()].sort((a, b) => (a.id < b.id ? 1 : -1))
  return {
    async list({ limit = 50, before } = {}) {
      const after = newestFirst().filter(({ id }) => before === undefined || id < before)
      const rows = after.slice(0, limit).map(({ receipt, outcome, assumptions, ...summary }) => summary)
      return { rows, next: after.length > limit ? (rows[rows.length - 1]?.id ?? null) : null }
    },
    async get(id) {
      const record = kept.get(id)
      return record ? checked(record) : null
    },
    async save(record) {
      const id = nextId(newestFirst()[0]?.id ?? null)
      const row = recordOf(record, id, new Date().toISOString())
      kept.set(id, row)
      return checked(row)
    },
    async remove(id) {
      const record = kept.get(id) ?? null
      kept.delete(id)
      return record
    },
    async restore(record) {
      kept.set(record.id, checked(record))
    },
    async removeAll() {
      kept.clear()
    },
    count: async () => kept.size,
    unreadable: async () => 0,
  }
}

function draftsInMemory(): DraftRepository {
  const kept = new Map<string, { at: number; json: string }>()
  return {
    async load<T>(key: string, parse: (value: unknown) => T | null): Promise<StoredDraft<T> | null> {
      const draft = kept.get(key)
      const value = draft ? parse(JSON.parse(draft.json)) : null
      return draft && value !== null ? { at: draft.at, value } : null
    },
    async save(key, { at, value }) {
      kept.set(key, { at, json: JSON.stringify(value) })
    },
    async clear(key) {
      kept.delete(key)
    },
    async clearAll() {
      kept.clear()
    },
  }
}
