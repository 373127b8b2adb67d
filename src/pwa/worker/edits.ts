/** Take over so many characters of the old text, leave out so many, write this. */
export type Edit = readonly [same: number, gone: number, written: string]

/** Name of a file → what turns it, as it was in an earlier release, into what it is now (build/differences.ts). */
export type Differences = Readonly<Record<string, readonly Edit[]>>

/**
 * The new text. What comes from outside may be of any form: the result is then of no use, which its hash shows, but never
 * longer than both together.
 * @throws where something is no list of edits, or goes backwards
 */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const [same, gone, written] of edits) {
    if (!(same >= 0 && gone >= 0)) throw RangeError()
    result += text.slice(at, at + same) + written
    at += same + gone
  }
  return result + text.slice(at)
}
