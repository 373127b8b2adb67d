import type { CareEvent, Group, IsoDate, Outcome, Receipt, Yuan } from '../calc'
import type { BackupRepository } from './backup'
import type { StorageNotice } from './connection'
import type { LedgerRepository } from './ledger-types'
import type { PackRepository } from './pack-types'

export type SettledOutcome = Extract<Outcome, { kind: 'settled' }>

/** Something the app took for granted because nobody knew. */
export interface Assumption {
  /** Which one; the sentences stand with the page. */
  code: string
  /** The date that was assumed. */
  date?: IsoDate
  /** true = a rule changes within the year, so that the assumed date bears on the result. */
  rulesChange?: boolean
}

/** What is handed over to be kept. */
export interface NewRecord {
  /** Fixed label of a family member (本人, 父亲 …): never a name. */
  who: string
  receipt: Receipt
  outcome: SettledOutcome
  assumptions: Assumption[]
}

/** A saved estimate as the list shows it. */
export interface RecordSummary {
  /** Sorts by time of saving. */
  id: string
  /** ISO instant, by the phone's clock. */
  savedAt: string
  who: string
  /** Of the last bill in it. */
  kind: CareEvent['kind']
  year: number
  /** Of the last bill in it. */
  date: IsoDate
  /** Nobody knew the day: `date` is one that was assumed. */
  dayUnknown?: boolean
  group: Group
  /** Of the last bill in it. */
  billed: Yuan
  /** Of the last bill in it; may be negative (contract: Amounts). */
  selfPay: string
  /** Something was assumed or estimated that bears on the result. */
  assumed: boolean
  packVersion: string
  /** Came with a backup, computed with policy data that this phone did not have: nobody has checked its figures. */
  unchecked?: boolean
}

/** A saved estimate as it reopens: with the figures it had. */
export interface SavedRecord extends RecordSummary {
  receipt: Receipt
  outcome: SettledOutcome
  assumptions: Assumption[]
}

export interface RecordPage {
  rows: RecordSummary[]
  /** Give as `before` for the next page; null = nothing follows. */
  next: string | null
}

/** Saved estimates. All methods throw StorageError. */
export interface RecordRepository {
  /** Newest first. Rows that cannot be read are set aside and left out. */
  list(options?: { limit?: number; before?: string }): Promise<RecordPage>
  /** null = not there, or not readable (then set aside). */
  get(id: string): Promise<SavedRecord | null>
  /** Resolves once it is committed. */
  save(record: NewRecord): Promise<SavedRecord>
  /** Gives back what was removed, for `restore`; null = it was not there, or not readable. */
  remove(id: string): Promise<SavedRecord | null>
  /** Puts a removed record back where it was. */
  restore(record: SavedRecord): Promise<void>
  /** Removes all of them, also those set aside, and reads back that nothing is left. */
  removeAll(): Promise<void>
  count(): Promise<number>
  /** How many records were set aside because they could not be read: a record counts once, though it has two rows. */
  unreadable(): Promise<number>
}

export interface StoredDraft<T> {
  /** The writer's clock; a larger number is newer. */
  at: number
  value: T
}

/** What was typed and not finished, under a key each. All methods throw StorageError. */
export interface DraftRepository {
  /** @param parse builds the draft from what was stored; null = unreadable, then it is set aside */
  load<T>(key: string, parse: (value: unknown) => T | null): Promise<StoredDraft<T> | null>
  /** @param draft plain JSON */
  save(key: string, draft: StoredDraft<unknown>): Promise<void>
  /** Removes it and reads back that it is gone. */
  clear(key: string): Promise<void>
  /** Removes all of them. */
  clearAll(): Promise<void>
}

/** Where things are kept: on the device, or (where that fails) in memory until the page is closed. */
export interface Keeper {
  readonly kind: 'device' | 'memory'
  /** Nothing had ever been kept here, or everything was wiped since the last visit. */
  readonly fresh: boolean
  /** true = a newer version of the app owns the database. */
  readonly readOnly: boolean
  readonly records: RecordRepository
  readonly drafts: DraftRepository
  readonly ledger: LedgerRepository
  readonly packs: PackRepository
  readonly backup: BackupRepository
  /** Removes everything about people, also what was set aside, and reads back that nothing is left. Packs stay. */
  forget(): Promise<void>
  /** Finds out whether the storage is still there, e.g. after the phone woke up. Throws StorageError. */
  check(): Promise<void>
  /** @returns how to stop listening */
  onNotice(listener: (notice: StorageNotice) => void): () => void
  close(): void
}
