import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { City } from './city.ts'

interface Index {
  packs: { id: string; sha256: string; bytes: number }[]
}

/** A pack as it ships: what it says, without the line breaks that make it fit to be read and compared. */
export function shippedPack(file: string): Buffer {
  return Buffer.from(JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))))
}

/** Hash by which a pack is known, as in policy/index.json. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Lays the pack of the city into the build as it ships, and its hash and size into the index: 1 KB of the package. */
export function leanPack(city: City): Plugin {
  let outDir = 'dist'
  return {
    name: 'lean-pack',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir
    },
    // The files of public/ are copied by now; the worker's list, with their hashes, is made after this.
    writeBundle() {
      const [file, index] = [`${city.id}.json`, 'index.json'].map((name) => join(outDir, 'policy', name))
      if (!file || !index || !existsSync(file) || !existsSync(index)) return
      const bytes = shippedPack(file)
      const its = { sha256: hashOf(bytes), bytes: bytes.length }
      writeFileSync(file, bytes)
      const { packs, ...rest } = JSON.parse(readFileSync(index, 'utf8')) as Index
      const all = packs.map((entry) => (entry.id === city.id ? { ...entry, ...its } : entry))
      writeFileSync(index, `${JSON.stringify({ ...rest, packs: all }, null, 2)}\n`)
    },
  }
}
