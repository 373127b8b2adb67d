import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { answerStay, goTo, tourOfPolicy, tourOfStay } from '../../scripts/tour.mjs'
import { workerPolicy } from '../../build/csp.mjs'
import { expect, test as base, workerReady } from './rig'
import type { Rule } from './rig'
import { Device } from './rig/device'

/**
 * What 关于与隐私 and the README promise, looked at from outside: what leaves the phone, to whom, and what stays.
 */

/** Chromium's own errands (its updates, its sign-in, its form filling): not the app's, and not for it to stop. */
const OF_THE_BROWSER =
  /^(?:http:\/\/)?(?:update|content-autofill|optimizationguide-pa|safebrowsing)\.googleapis\.com[:/]|^accounts\.google\.com:443$/

/** A proxy for everything that is not our own server: pages and worker would have to pass it. */
const test = base.extend<{ elsewhere: string[]; another: () => Promise<Device> }>({
  elsewhere: async ({}, use) => use([]),
  device: async ({ server, problems, launchOptions, owner, elsewhere }, use) => {
    const proxy = createServer((req, res) => {
      elsewhere.push(req.url ?? '')
      res.writeHead(200, { 'Content-Type': 'text/plain' }).end('seen')
    })
    proxy.on('connect', (req: IncomingMessage, socket) => {
      elsewhere.push(req.url ?? '')
      socket.destroy()
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const address = `--proxy-server=http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    const launch = { ...launchOptions, args: [...(launchOptions.args ?? []), address] }
    const device = new Device(server, problems, launch, owner)
    await use(device)
    await device.dispose()
    proxy.close()
  },
  another: async ({ server, problems, launchOptions, owner }, use) => {
    const devices: Device[] = []
    await use(async () => {
      const device = new Device(server, problems, launchOptions, owner)
      devices.push(device)
      return device
    })
    for (const device of devices) await device.dispose()
  },
})

const nothing = async () => undefined

test('a tour through all pages asks no other host for anything, and nobody for a name or a number of theirs', async ({
  device,
  problems,
  elsewhere,
}) => {
  test.setTimeout(180_000)
  const page = await device.open('')
  await workerReady(page)
  const labels = new Set<string>()
  const look = async () => {
    for (const label of await labelsOf(page)) labels.add(label)
  }
  await tourOfStay(page, look)
  await tourOfPolicy(page, look)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(elsewhere.filter((address) => !OF_THE_BROWSER.test(address))).toEqual([])
  expect(labels).toContain('总费用')
  for (const label of labels) expect(label).not.toMatch(/姓名|身份证|电话|手机号|住址|医院名|银行|邮箱/)

  // The trap is there: a page that does ask elsewhere is seen.
  problems.expect(/elsewhere\.example/)
  await page.goto('http://elsewhere.example/')
  expect(elsewhere).toContain('http://elsewhere.example/')
})

test('two phones that do the same send the same, and nothing that was typed: the server cannot tell them apart', async ({
  server,
  another,
}) => {
  test.setTimeout(180_000)
  const sent = new Map<string, string>()
  server.rules = [
    {
      match: /^/,
      fn: (req) => {
        sent.set(`${req.method} ${req.url}`, JSON.stringify(tellingHeaders(req)))
        return false
      },
    },
  ]
  const visits: Map<string, string>[] = []
  for (const selfPay of ['first', 'second']) {
    sent.clear()
    const phone = await another()
    const page = await phone.open('')
    await workerReady(page)
    await answerStay(page)
    await page.getByRole('button', { name: /^保存/ }).click()
    await expect(page.getByText('已保存').first(), selfPay).toBeVisible()
    await page.reload()
    await goTo(page, '#/policy/data')
    expect(await phone.context.cookies()).toEqual([])
    visits.push(new Map(sent))
    await phone.close()
  }
  const [first, second] = visits.map((visit) => [...visit].filter(([what]) => !isPolicyIndex(what)).sort())
  expect(first?.length).toBeGreaterThan(10)
  expect(second).toEqual(first)
  const everything = visits.map((visit) => JSON.stringify([...visit])).join()
  for (const typed of ['20000', '15000', '10500', '低保', 'dibao', 'father', '2026-03-12'])
    expect(everything).not.toContain(typed)
  for (const what of visits.flatMap((visit) => [...visit.keys()])) expect(what).toMatch(/^GET \/[\w./-]*$/)
})

test('two phones on which the same was done keep the same: nothing is stored that names a phone', async ({
  server,
  another,
}) => {
  test.setTimeout(180_000)
  const kept: string[] = []
  for (let visit = 0; visit < 2; visit++) {
    const phone = await another()
    const page = await phone.open()
    await page.clock.setFixedTime(new Date('2026-06-01T08:00:00+08:00'))
    await page.goto(server.url)
    await workerReady(page)
    await answerStay(page)
    await tourOfPolicy(page, nothing)
    // What is written a moment later is written by now.
    await page.reload()
    await goTo(page, '#/policy/data')
    kept.push(JSON.stringify(await everythingKept(page), null, 1))
    await phone.close()
  }
  expect(kept[0]).toContain('20000')
  expect(kept[1]).toBe(kept[0])
})

test('page and worker are stopped by their policies when they ask elsewhere, and these tests see it', async ({
  server,
  page,
  problems,
}) => {
  problems.expect(/elsewhere\.example/)
  const asking = `addEventListener('message', () => fetch('http://elsewhere.example/').catch(() => undefined))`
  server.rules = [{ match: /\/sw\.js$/, fn: workerOf(asking) }]
  await page.goto('./')
  await page.evaluate(() => fetch('http://elsewhere.example/').catch(() => undefined))
  await expect.poll(() => problems.seen(/CSP violation: connect-src http:\/\/elsewhere/)).toBe(true)
  // Again and again: the rig may begin to listen to a worker a moment after it has started.
  await expect
    .poll(async () => {
      await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage('now'))
      return problems.seen(/CSP violation in the worker: connect-src/)
    })
    .toBe(true)
})

/** What is asked in fields on this page. */
function labelsOf(page: Page): Promise<string[]> {
  return page.locator('input, select, textarea').evaluateAll((fields) =>
    fields.map((field) => {
      const { labels } = field as HTMLInputElement
      return field.getAttribute('aria-label') ?? labels?.[0]?.textContent?.trim() ?? field.outerHTML
    }),
  )
}

/** Another worker, under the policy that ours gets. */
function workerOf(code: string): Rule['fn'] {
  return (_req, res) => {
    const headers = { 'Content-Type': 'text/javascript', 'Content-Security-Policy': workerPolicy }
    res.writeHead(200, headers).end(code)
    return true
  }
}

/** What could tell phones apart. When the browser asks whether a file has changed depends on its mood. */
function tellingHeaders({ headers }: IncomingMessage): Record<string, unknown> {
  const { connection: _1, 'cache-control': _2, pragma: _3, 'if-none-match': _4, ...telling } = headers
  return telling
}

/** Asked for some seconds after the start: one visit may be over by then. */
function isPolicyIndex(what: string): boolean {
  return what.endsWith('/policy/index.json')
}

/** All that the browser keeps for the app, but for the files of the app itself. */
function everythingKept(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('no answer'))
      })
    const databases: Record<string, unknown> = {}
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name))
      for (const store of Array.from(database.objectStoreNames)) {
        const rows = database.transaction(store).objectStore(store)
        databases[`${name}/${store}`] = [await settled(rows.getAllKeys()), await settled(rows.getAll())]
      }
      database.close()
    }
    return {
      cookies: document.cookie,
      local: Object.entries(localStorage).sort(),
      session: Object.entries(sessionStorage).sort(),
      caches: await caches.keys(),
      databases,
    }
  })
}
