import type { Group } from '../../calc'
import type { LedgerEvent, YearFacts } from '../ledger-types'
import type { SavedRecord } from '../types'

/** Members of the family whose contributions are added up. */
export interface KeptFamily {
  /** Year of cover, 'YYYY'; '' = not chosen. */
  coverYear: string
  members: { id: string; who: string; group: Group }[]
}

/** What one person said about outpatient care in one year; amounts in yuan, '' = not said. */
export interface KeptOutpatientYear {
  who: string
  /** 'YYYY'; '' = not chosen. */
  year: string
  chronic: '' | 'none' | 'hypertension' | 'diabetes' | 'both'
  generalPaid: string
  chronicPaid: string
}

/** What the tables hold: saved estimates and the ledger. */
export interface KeptRows {
  records: SavedRecord[]
  years: YearFacts[]
  bills: LedgerEvent[]
}

/** Everything that a backup holds. Settings are not in it: they belong to the phone, not to the family. */
export interface Kept extends KeptRows {
  family: KeptFamily | null
  outpatient: KeptOutpatientYear[]
}

/** Parts of a backup, as a message may name them. */
export type BackupPart = 'head' | 'records' | 'ledger' | 'family' | 'outpatient'

/**
 * Why a file is not taken, as a whole:
 * - not-json: no JSON at all, or nested beyond all measure
 * - cut-off: it begins as one of ours, and is not whole
 * - not-ours: JSON, but no backup of this app
 * - newer: written by a newer version of the app
 * - broken: something in it is missing, unknown or of a wrong shape
 * - twice: one id stands twice
 * - too-many: more than a phone should hold
 */
export type RefusalCode = 'not-json' | 'cut-off' | 'not-ours' | 'newer' | 'broken' | 'twice' | 'too-many'

export type BackupReading =
  | { kind: 'read'; kept: Kept; savedAt: string }
  /** `row` counts from 1 within the part; 0 = the part itself. */
  | { kind: 'refused'; code: RefusalCode; part: BackupPart; row: number }

/** How long work is watched and ended. Methods that take one throw Cancelled once `cancelled` is set. */
export interface Job {
  cancelled: boolean
  progress(done: number, of: number): void
}

/** Somebody tapped 取消: nothing was changed. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/** How rows of a file stand to what is kept: not there, there with the same content, there with another. */
export interface Tally {
  fresh: number
  same: number
  different: number
}

export interface BackupPlan {
  records: Tally
  years: Tally
  bills: Tally
  /** Years that would have more bills than a year can have: then nothing of the file is taken. */
  full: { person: string; year: number }[]
}

/** Which content stays where both have one: the phone's, or the file's. */
export type Choice = 'phone' | 'file'

/** A draft as it is to stand on the device. */
export interface DraftToKeep {
  key: string
  value: unknown
}

/** All methods throw StorageError; with a job, also Cancelled. */
export interface BackupRepository {
  /** One state of everything. `skipped` = rows that cannot be read. */
  readAll(job: Job): Promise<KeptRows & { skipped: number }>
  /** What an import would do; changes nothing. */
  compare(rows: KeptRows, job: Job): Promise<BackupPlan>
  /**
   * Adds what is not there, and with the choice 'file' replaces what differs, in one transaction; then reads back.
   * @returns how to undo it: everything stands as it stood before, but for what was changed since. That stays, and is
   * counted in records, bills, years and drafts.
   */
  add(rows: KeptRows, drafts: DraftToKeep[], choice: Choice, job: Job): Promise<() => Promise<number>>
}
