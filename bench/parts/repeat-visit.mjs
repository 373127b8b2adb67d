/**
 * Coming back, at CPU÷6: with the network there, and without it after the browser was closed (a cold start). The first
 * question of the estimate is opened each time; the first visit of the same phone stands beside it. It stands in the page
 * before the app does: from its first paint an answer can be ticked, and that the app adopts what is ticked then is seen
 * in visits of their own, else there are no figures. The page notes its times by itself and is asked for them afterwards:
 * asking meanwhile costs a slow phone up to 80 ms. What the server is asked for is counted: the app itself must come from
 * the phone.
 */
import { createServer } from 'node:http'
import { answer } from '../../scripts/serve.mjs'
import { Phone, slow, watchStart } from '../phone.mjs'

const FORM = '#/estimate/who'
const USABLE_MS = 500
/** What is measured → its mark. */
const WHAT = {
  'first paint': 'paint',
  'first answer possible': 'answer',
  'steps of the app usable': 'usable',
}
/** Before the page is asked whether it has noted all; until then nobody disturbs it. */
const QUIET_MS = 1_500
const GIVE_UP_MS = 60_000

/** @param {{ repeats: number, dist: string }} options */
export async function measure({ repeats, dist }) {
  const server = await counted(dist)
  const phone = new Phone()
  try {
    const first = await visit(phone, server.url, { until: 'offline' })
    const asked = server.bytes()
    const again = await many(repeats, () => visit(phone, server.url))
    const bytes = server.bytes() - asked
    await tapWithNetwork(server.url)
    server.close()
    const offline = await many(repeats, () => visit(phone, server.url))
    await visit(phone, server.url, { tap: true })
    return [table(first, again, offline, bytes)]
  } finally {
    server.close()
    await phone.dispose()
  }
}

/** Of another phone, which then has an answer kept. */
async function tapWithNetwork(url) {
  const phone = new Phone()
  try {
    await visit(phone, url, { until: 'offline' })
    await visit(phone, url, { tap: true })
  } finally {
    await phone.dispose()
  }
}

async function many(repeats, work) {
  const found = []
  for (let round = 0; round < repeats; round++) found.push(await work())
  return found
}

/**
 * A new process of the browser each time.
 * @param {{ until?: 'usable' | 'offline', tap?: boolean }} [how] until: what is waited for; tap: an answer is ticked as soon as it can be,
 * and the app must have it later
 */
async function visit(phone, url, { until = 'usable', tap = false } = {}) {
  const screen = await phone.start()
  await screen.page.addInitScript(watchStart)
  if (tap) await screen.page.addInitScript(tapFirstAnswer)
  await slow(screen)
  await screen.page.goto(url + FORM, { waitUntil: 'commit' })
  const marks = await noted(screen, until)
  if (tap && !(await screen.page.evaluate(isAdopted)))
    throw new Error('An early answer was lost, or none could be given')
  await phone.stop()
  return { ...marks, answer: Math.max(marks.answer, marks.paint) }
}

/** Runs in the page before everything else: ticks an answer in the frame after the one that first shows it. */
function tapFirstAnswer() {
  const look = () => {
    const radio = document.querySelector('#first-question form input[type=radio]')
    if (!radio?.getClientRects().length) return requestAnimationFrame(look)
    requestAnimationFrame(() => {
      radio.closest('label').click()
      // Of the question made at build, not of the app that may have come meanwhile.
      window.ticked = radio.isConnected && radio.checked && radio.value
    })
  }
  requestAnimationFrame(look)
}

/** Runs in the page. @returns {Promise<boolean>} whether the app shows the answer that was ticked before it was there */
async function isAdopted() {
  const chosen = () => document.querySelector('#app form input[type=radio]:checked')?.value
  for (let turn = 0; turn < 20 && !chosen(); turn++) await new Promise((done) => setTimeout(done, 100))
  return Boolean(window.ticked) && chosen() === window.ticked
}

/** What the page has noted of itself. Playwright's own waiting would be compiled by the slow page first. */
async function noted({ cdp }, until) {
  const expression = 'JSON.stringify(window.marks)'
  for (const end = Date.now() + GIVE_UP_MS; Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
    const { result } = await cdp.send('Runtime.evaluate', { expression })
    const marks = JSON.parse(result.value ?? '{}')
    if (marks[until] > 0 && marks.usable > 0 && marks.paint > 0) return marks
  }
  throw new Error(`Not ${until} within ${GIVE_UP_MS / 1000} s`)
}

/** Counts the bytes of the app: newer policy data may always be asked for. */
async function counted(dist) {
  let bytes = 0
  const server = createServer((req, res) => {
    const before = req.socket.bytesWritten
    res.on('close', () => {
      if (!req.url?.startsWith('/policy/index.json')) bytes += req.socket.bytesWritten - before
    })
    answer(dist, req, res).catch(() => res.destroy())
  })
  await new Promise((resolve) => server.listen(0, resolve))
  const url = `http://localhost:${server.address().port}/`
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url, bytes: () => bytes, close }
}

function table(first, again, offline, bytes) {
  const rows = []
  for (const [how, visits] of Object.entries({ 'network there': again, 'offline, cold start': offline })) {
    for (const [what, name] of Object.entries(WHAT)) {
      const here = visits.map((marks) => marks[name])
      const beside = { name: 'first visit, no link between', value: first[name] }
      rows.push({ what: `${what}, ${how}`, here, unit: 'ms', beside })
      if (name !== 'paint')
        rows.push({ what: `${what}, ${how}, promised`, here, unit: 'ms', goal: { most: USABLE_MS } })
    }
  }
  rows.push({
    what: 'bytes of the app from the server, all visits',
    here: [bytes / 1024],
    unit: 'KB',
    goal: { most: 0 },
  })
  return { title: 'The first question of the estimate, at CPU÷6', rows }
}
