import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { afterBuild } from './after-build.ts'

const TEXT = /\.(html|js|css|json|svg|webmanifest|txt)$/
/** Replaced on the server without a build (npm run policy:publish): an old copy beside it would hide the new one. */
const REPLACED_ALONE = /policy[\\/]index\.json$/
/** Below this, the answer fits into one packet anyway. */
const WORTH_BYTES = 512

/** Lays a .br and a .gz beside every text file, so that a server only has to pick one. Runs last. */
export function compress(): Plugin {
  return afterBuild('precompress', (outDir) => {
    for (const file of filesUnder(outDir))
      if (TEXT.test(file) && !REPLACED_ALONE.test(file)) writeCompressed(file)
  })
}

/** Every file below a folder, as paths that start with it. */
export function filesUnder(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

/** Size in bytes as sent by a server that has the .br file. */
export function brotliSize(content: Uint8Array | string): number {
  return brotli(Buffer.from(content)).length
}

/** Lays the compressed copies beside a file that is worth it. */
export function writeCompressed(file: string): void {
  if (statSync(file).size < WORTH_BYTES) return
  const content = readFileSync(file)
  writeFileSync(`${file}.br`, brotli(content))
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
}

/** Which of these is best for a file shows only when it is tried. */
const WAYS = [
  { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT },
  { [constants.BROTLI_PARAM_NPOSTFIX]: 1 },
]

function brotli(content: Buffer): Buffer {
  const tried = WAYS.map((way) =>
    brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        ...way,
      },
    }),
  )
  return tried.reduce((best, one) => (one.length < best.length ? one : best))
}
