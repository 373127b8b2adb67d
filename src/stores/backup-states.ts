import type { BackupPart, BackupPlan, Choice, Kept, RefusalCode } from '../db'
import type { BesidePlan } from './backup-drafts'
import type { BackupFile } from './backup-file'
import type { Doubts } from './backup-recheck'
import type { KeepingError } from './keeping'

/** How far long work has come. */
export interface Working {
  kind: 'working'
  done: number
  of: number
}

export type Saving =
  | { kind: 'idle' }
  | Working
  | { kind: 'ready'; file: BackupFile }
  /** 'too-large' = such a file could not be read back. */
  | { kind: 'failed'; code: KeepingError | 'too-large' }

export type Refused =
  | { code: RefusalCode; part: BackupPart; row: number }
  | { code: 'too-large' | 'not-readable' | 'empty' | 'empty-file' }
  | { code: 'year-full'; person: string; year: number }

/** What an import would do. */
export type Preview = { kept: Kept; savedAt: string; plan: BackupPlan & BesidePlan; doubts: Doubts }

/** Written and read back. */
export interface Done {
  kind: 'done'
  plan: Preview['plan']
  choice: Choice
}

export type Loading =
  | { kind: 'idle' }
  | Working
  | { kind: 'refused'; refused: Refused }
  | { kind: 'preview'; preview: Preview }
  | Done
  /** `stayed` = what was changed since the import, in records, bills, years and drafts. */
  | { kind: 'undone'; stayed: number }
  /** Nothing of it was written; after 'undo', everything of it still is. */
  | { kind: 'failed'; code: KeepingError; during: 'import' | 'undo' }
