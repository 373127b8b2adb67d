/**
 * Why something was not kept:
 * - unavailable: this browser gives no storage (private mode, blocked, missing, or it never answers)
 * - full: the phone or the browser's share of it is full
 * - blocked: another window holds the database in an older or a different state
 * - lost: the connection broke and could not be mended
 * - newer: a newer version of the app has changed the database; this one must not write to it
 */
export type StorageCode = 'unavailable' | 'full' | 'blocked' | 'lost' | 'newer'

export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly code: StorageCode
  /** What the browser or Dexie threw, for whoever debugs. */
  readonly reason: unknown

  constructor(code: StorageCode, reason?: unknown) {
    super(`storage: ${code}`)
    this.code = code
    this.reason = reason
  }
}

const CODES: Record<string, StorageCode> = {
  QuotaExceededError: 'full',
  NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR: 'full',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  VersionError: 'newer',
  UnknownError: 'lost',
  InvalidStateError: 'lost',
  DatabaseClosedError: 'lost',
  TransactionInactiveError: 'lost',
  PrematureCommitError: 'lost',
  TimeoutError: 'lost',
  AbortError: 'lost',
}

/**
 * The typed error behind what Dexie or the browser threw. A full disk arrives as an AbortError that holds a
 * QuotaExceededError, so the whole chain is read and 'full' wins over what wraps it.
 * @returns null where it is no fault of storage, but of the code
 */
export function storageErrorOf(error: unknown): StorageError | null {
  if (error instanceof StorageError) return error
  const codes = namesOf(error).map((name) => CODES[name])
  const code = codes.find((found) => found === 'full') ?? codes.find((found) => found === 'unavailable')
  const first = code ?? codes.find((found) => found !== undefined)
  return first ? new StorageError(first, error) : null
}

/** Names of an error and of those inside it (`inner` of Dexie's errors, `failures` of its bulk errors). */
function namesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown }
  const inside = [inner, ...(Array.isArray(failures) ? failures : [])]
  return [
    ...(typeof name === 'string' ? [name] : []),
    ...inside.flatMap((cause) => namesOf(cause, depth + 1)),
  ]
}
