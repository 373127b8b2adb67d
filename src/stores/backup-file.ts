import type { Kept } from '../db'

/**
 * A larger file is not even read. Two thousand estimates, or twenty thousand bills: more than a family has, and no more
 * than a cheap phone can hold at once.
 */
export const LARGEST_FILE = 16 * 1024 * 1024

/** A backup, ready to be handed over. */
export interface BackupFile {
  /** Says nothing about anybody. The day is the phone's own: a label. */
  name: string
  blob: Blob
  /** The same, to be copied where files cannot be kept. */
  text(): string
  kept: Kept
  /** Rows of this phone that could not be read, and are not in it. */
  skipped: number
}

export function nameOf(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `yibao-beifen-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.json`
}

/** The text of a file; null = it cannot be read. `File.text()` is missing on old phones. */
export function textOf(file: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : null)
    reader.onerror = () => resolve(null)
    reader.readAsText(file)
  })
}
