import { StorageError, storageErrorOf } from './errors'
import { beginNewLog } from './new-log'
import { openDatabase } from './open'
import { DATABASE } from './schema'
import type { Schema } from './schema'
import { inspect, plant, refuseNewer } from './sentinel'
import { within } from './timeout'

/**
 * What happened to the database while the app was open:
 * - wiped: everything in it is gone (the browser or a cleaner deleted it)
 * - outdated: a newer version of the app has taken it over; this window only reads from now on
 */
export type StorageNotice = 'wiped' | 'outdated'

export interface ConnectionOptions {
  name?: string
  /** How long opening may take. */
  openMs?: number
  /** How long one transaction may take. */
  workMs?: number
}

/** Must be repeatable: after a lost connection it runs a second time, and the first may have been written. */
type Work<T> = (db: Schema) => Promise<T>

/**
 * The database for as long as the app is open. Opens it again after it was closed, and repeats work once whose
 * connection broke. All work runs in one transaction over all tables: it happens wholly or not at all.
 * All methods throw StorageError, or what the work itself threw.
 */
export class Connection {
  /** No sentinel was found at the first opening: a first start, or wiped between visits. */
  fresh = false
  readOnly = false
  private opening: Promise<Schema> | null = null
  private db: Schema | null = null
  private opened = false
  private readonly listeners = new Set<(notice: StorageNotice) => void>()
  private readonly options: Required<ConnectionOptions>

  constructor(options: ConnectionOptions = {}) {
    this.options = { name: DATABASE, openMs: 3000, workMs: 15000, ...options }
  }

  /** @param ms how long it may take; more than usual for work on thousands of rows */
  read<T>(work: Work<T>, ms?: number): Promise<T> {
    return this.repeat('r', work, ms)
  }

  /** @throws StorageError 'newer' where a newer version of the app owns the database */
  write<T>(work: Work<T>, ms?: number): Promise<T> {
    return this.repeat('rw', work, ms)
  }

  /** Opens where it must, and finds out whether the rows are still there. For the first use and after waking up. */
  async check(): Promise<void> {
    await this.handle()
    if (!this.readOnly) await this.write(() => Promise.resolve())
  }

  onNotice(listener: (notice: StorageNotice) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  close(): void {
    this.db?.close()
    this.db = null
  }

  private async repeat<T>(mode: 'r' | 'rw', work: Work<T>, ms?: number): Promise<T> {
    try {
      return await this.attempt(mode, work, ms)
    } catch (error) {
      const typed = storageErrorOf(error)
      if (typed?.code !== 'lost') throw typed ?? error
      this.close()
    }
    try {
      return await this.attempt(mode, work, ms)
    } catch (error) {
      throw storageErrorOf(error) ?? error
    }
  }

  private async attempt<T>(mode: 'r' | 'rw', work: Work<T>, ms?: number): Promise<T> {
    const db = await this.handle()
    if (mode === 'r') return this.transact(db, mode, () => work(db), ms)
    if (this.readOnly) throw new StorageError('newer')
    let wiped = false
    const guarded = async (): Promise<T> => {
      const found = await inspect(db)
      refuseNewer(found)
      wiped = found === 'missing'
      if (wiped) await plant(db)
      return work(db)
    }
    const result = await this.transact(db, mode, guarded, ms)
    if (wiped) this.tell('wiped')
    return result
  }

  /** Ends hanging work by aborting it, so that "not kept" stays true. */
  private transact<T>(
    db: Schema,
    mode: 'r' | 'rw',
    work: () => Promise<T>,
    ms = this.options.workMs,
  ): Promise<T> {
    let abort = (): void => undefined
    const done = db.transaction(mode, db.tables, (transaction) => {
      abort = () => transaction.abort()
      return work()
    })
    return within(ms, done, () => {
      abort()
      return new StorageError('lost')
    })
  }

  private async handle(): Promise<Schema> {
    if (this.db?.isOpen()) return this.db
    this.opening ??= this.open().finally(() => {
      this.opening = null
    })
    return this.opening
  }

  private async open(): Promise<Schema> {
    const { name, openMs } = this.options
    if (!this.opened) await beginNewLog(`${name}-log`, openMs / 3)
    const db = await openDatabase(name, openMs, {
      onVersionChange: (deleted) => (deleted ? undefined : this.outdate()),
    })
    try {
      await this.greet(db)
    } catch (error) {
      // A connection that breaks while it is opened is left half made by Dexie: whatever it throws, it must go.
      db.close()
      throw storageErrorOf(error) ?? new StorageError('lost', error)
    }
    this.db = db
    this.opened = true
    return db
  }

  /** Whose database is it, and is everything still there? */
  private async greet(db: Schema): Promise<void> {
    const found = await this.transact(db, 'r', () => inspect(db))
    if (found === 'newer') this.outdate()
    if (found !== 'missing') return
    await this.transact(db, 'rw', () => plant(db))
    if (this.opened) this.tell('wiped')
    else this.fresh = true
  }

  private outdate(): void {
    if (this.readOnly) return
    this.readOnly = true
    this.tell('outdated')
  }

  private tell(notice: StorageNotice): void {
    for (const listener of this.listeners) listener(notice)
  }
}
