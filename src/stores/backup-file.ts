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

/** Read at once: no tap waits for it, even on a slow phone. */
const PIECE = 1024 * 1024

/** The text of a file, read in pieces; null = it cannot be read. */
export async function textOf(file: Blob): Promise<string | null> {
  const decoder = new TextDecoder()
  let text = ''
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await bytesOf(file.slice(at, at + PIECE))
    if (!bytes) return null
    text += decoder.decode(bytes, { stream: true })
  }
  return text + decoder.decode()
}

/** `Blob.arrayBuffer()` is missing on old phones. */
function bytesOf(piece: Blob): Promise<ArrayBuffer | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.onerror = () => resolve(null)
    reader.readAsArrayBuffer(piece)
  })
}
