import { visit } from './safe-storage'
import { useSettings } from './settings'

/** What of a visit may be found outside the app: on the clipboard, as a picture or file on the phone, on paper. */
export type Trace = 'copied' | 'picture' | 'backup' | 'printed'

/** Swept with the rest of the visit (`sweepVisit`). */
const PREFIX = 'yibao.trace.'
/** Takes the place of what was copied: some phones ignore an empty text. */
const HARMLESS = '已清除'

/** Call where something leaves the app for the phone. Only on a shared phone does anybody have to know. */
export function noteTrace(trace: Trace): void {
  if (!useSettings().keeps) visit.write(PREFIX + trace, '1')
}

/** What this visit has left outside the app. Ask before it is swept. */
export function traces(): Trace[] {
  return visit.keys(PREFIX).map((name) => name.slice(PREFIX.length) as Trace)
}

/**
 * Overwrites the clipboard where something was copied. Call within a tap: without one, browsers may refuse.
 * @returns false = what was copied may still be there
 */
export async function wipeCopied(): Promise<boolean> {
  if (!traces().includes('copied')) return true
  try {
    await navigator.clipboard.writeText(HARMLESS)
    return true
  } catch {
    return false
  }
}
