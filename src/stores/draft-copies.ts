import type { Keeper } from '../db'
import { markIfBlank, unmarkBlank } from './blank-mark'
import { clearedElsewhere } from './other-windows'
import { visit } from './safe-storage'
import { markTyped } from './typed-mark'

const PAUSE_MS = 300

export interface DraftPlaces<T> {
  /** Name of the draft, the same in both places. */
  key: string
  /** null = not a draft. */
  parse(value: unknown): T | null
  keeper(): Promise<Keeper | null>
  /** Whether it may be kept beyond the visit. */
  keeps(): boolean
  /** It is marked where the database holds none. */
  marked: boolean
  /** Called after it was written to the database. */
  written(): void
}

/**
 * Two copies of what is being typed: one in sessionStorage, written at once (a killed page loses nothing), one in
 * the database, written after a pause (it outlives the tab). A number that only grows tells which is newer, even if
 * the phone's clock goes back.
 */
export class DraftCopies<T> {
  private readonly places: DraftPlaces<T>
  private at = 0
  private waiting: { timer: ReturnType<typeof setTimeout>; json: string } | null = null
  /** Writes follow one another, so that a late one cannot undo a clearing. */
  private queue: Promise<unknown> = Promise.resolve()
  private listening = false

  constructor(places: DraftPlaces<T>) {
    this.places = places
  }

  /** @param answered false = only where the user has got to: no reason to take the place of a newer copy */
  changed(value: T, answered = true): void {
    this.listen()
    if (answered) this.at = Math.max(Date.now(), this.at + 1)
    const json = JSON.stringify(value)
    this.writeVisit(json)
    if (this.waiting) clearTimeout(this.waiting.timer)
    this.waiting = { json, timer: setTimeout(() => void this.flush(), PAUSE_MS) }
  }

  /** Writes what waits. Resolves when it is written or cannot be; never rejects. */
  flush(): Promise<void> {
    const { waiting } = this
    if (!waiting) return this.enqueue(() => Promise.resolve())
    clearTimeout(waiting.timer)
    this.waiting = null
    const draft = { at: this.at, value: JSON.parse(waiting.json) as unknown }
    return this.enqueue(async () => {
      const keeper = this.places.keeps() ? await this.places.keeper() : null
      // Asked last: meanwhile the phone may have become a shared one, or another window may have cleared it.
      if (!this.places.keeps() || clearedElsewhere()) return
      if (keeper?.kind === 'device') markTyped()
      unmarkBlank(this.places.key)
      await keeper?.drafts.save(this.places.key, draft)
      unmarkBlank(this.places.key)
      this.places.written()
    })
  }

  /** Whether the database holds it as it was typed last, read back: the copy of the tab may be taken away. */
  async isOnDevice(): Promise<boolean> {
    await this.flush()
    const keeper = await this.places.keeper()
    if (keeper?.kind !== 'device') return false
    const stored = await keeper.drafts.load(this.places.key, (value) => ({ value })).catch(() => null)
    return stored !== null && stored.at >= this.at
  }

  /** The copy of this tab, at once; null = none. */
  fromVisit(): T | null {
    this.listen()
    const stored = this.readVisit()
    if (!stored || stored.at <= this.at) return null
    this.at = stored.at
    return stored.value
  }

  /** The copy in the database, if it is newer than what is known here; null = none. */
  async fromDevice(): Promise<T | null> {
    if (!this.places.keeps()) return null
    const keeper = await this.places.keeper()
    const stored = keeper ? await this.readFrom(keeper).catch(() => null) : null
    // Asked again: meanwhile the phone may have become a shared one, and what is its owner's is not shown there.
    if (!this.places.keeps() || !stored || stored.at <= this.at) return null
    this.at = stored.at
    this.writeVisit(JSON.stringify(stored.value))
    return stored.value
  }

  private readFrom(keeper: Keeper): Promise<{ at: number; value: T } | null> {
    const { key, parse, marked } = this.places
    const asking = keeper.drafts.load(key, parse)
    return marked && keeper.kind === 'device' ? markIfBlank(key, asking) : asking
  }

  /** This tab forgets it; what the database holds stays. @returns true = read back, it is gone from the tab */
  leave(): boolean {
    if (this.waiting) clearTimeout(this.waiting.timer)
    this.waiting = null
    this.at = 0
    return visit.remove(this.visitKey)
  }

  /** The copy in the database, whatever was typed here meanwhile; null = none. */
  fromOwner(): Promise<T | null> {
    this.at = 0
    return this.fromDevice()
  }

  /** Removes both; on a shared phone that of the tab: the other is its owner's. @returns true = read back, nothing is left */
  async clear(): Promise<boolean> {
    if (!this.places.keeps()) return this.leave()
    if (this.waiting) clearTimeout(this.waiting.timer)
    this.waiting = null
    this.at = Math.max(Date.now(), this.at + 1)
    // Until the database has answered, this stands for "cleared": a page killed now must not bring the draft back.
    this.writeVisit('null')
    let gone = false
    await this.enqueue(async () => {
      const keeper = await this.places.keeper()
      if (keeper) await keeper.drafts.clear(this.places.key)
      gone = keeper !== null
    })
    return gone && visit.remove(this.visitKey)
  }

  private get visitKey(): string {
    return `yibao.draft.${this.places.key}`
  }

  private writeVisit(json: string): void {
    visit.write(this.visitKey, JSON.stringify({ at: this.at, json }))
  }

  private readVisit(): { at: number; value: T | null } | null {
    try {
      const stored = JSON.parse(visit.read(this.visitKey) ?? 'null') as {
        at?: unknown
        json?: unknown
      } | null
      if (typeof stored?.at !== 'number' || typeof stored.json !== 'string') return null
      const value = this.places.parse(JSON.parse(stored.json))
      // Unreadable is as good as not there; 'null' says that it was cleared.
      return value === null && stored.json !== 'null' ? null : { at: stored.at, value }
    } catch {
      return null
    }
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.queue.then(work).catch(() => undefined)
    this.queue = done
    return done
  }

  /** Leaving the page, or only looking away: a phone may never come back from either. */
  private listen(): void {
    if (this.listening) return
    this.listening = true
    window.addEventListener('pagehide', () => void this.flush())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.flush()
    })
  }
}
