/** `npm run bench`: what a visitor downloads, and how long the arithmetic takes. Builds if there is no dist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { brotliCompressSync } from 'node:zlib'
import { ensurePackages, root, run } from './install.mjs'

const WARM_UP = 200
const ROUNDS = 1000

ensurePackages()
const dist = join(root, 'dist')
if (!existsSync(join(dist, 'index.html')) && !run('npm', ['run', '--silent', 'build'])) process.exit(1)

const html = readFileSync(join(dist, 'index.html'), 'utf8')
const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
const precached = [...worker.matchAll(/"url":"([^"]+)"/g)].map((match) => match[1])
const atOnce = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1])
const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1]).join('')

table('On the wire, KB brotli', [
  ...readdirSync(join(dist, 'assets'))
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => [file, kb(sizeOf(join('assets', file)))]),
  ['index.html with shell and styles', kb(sizeOf('index.html'))],
])
table('First load', [
  ['script', `${kb(sum(atOnce))} KB`],
  ['styles (inside index.html)', `${kb(brotliCompressSync(styles).length)} KB`],
])
table('Offline package', [
  ['entries', String(precached.length)],
  ['size', `${kb(sum(precached))} KB`],
  ['worker', `${kb(sizeOf('sw.js'))} KB`],
])
table('settleYear, median', await timeOfSettleYear())

/** Times the source itself, compiled on the fly by Vite. */
async function timeOfSettleYear() {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(root, 'src/calc/index.ts'), { root, configFile: false })
  const pack = JSON.parse(readFileSync(join(root, 'public/policy/xinyang.json'), 'utf8'))
  const stay = {
    kind: 'admission',
    date: '2026-05-10',
    billed: '68000.00',
    inScope: '61234.56',
    basicPaid: '36000.00',
    criticalPaid: 'estimate',
    referred: true,
    inProvince: true,
  }
  const year = (count) => ({ year: 2026, group: 'dibao', events: Array.from({ length: count }, () => stay) })
  return [1, 12, 50].map((count) => [
    `${count} admission${count > 1 ? 's' : ''}`,
    `${median(() => settled(module.settleYear(pack, year(count)))).toFixed(3)} ms`,
  ])
}

function settled(outcome) {
  if (outcome.kind !== 'settled') throw new Error(`Not settled: ${JSON.stringify(outcome)}`)
}

function median(work) {
  for (let round = 0; round < WARM_UP; round++) work()
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[ROUNDS / 2]
}

function sizeOf(file) {
  return brotliCompressSync(readFileSync(join(dist, file))).length
}

function sum(files) {
  return files.reduce((total, file) => total + sizeOf(file), 0)
}

function kb(bytes) {
  return (bytes / 1024).toFixed(1)
}

function table(title, rows) {
  console.log(`\n${title}`)
  const width = Math.max(...rows.map(([name]) => name.length))
  for (const [name, value] of rows) console.log(`  ${name.padEnd(width)}  ${value.padStart(10)}`)
}
