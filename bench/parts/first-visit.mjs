/**
 * The first visit on a weak link with a slow processor, under both models: (a) the browser's own throttling, which knows
 * no handshakes and does not reach the worker; (b) a server that paces (paced-server.mjs), each new connection with a
 * handshake of its own; (c) the same where one connection carries all, as HTTP/2 does. The phone is a new one: nobody has
 * said whose it is. Beside it stands one whose owner has, but that holds nothing else of the app: there the database is
 * opened as well. The physical floor is round trips plus bytes over bandwidth. Beside it a bare page of the same bytes is opened in the same run, on the same link:
 * what is left between the two is ours. No other app is measured: none can be fetched where this runs.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../scripts/serve.mjs'
import { firstLoad, wireSize } from '../build-files.mjs'
import { servePaced } from '../paced-server.mjs'
import { slow, watchStart, withPhone } from '../phone.mjs'

/** @typedef {import('../paced-server.mjs').Link} Link */
/** @type {Link[]} */
const LINKS = [
  { kbits: 400, roundTrip: 400 },
  { kbits: 250, roundTrip: 800 },
]
const ABOVE_FLOOR = 1.25
/** What is promised of the faster link under model (b). */
const MOST_MS = { paint: 1450, usable: 2900, offline: 6500 }
const FORM = '#/estimate/who'
const GIVE_UP_MS = 60_000

/** @param {{ repeats: number, dist: string }} options */
export async function measure({ repeats, dist }) {
  const bare = bareFolder(dist)
  try {
    const tables = []
    for (const link of LINKS) {
      tables.push(await throttled(link, dist, bare, repeats), await paced(link, dist, bare, repeats))
      tables.push(await paced(link, dist, bare, repeats, { multiplexed: true }))
    }
    return tables
  } finally {
    rmSync(bare, { recursive: true, force: true })
  }
}

/** A page and one script, of as many bytes as ours have on the wire, that does nothing but answer a tap. */
function bareFolder(dist) {
  const { html, scripts } = firstLoad(dist)
  const bytes = scripts.reduce((sum, file) => sum + wireSize(dist, file), 0)
  const folder = mkdtempSync(join(tmpdir(), 'bench-bare-'))
  // Random letters: nobody compresses them, so that the length is what goes over the wire.
  const padding = (length) => `/*${randomBytes(length).toString('base64').slice(0, Math.max(0, length))}*/`
  const page =
    '<!doctype html><meta charset="utf-8"><title>bare</title><main><h1>bare</h1><form><input type="radio"></form></main>'
  const link = '<script type="module" src="./bare.js"></script>'
  writeFileSync(join(folder, 'bare.js'), `document.documentElement.id = 'ready'\n${padding(bytes)}`)
  writeFileSync(
    join(folder, 'index.html'),
    `${page}${link}<!--${padding(html - page.length - link.length - 12)}-->`,
  )
  return folder
}

/** Model (a). */
async function throttled(link, dist, bare, repeats) {
  const visits = await takeTurns(repeats, [dist, bare], async (dir) => {
    const server = await serve({ dir, port: 0 })
    try {
      return await visit(`http://localhost:${server.address().port}/`, { link, offline: false })
    } finally {
      server.close()
      server.closeAllConnections()
    }
  })
  return table(`(a) ${nameOf(link)}, throttled by the browser`, link, 0, dist, visits)
}

/** Models (b) and (c). @param {{ multiplexed?: boolean }} [how] */
async function paced(link, dist, bare, repeats, how = {}) {
  const visits = await takeTurns(repeats, [dist, bare, null], async (dir) => {
    const server = await servePaced(dir ?? dist, link, how)
    try {
      return await visit(server.url, { sent: server.sent, offline: dir === dist, known: dir === null })
    } finally {
      server.close()
    }
  })
  const model = how.multiplexed ? '(c)' : '(b)'
  const connections = how.multiplexed ? ', one connection for all' : ''
  return table(`${model} ${nameOf(link)}, paced by the server${connections}`, link, 2, dist, visits)
}

/** @param {(string | null)[]} cases a folder to serve; null = ours, for a phone whose owner is known */
async function takeTurns(repeats, cases, work) {
  const found = cases.map(() => [])
  for (let round = 0; round < repeats; round++) {
    for (const [at, one] of cases.entries()) found[at].push(await work(one))
  }
  return found
}

/**
 * @param {string} url
 * @param {{ link?: Link, sent?: () => number, offline: boolean, known?: boolean }} how link = throttle the page; offline =
 * wait for it; known = the phone's owner has said that it is theirs
 */
function visit(url, { link, sent, offline, known = false }) {
  const look = async (screen) => {
    const { page, cdp } = screen
    await page.addInitScript(watchStart)
    await slow(screen)
    if (link) await throttle(cdp, link)
    await page.goto(url + FORM, { waitUntil: 'commit', timeout: GIVE_UP_MS })
    const marks = () => page.evaluate(() => window.marks)
    await page.waitForFunction(() => window.marks.usable > 0 && window.marks.paint > 0, null, {
      timeout: GIVE_UP_MS,
    })
    const atUsable = sent?.() ?? 0
    if (offline) await page.waitForFunction(() => window.marks.offline > 0, null, { timeout: GIVE_UP_MS })
    return { ...(await marks()), bytes: atUsable, allBytes: sent?.() ?? 0 }
  }
  return withPhone(look, { isNew: !known })
}

async function throttle(cdp, { kbits, roundTrip }) {
  await cdp.send('Network.enable')
  const perSecond = (kbits * 1000) / 8
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTrip,
    downloadThroughput: perSecond,
    uploadThroughput: perSecond,
  })
}

/** @param {number} handshake round trips before the first request */
function table(title, link, handshake, dist, [ours, bare, known]) {
  const { html, scripts, precached } = firstLoad(dist)
  const size = (files) => files.reduce((sum, file) => sum + wireSize(dist, file), 0)
  const ms = (trips, bytes) => (handshake + trips) * link.roundTrip + (bytes * 8) / link.kbits
  const floors = {
    paint: ms(1, html),
    usable: ms(2, html + size(scripts)),
    // Page, scripts, worker, and all of the package at once: nobody can be faster than this.
    offline: ms(4, size(precached) + wireSize(dist, 'sw.js')),
  }
  const of = (visits, name) => visits.map((one) => one[name])
  const fast = link === LINKS[0] && handshake > 0
  const rows = [
    ...both('first paint', ours, bare, 'paint', floors.paint),
    ...both('first answer possible', ours, bare, 'answer', floors.paint),
    ...both('steps of the app usable', ours, bare, 'usable', floors.usable),
  ]
  const promised = (what, name) => ({ what, here: of(ours, name), unit: 'ms', goal: { most: MOST_MS[name] } })
  if (known) {
    const beside = { name: 'floor', value: floors.usable }
    rows.push({ what: "steps usable, its owner's phone", here: of(known, 'usable'), unit: 'ms', beside })
  }
  if (handshake > 0) {
    const beside = { name: 'floor', value: floors.offline }
    rows.push({ what: 'ready for offline', here: of(ours, 'offline'), unit: 'ms', beside })
    rows.push(kilobytes('bytes until usable', of(ours, 'bytes'), html + size(scripts)))
    rows.push(kilobytes('bytes until ready for offline', of(ours, 'allBytes'), size(precached)))
  }
  if (fast) {
    rows.push(promised('first paint, promised', 'paint'), promised('steps usable, promised', 'usable'))
    rows.push(promised('ready for offline, promised', 'offline'))
  }
  return { title, rows }
}

/** Beside the floor, which is what is promised, and beside the bare page. */
function both(what, ours, bare, name, floor) {
  const here = ours.map((one) => one[name])
  const values = bare.map((one) => one[name]).toSorted((a, b) => a - b)
  const reference = values[Math.floor(values.length / 2)]
  return [
    { what, here, unit: 'ms', beside: { name: 'floor', value: floor }, goal: { ratio: ABOVE_FLOOR } },
    { what, here, unit: 'ms', beside: { name: 'bare page', value: reference } },
  ]
}

function kilobytes(what, bytes, files) {
  return {
    what,
    here: bytes.map((one) => one / 1024),
    unit: 'KB',
    beside: { name: 'the files alone', value: files / 1024 },
  }
}

function nameOf({ kbits, roundTrip }) {
  return `${kbits} kbit/s, ${roundTrip} ms, CPU÷6`
}
