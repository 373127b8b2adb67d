/**
 * How long the rules take: the rules as the app ships them, beside the same rules written for publicodes 1.10 and beside
 * plain integer arithmetic. All three are asked the same questions, and none is timed before all have given the same
 * answers to the fen. Ours alone checks what was typed, explains every layer and computes the other readings.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { run } from '../../scripts/install.mjs'
import { median } from '../report.mjs'
import { figuresOf } from '../settle/figures.mjs'
import { settleIntegers } from '../settle/integers.mjs'
import { publicodesRules, settlePublicodes } from '../settle/publicodes.mjs'
import { oneStay, township, yearOf } from '../settle/samples.mjs'

const AMOUNTS = ['basic', 'critical', 'assistance', 'tilted', 'outOfScope', 'selfPay']
const FASTER_THAN_PUBLICODES = 50
const TIMES_THE_INTEGERS = 20
const TOWNSHIPS = [1000, 3000, 10_000]
const BILLS = 12
/** Of one round: long enough for the clock. */
const ROUND_MS = 40
/** Before the first round: until the engine has compiled what runs often, on a busy machine, too. */
const WARM_MS = 1500

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** @param {{ repeats: number }} options @returns {Promise<import('../report.mjs').Table[]>} */
export async function measure({ repeats }) {
  const ways = await waysToSettle()
  const few = { 'one stay': oneStay(), 'a year of 50 bills': yearOf(50) }
  for (const input of [...Object.values(few), ...township(200)]) agree(ways, input)
  const rows = Object.entries(few).flatMap(([name, input]) => compared(name, ways, input, repeats))
  return [
    { title: 'One resident', about: 'Time for the whole year of one resident.', rows },
    {
      title: 'A township',
      about: `${BILLS} bills for each resident; time and memory per bill.`,
      rows: growth(ways, repeats),
    },
  ]
}

/** Ours, publicodes and integers: each gives the amounts of every bill. */
async function waysToSettle() {
  const pack = JSON.parse(readFileSync(at('public/policy/xinyang.json'), 'utf8'))
  const [{ settleYear }, { default: Engine }] = await Promise.all([rules(), publicodes()])
  const groups = pack.parameters['assistance.limit'].values.flatMap((row) => row.groups)
  const figures = Object.fromEntries(['none', ...groups].map((group) => [group, figuresOf(pack, group)]))
  const engine = new Engine(publicodesRules(figures))
  return {
    ours: (input) => settleYear(pack, input),
    publicodes: (input) => settlePublicodes(engine, input),
    integers: (input) => settleIntegers(figures[input.group], input),
  }
}

/** The rules as one module, loaded without touching the disk. */
async function rules() {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry: at('src/calc/index.ts'), formats: ['es'] } },
  })
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}

/** Fetched at its pinned version when this runs: the app knows nothing of it. */
function publicodes() {
  const folder = at('bench/publicodes')
  const entry = `${folder}/node_modules/publicodes/dist/index.js`
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  if (!existsSync(entry) && !run('npm', args, { cwd: folder }))
    throw new Error('publicodes could not be fetched')
  return import(entry)
}

/** @throws where one of them gives another amount: then it is no reference */
function agree(ways, input) {
  const settled = ways.ours(input)
  if (settled.kind !== 'settled') throw new Error(`not settled: ${JSON.stringify(settled)}`)
  const wanted = JSON.stringify(settled.events.map((event) => AMOUNTS.map((name) => event[name])))
  for (const name of ['publicodes', 'integers']) {
    const found = JSON.stringify(ways[name](input).events)
    if (found !== wanted) throw new Error(`${name} differs:\n${found}\nours:\n${wanted}`)
  }
}

/** Two rows: beside publicodes, and beside the integers. The three take turns, so that a busy moment meets all. */
function compared(what, ways, input, repeats) {
  const times = Object.fromEntries(
    Object.entries(ways).map(([name, way]) => [name, timesFor(() => way(input))]),
  )
  const found = { ours: [], publicodes: [], integers: [] }
  for (let round = 0; round < repeats; round++) {
    for (const [name, way] of Object.entries(ways))
      found[name].push(microseconds(() => way(input), times[name]))
  }
  const row = (name, ratio) => ({
    what,
    here: found.ours,
    unit: 'µs',
    beside: { name, value: median(found[name]) },
    goal: { ratio },
  })
  return [row('publicodes', 1 / FASTER_THAN_PUBLICODES), row('integers', TIMES_THE_INTEGERS)]
}

/** Warms it up. @returns how often it fits into a round */
function timesFor(work) {
  const until = performance.now() + WARM_MS
  let done = 0
  while (performance.now() < until) {
    work()
    done++
  }
  return Math.max(1, Math.ceil((done * ROUND_MS) / WARM_MS))
}

function microseconds(work, times) {
  const start = performance.now()
  for (let i = 0; i < times; i++) work()
  return ((performance.now() - start) * 1000) / times
}

/** Residents one after the other. What one costs must not depend on how many there are. */
function growth(ways, repeats) {
  const perBill = new Map(TOWNSHIPS.map((size) => [size, perBillOf(ways.ours, township(size), repeats)]))
  const integers = median(perBillOf(ways.integers, township(TOWNSHIPS[0]), repeats).time)
  const first = perBill.get(TOWNSHIPS[0])
  return TOWNSHIPS.flatMap((size) => {
    const { time, memory } = perBill.get(size)
    const what = `${size.toLocaleString('en')} residents`
    const perSecond = Math.round(1_000_000 / median(time)).toLocaleString('en')
    return [
      {
        what: `${what}, ${perSecond} bills a second`,
        here: time,
        unit: 'µs',
        beside: { name: 'integers', value: integers },
        goal: { ratio: TIMES_THE_INTEGERS },
      },
      {
        what,
        here: time,
        unit: 'µs',
        beside: { name: 'of the smallest', value: median(first.time) },
        goal: { ratio: 1.2 },
      },
      {
        what: `${what}, heap left`,
        here: memory,
        unit: 'KB',
        beside: { name: 'a bill as JSON', value: 0.25 },
      },
    ]
  })
}

/** @returns {{ time: number[], memory: number[] }} µs, and KB of heap that stay after a collection, per bill */
function perBillOf(way, inputs, repeats) {
  const bills = inputs.length * BILLS
  timesFor(() => inputs.slice(0, 500).forEach(way))
  const time = []
  const memory = []
  for (let round = 0; round < repeats; round++) {
    const before = heap()
    time.push(microseconds(() => inputs.forEach(way), 1) / bills)
    memory.push(Math.max(0, heap() - before) / 1024 / bills)
  }
  return { time, memory }
}

/** Bytes in use; after a collection where Node was told to allow one. */
function heap() {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
