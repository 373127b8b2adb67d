import type { IsoDate } from '../calc'

/** A policy pack newer than the one that came with the app, as it was downloaded. */
export interface StoredPack {
  /** Of the city. */
  id: string
  version: string
  /** Of the bytes of `text` in UTF-8, lower-case hex. */
  sha256: string
  /** The file itself: it is checked again whenever it is opened. */
  text: string
  /** ISO instant, by the phone's clock. */
  keptAt: string
  changes: PackChanges
}

/** What a newer pack changed, for whoever reads the announcement. */
export interface PackChanges {
  /** Version of the pack that it took the place of. */
  since: string
  /** Dates of care that can be settled now, where they are not the same as before. */
  covers: { from: IsoDate; to: IsoDate } | null
  figures: FigureChange[]
  /** Documents that are new. */
  documents: { id: string; title: string }[]
  /** How many statements without a figure (explanations, readings, open points) are new or say something else. */
  texts: number
}

/**
 * - new: the figure was not there
 * - changed: a value, a group or a date of it
 * - sourced: the same figure, shown by other documents or verified at another date
 * - gone: it is not there any more; it has no page
 */
export interface FigureChange {
  /** Id of the parameter. */
  id: string
  label: string
  how: 'new' | 'changed' | 'sourced' | 'gone'
}

/** Newer packs, one per city. All methods throw StorageError. */
export interface PackRepository {
  /** null = there is none, or it is not readable (then it is removed: it can be downloaded again). */
  get(id: string): Promise<StoredPack | null>
  /**
   * Puts this one in the place of the stored one, in one transaction.
   * @param isNewer whether a version is newer than another
   * @returns false = what is stored (by another window) is at least as new; nothing was changed
   */
  replace(pack: StoredPack, isNewer: (version: string, than: string) => boolean): Promise<boolean>
  remove(id: string): Promise<void>
}
