/**
 * How long the rules take: one stay, and a year of 50 events. Prints the median of seven rounds, in microseconds.
 * Run with `node bench/settle.mjs`.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The rules as one module, as the app ships them, loaded without touching the disk. */
async function rules() {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry: at('src/calc/index.ts'), formats: ['es'] } },
  })
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}

const stay = {
  kind: 'admission',
  date: '2025-05-10',
  billed: '52000',
  inScope: '50000',
  basicPaid: '20000',
  criticalPaid: 'estimate',
  referred: true,
  inProvince: true,
}
const visit = { kind: 'outpatient', scope: 'general', date: '2025-05-10', billed: '50', inScope: '45' }
const small = { ...stay, billed: '1000', inScope: '900', basicPaid: '500' }
const mixed = [visit, small, { ...small, kind: 'special-outpatient', disease: 'listed' }]

const cases = {
  'one stay': { year: 2025, group: 'dibao', events: [stay] },
  'one visit': { year: 2025, group: 'none', events: [visit] },
  '50 events': { year: 2025, group: 'dibao', events: Array.from({ length: 50 }, (_, i) => mixed[i % 3]) },
}

function microseconds(run, times) {
  const rounds = Array.from({ length: 7 }, () => {
    const start = performance.now()
    for (let i = 0; i < times; i++) run()
    return ((performance.now() - start) * 1000) / times
  })
  return rounds.sort((a, b) => a - b)[3]
}

const { settleYear } = await rules()
const pack = JSON.parse(readFileSync(at('public/policy/xinyang.json'), 'utf8'))
for (const [name, input] of Object.entries(cases)) {
  if (settleYear(pack, input).kind !== 'settled') throw new Error(`${name} does not settle`)
  const times = Math.ceil(2000 / input.events.length)
  process.stdout.write(
    `${name.padEnd(10)} ${microseconds(() => settleYear(pack, input), times).toFixed(1)} µs\n`,
  )
}
