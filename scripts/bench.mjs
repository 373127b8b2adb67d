/**
 * `npm run bench`: how large, how fast and how heavy the app is, each figure beside a reference of the same run. The
 * results go to bench/results.md. `--only settle,records` runs those parts, `--repeats 9` repeats more often. Builds
 * first, so that no older dist is measured for the newer; BUILD_DIR names a build that is measured as it is. A measurement
 * worth keeping needs a machine that does nothing else.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensurePackages, root, run } from './install.mjs'

/** In the order of the results; each is a file of bench/parts. */
const PARTS = ['sizes', 'update', 'settle', 'first-visit', 'repeat-visit', 'records', 'packs', 'memory']
const REPEATS = 5

const { values } = parseArgs({
  options: { only: { type: 'string' }, repeats: { type: 'string', default: String(REPEATS) } },
})
const wanted = values.only?.split(',') ?? PARTS
const unknown = wanted.filter((name) => !PARTS.includes(name))
const repeats = Number(values.repeats)
if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}. There are: ${PARTS.join(', ')}.`)
if (!Number.isInteger(repeats) || repeats < 1) throw new Error('--repeats takes a whole number from 1.')

ensurePackages()
const dist = resolve(root, process.env['BUILD_DIR'] ?? 'dist')
if (!process.env['BUILD_DIR'] && !run('npm', ['run', '--silent', 'build'])) process.exit(1)

const { keepResults, machine, tableText } = await import('../bench/report.mjs')
const folder = new URL('../bench/', import.meta.url)
for (const name of PARTS.filter((part) => wanted.includes(part))) {
  const on = machine()
  const start = performance.now()
  console.log(`\n## ${name}`)
  const { measure } = await import(`../bench/parts/${name}.mjs`)
  const tables = await measure({ repeats, dist })
  const seconds = (performance.now() - start) / 1000
  for (const table of tables) console.log(`\n${tableText(table)}`)
  keepResults(folder, [{ name, at: new Date().toISOString(), machine: on, seconds, tables }], PARTS)
}
