import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { afterBuild } from './after-build.ts'
import { brotliSize } from './compress.ts'

const KB = 1024
/** What a visitor downloads, compressed. */
const PACKAGE = 250 * KB
const ENTRIES = 16
const PAGE = 14 * KB
const FIRST_SCRIPTS = 50 * KB
/** Of one lazy room: it comes while a page waits for it. */
const ROOM = 30 * KB

/**
 * Ends the build where the package has outgrown its budgets (docs/decisions/chunks-and-styles.md): who makes it grow is told while the
 * reason is fresh. Runs after all that writes files; these are left for a look.
 */
export function budgets(): Plugin {
  return afterBuild('budgets', (outDir) => {
    const over = excesses(outDir)
    if (over.length) throw new Error(`Over budget: ${over.join('; ')}`)
  })
}

function excesses(outDir: string): string[] {
  const files = entries(readFileSync(join(outDir, 'sw.js'), 'utf8'))
  const sizes = new Map(files.map((file) => [file, brotliSize(readFileSync(join(outDir, file)))]))
  const page = readFileSync(join(outDir, 'index.html'), 'utf8')
  const sum = (some: string[]): number => some.reduce((total, file) => total + (sizes.get(file) ?? 0), 0)
  const rooms = files.filter((file) => file.endsWith('.js') && !page.includes(file))
  return [
    ...tell('entries of the package', files.length, ENTRIES),
    ...tell('package', sum(files), PACKAGE),
    ...tell('index.html', sum(['index.html']), PAGE),
    ...tell(
      'first scripts',
      sum(files.filter((file) => file.endsWith('.js') && page.includes(file))),
      FIRST_SCRIPTS,
    ),
    ...rooms.flatMap((room) => tell(room, sum([room]), ROOM)),
  ]
}

function tell(what: string, is: number, may: number): string[] {
  return is > may ? [`${what} ${is}, not ${may}`] : []
}

/** The list that was written into the worker. */
function entries(worker: string): string[] {
  const list = [...worker.matchAll(/"url":"([^"]+)"/g)].map(([, url = '']) => url)
  if (list.length === 0) throw new Error('No list of files in the worker')
  return list
}
