import { ref, toRaw, watch } from 'vue'
import type { Ref } from 'vue'
import { isBlank } from './blank-mark'
import { DraftCopies } from './draft-copies'
import { useKeeping } from './keeping'
import { useSettings } from './settings'
import { countUnsaved } from './unsaved'

export interface DraftKind<T> {
  /** Its name in storage. */
  key: string
  empty(): T
  /** null = not a draft. */
  parse(value: unknown): T | null
  /** Worth keeping: something was answered. */
  touched(draft: T): boolean
  /** What was answered, as one text, if the draft also notes where the user has got to. */
  answers?(draft: T): string
  /**
   * A form for one thing at a time: another window may be filling it in for another thing, and what was typed here stays
   * here. Any other draft is one for all windows: each goes on from what was typed last, wherever that was.
   */
  perWindow?: boolean
  /** A page waits for it: where the database is known to hold none, that is asked after the page stands. */
  waitedFor?: boolean
}

export interface KeptDraft<T> {
  draft: Ref<T>
  /** Brings back what was typed: this tab's copy at once, then the database's if that is newer. Only in a browser. */
  restore(): Promise<void>
  /** Writes what waits to be written; never rejects. */
  flush(): Promise<void>
  /** Forgets all of it. @returns true = read back, nothing of it is left */
  clear(): Promise<boolean>
}

/** Where the database is asked for nothing but safety's sake. */
const LATER_MS = 2_000

/** How each draft of this window is dropped. */
const leaving = new Set<() => boolean>()

/** The tab forgets whatever is typed in it; the database keeps what it holds. @returns true = read back, it is gone */
export function leaveDrafts(): boolean {
  return Array.from(leaving, (leave) => leave()).every(Boolean)
}

/** Something that is typed and not finished, kept while it is typed. For the set-up of a store. */
export function keepDraft<T extends object>(kind: DraftKind<T>): KeptDraft<T> {
  const { key, empty, parse, touched, answers = JSON.stringify, perWindow = false, waitedFor = false } = kind
  const settings = useSettings()
  const keeping = useKeeping()
  const draft = ref(empty()) as Ref<T>
  const copies = new DraftCopies<T>({
    key,
    parse,
    keeper: () => keeping.keeper(),
    keeps: () => settings.remembers,
    marked: waitedFor,
    written: () => (perWindow ? undefined : keeping.tellOthers()),
  })
  let taking = false
  let answered = answers(draft.value)
  let restoring: Promise<void> | null = null

  // At once, not after the tick: what was typed must be safe before the next thing happens.
  watch(
    draft,
    () => {
      const before = answered
      answered = answers(draft.value)
      if (!taking) copies.changed(toRaw(draft.value), answered !== before)
    },
    { deep: true, flush: 'sync' },
  )
  // At once: the next tap may open a page that would show it.
  watch(
    () => settings.phone,
    (phone, before) => {
      if (before === 'own' || (before === 'shared' && !settings.typedStays)) leave()
      if (phone !== 'own') return
      if (before === null) keep()
      // What its owner typed before the phone was shared goes first.
      else void copies.fromOwner().then((found) => (found ? take(found) : keep()))
    },
    { flush: 'sync' },
  )
  function keep(): void {
    if (touched(draft.value)) copies.changed(toRaw(draft.value))
  }
  function leave(): boolean {
    take(empty())
    return copies.leave()
  }
  leaving.add(leave)
  watch(
    () => keeping.rereads,
    () => {
      if (restoring && !perWindow) read()
    },
  )

  function take(found: T | null): void {
    if (!found) return
    taking = true
    draft.value = found
    taking = false
  }
  function read(): Promise<void> {
    return (restoring = copies.fromDevice().then(take))
  }
  function restore(): Promise<void> {
    const here = copies.fromVisit()
    take(here)
    if (waitedFor && isBlank(key)) {
      restoring ??= new Promise((later) => setTimeout(later, LATER_MS)).then(read)
      return Promise.resolve()
    }
    if (!perWindow) return read()
    return (restoring ??= here ? Promise.resolve() : read())
  }
  function clear(): Promise<boolean> {
    take(empty())
    return copies.clear()
  }
  const flush = (): Promise<void> => copies.flush()
  countUnsaved({ holds: () => touched(draft.value), flush, isOnDevice: () => copies.isOnDevice() })
  return { draft, restore, flush, clear }
}
