/**
 * Coming back, at CPU÷6: with the network there, and without it after the browser was closed (a cold start). The form of
 * the estimate is opened each time; the first visit of the same phone stands beside it. What the server is asked for is
 * counted: the app itself must come from the phone.
 */
import { createServer } from 'node:http'
import { answer } from '../../scripts/serve.mjs'
import { Phone, slow, watchStart } from '../phone.mjs'
import { median } from '../report.mjs'

const FORM = '#/estimate/who'
const USABLE_MS = 500

/** @param {{ repeats: number, dist: string }} options */
export async function measure({ repeats, dist }) {
  const server = await counted(dist)
  const phone = new Phone()
  try {
    const first = await visit(phone, server.url, true)
    const asked = server.bytes()
    const again = await many(repeats, () => visit(phone, server.url))
    const bytes = server.bytes() - asked
    server.close()
    const offline = await many(repeats, () => visit(phone, server.url))
    return [table(first, again, offline, bytes)]
  } finally {
    server.close()
    await phone.dispose()
  }
}

async function many(repeats, work) {
  const found = []
  for (let round = 0; round < repeats; round++) found.push(await work())
  return found
}

/** A new process of the browser each time. @param {boolean} [install] wait until all is there for offline */
async function visit(phone, url, install = false) {
  const screen = await phone.start()
  await screen.page.addInitScript(watchStart)
  await slow(screen)
  await screen.page.goto(url + FORM)
  await screen.page.waitForFunction(() => window.marks.usable > 0 && window.marks.paint > 0)
  if (install) await screen.page.waitForFunction(() => window.marks.offline > 0)
  const marks = await screen.page.evaluate(() => window.marks)
  await phone.stop()
  return marks
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
    for (const [what, name] of Object.entries({
      'first paint': 'paint',
      'steps of the app usable': 'usable',
    })) {
      const here = visits.map((marks) => marks[name])
      const beside = { name: 'first visit, no link between', value: median([first[name]]) }
      rows.push({ what: `${what}, ${how}`, here, unit: 'ms', beside })
      if (name === 'usable')
        rows.push({ what: `${what}, ${how}, promised`, here, unit: 'ms', goal: { most: USABLE_MS } })
    }
  }
  rows.push({
    what: 'bytes of the app from the server, all visits',
    here: [bytes / 1024],
    unit: 'KB',
    goal: { most: 0 },
  })
  return { title: 'The form of the estimate, at CPU÷6', rows }
}
