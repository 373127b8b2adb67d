import { cachedPaths, expect, loginPage, packageCount, silence, status, test, workerReady } from './rig'

const SCRIPT = /\/assets\/.*\.js$/

test(
  'a login page in place of a script during the installation: not ready, and the next visit recovers',
  { tag: ['@fault-03', '@fault-02'] },
  async ({ server, device }) => {
    server.rules = [{ match: /\/handbook\.js$/, from: 'worker', fn: loginPage }]
    const page = await device.open('')
    await expect(page.locator('[data-state="failed"]')).toBeVisible()
    expect(await packageCount(page)).toBeNull()
    expect((await cachedPaths(page)).filter((path) => /handbook.*\.js$/.test(path))).toEqual([])

    server.rules = []
    server.log = []
    await device.close()
    const next = await device.open('')
    await workerReady(next)
    await expect(next.locator('[data-state="ready"]')).toBeVisible()
    // What was fetched the first time is not fetched again.
    const fetched = server.paths('worker').filter((path) => SCRIPT.test(path))
    expect(fetched.every((path) => /handbook/.test(path))).toBe(true)
  },
)

test(
  'an interrupted installation says so and goes on by itself when the network is back',
  { tag: '@fault-01' },
  async ({ server, device, problems }) => {
    problems.expect(/503/)
    server.rules = [{ match: /xinyang\.json/, from: 'worker', fn: status(503) }]
    const page = await device.open()
    await page.clock.install()
    await page.goto(server.url)
    await expect(page.locator('[data-state="failed"]')).toBeVisible()

    const backOnline = () => page.evaluate(() => dispatchEvent(new Event('online')))
    server.rules = []
    server.log = []
    // Not at once: a flapping connection would start over and over.
    await backOnline()
    await expect(page.locator('[data-state="failed"]')).toBeVisible()
    expect(server.paths()).not.toContain('/sw.js')
    await page.clock.fastForward(31_000)
    await backOnline()
    await expect(page.locator('[data-state="ready"]')).toBeVisible()
    await workerReady(page)
  },
)

test('who does not want to wait for the package stops it, and takes it up again with what is missing', async ({
  server,
  device,
}) => {
  server.rules = [{ match: /\/handbook\.js$/, from: 'worker', fn: silence }]
  const page = await device.open('')
  // All but one are there.
  await expect(page.getByText(/正在下载，下完没网也能用：\d+ 份里下好了 \d+ 份/)).toBeVisible()
  await expect
    .poll(async () => {
      const words = await page.locator('.offline-words').innerText()
      const [, total, done] = /(\d+) 份里下好了 (\d+) 份/.exec(words) ?? []
      return Number(total) - Number(done)
    })
    .toBe(1)
  await page.getByRole('button', { name: '先不下载' }).click()
  await expect(page.getByText('下载停下了，现在要有网才能用')).toBeVisible()
  expect(await packageCount(page)).toBeNull()

  server.rules = []
  server.log = []
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.waitForTimeout(500)
  expect(server.paths()).not.toContain('/sw.js')
  await page.getByRole('button', { name: '下载，没网也能用' }).click()
  await expect(page.locator('[data-state="ready"]')).toBeVisible()
  await workerReady(page)
  const fetched = server.paths('worker').filter((path) => SCRIPT.test(path))
  expect(fetched.length).toBe(1)
  expect(fetched[0]).toMatch(/handbook/)
})

test(
  'a file that the browser dropped is fetched again on the next visit',
  { tag: '@fault-05' },
  async ({ server, device }) => {
    const page = await device.open('')
    await workerReady(page)
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys()) {
          if (request.url.endsWith('.js')) await cache.delete(request)
        }
      }
    })
    expect((await packageCount(page))?.done).toBeLessThan((await packageCount(page))?.total ?? 0)
    await device.close()
    const next = await device.open('')
    await workerReady(next)
    await expect(next.locator('[data-state="ready"]')).toBeVisible()
    expect(server.paths('worker').some((path) => SCRIPT.test(path))).toBe(true)
  },
)

test(
  'a broken worker script leaves the app and its package as they were',
  { tag: '@fault-06' },
  async ({ server, device, problems }) => {
    problems.expect(/sw\.js|MIME|404/)
    await workerReady(await device.open(''))
    for (const fn of [status(404), loginPage, status(302)]) {
      server.rules = [{ match: /\/sw\.js$/, fn }]
      await device.close()
      const page = await device.open('')
      await expect(page.locator('[data-state="ready"]')).toBeVisible()
    }
  },
)

test(
  'without workers the app opens and says that it needs the network',
  { tag: '@fault-44' },
  async ({ page }) => {
    await page.addInitScript(() => {
      delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker
    })
    await page.goto('./')
    await expect(page.locator('[data-state="unsupported"]')).toBeVisible()
  },
)

test(
  'the indicator trusts the cache, not the connection',
  { tag: '@fault-19' },
  async ({ server, device }) => {
    await workerReady(await device.open(''))
    await device.close()
    await server.stop()
    const page = await device.open()
    // The server is dead although the browser believes itself online.
    await page.goto(server.url)
    expect(await page.evaluate(() => navigator.onLine)).toBe(true)
    await expect(page.locator('[data-state="ready"]')).toBeVisible()
    await server.start()
  },
)
