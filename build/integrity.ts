import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Entry {
  url: string
  revision: string | null
  size: number
  integrity?: string
}

/**
 * Gives every precache entry the hash of the file as built. Without it, one login page in place of a script during
 * the installation would be kept for good, and a chunk that the browser dropped would never be repaired.
 */
export function withIntegrity(outDir: string) {
  return (entries: Entry[]) => ({
    manifest: entries.map((entry) => {
      const digest = createHash('sha256')
        .update(readFileSync(join(outDir, entry.url)))
        .digest('base64')
      return { ...entry, integrity: `sha256-${digest}` }
    }),
    warnings: [],
  })
}
