import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { goTo } from '../../../scripts/tour.mjs'
import { DIST, cachedPaths, expect, makeRelease, packageCount, test, workerReady } from '../rig'
import type { FaultServer, Rule } from '../rig'
import type { Device } from '../rig/device'

/** Group A of the faults: installing, updating, and taking a release back. */

/** Takes some files of the package out of the cache, as a browser does that needs room. */
async function evict(page: Page, pattern: string): Promise<void> {
  await page.evaluate(async (source) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        if (new RegExp(source).test(request.url)) await cache.delete(request)
    }
  }, pattern)
  // The browser's own cache may hold them too.
  const browser = await page.context().newCDPSession(page)
  await browser.send('Network.clearBrowserCache')
}

const half =
  (announced: boolean): Rule['fn'] =>
  async (_req, res, path) => {
    const whole = await readFile(join(DIST, path))
    res.writeHead(200, {
      'Content-Type': 'text/javascript',
      'Cache-Control': 'no-store',
      ...(announced && { 'Content-Length': whole.length }),
    })
    res.write(whole.subarray(0, whole.length / 2))
    if (announced) setTimeout(() => res.destroy(), 100)
    else res.end()
    return true
  }

for (const [name, announced] of [
  ['half a script that calls itself whole', false],
  ['a script that breaks off', true],
] as const) {
  test(
    `${name}: not kept, and the next visit recovers`,
    { tag: '@fault-04' },
    async ({ server, device, problems }) => {
      problems.expect(/ERR_CONTENT_LENGTH_MISMATCH|ERR_/)
      server.rules = [{ match: /\/handbook\.js$/, from: 'worker', fn: half(announced) }]
      const page = await device.open('')
      await expect(page.locator('[data-state="failed"]')).toBeVisible()
      expect(await packageCount(page)).toBeNull()
      expect((await cachedPaths(page)).filter((path) => /handbook.*\.js$/.test(path))).toEqual([])
      server.rules = []
      await device.close()
      await workerReady(await device.open(''))
    },
  )
}

test(
  'the browser dropped a page of the app: offline it says so, home still works, online it is mended',
  { tag: '@fault-05' },
  async ({ server, device, problems }) => {
    problems.expect(/ERR_|dynamically imported module|preload/)
    const page = await device.open('')
    await workerReady(page)
    await evict(page, '/handbook.js')
    await server.stop()
    const offline = await device.reopenOffline('')
    await expect(offline.getByRole('heading', { level: 1, name: '这次看病，医保能报多少？' })).toBeVisible()
    await expect(offline.locator('[data-state="ready"]')).toHaveCount(0)
    await offline.evaluate(() => (location.hash = '#/contribution'))
    await expect(offline.getByRole('heading', { level: 1, name: '这一页没有打开' })).toBeVisible()
    await server.start()
    await device.close()
    await workerReady(await device.open(''))
  },
)

test(
  'the browser dropped a script that everything needs: the page says what to do',
  { tag: '@fault-05' },
  async ({ server, device, problems }) => {
    problems.expect(/ERR_|Failed to fetch/)
    const page = await device.open('')
    await workerReady(page)
    await evict(page, '/vue.js')
    await server.stop()
    const offline = await device.reopenOffline('')
    await expect(offline.getByRole('complementary', { name: '打不开怎么办' })).toBeVisible({
      timeout: 12_000,
    })
    await server.start()
  },
)

test(
  'a deployment while a page is open: pages not yet visited still come from the phone',
  { tag: '@fault-08' },
  async ({ server, device }) => {
    const release = await makeRelease(DIST, 'next')
    const page = await device.open('')
    await workerReady(page)
    server.dir = release.dir
    server.log = []
    for (const hash of ['#/estimate/who', '#/policy', '#/year', '#/assistance', '#/records'])
      await goTo(page, hash)
    expect(server.paths().filter((path) => /\/assets\//.test(path))).toEqual([])
    await release.dispose()
  },
)

test(
  'a page that was loaded past its worker knows that the package is there',
  { tag: '@fault-15' },
  async ({ device }) => {
    const page = await device.open('')
    await workerReady(page)
    const browser = await page.context().newCDPSession(page)
    await Promise.all([page.waitForEvent('load'), browser.send('Page.reload', { ignoreCache: true })])
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
    await expect(page.locator('[data-state="ready"]')).toBeVisible()
  },
)

test.describe('an update that nobody accepts', () => {
  const releaseOf = (page: Page) => page.locator('html').getAttribute('data-release')

  /** A page that stays open while another release comes and lies ready. */
  async function withUpdateWaiting(
    server: FaultServer,
    device: Device,
    prepare?: (page: Page) => Promise<void>,
  ) {
    const release = await makeRelease(DIST, 'next')
    await workerReady(await device.open(''))
    await device.close()
    server.dir = release.dir
    const page = await device.open()
    await prepare?.(page)
    await page.goto(server.url)
    await expect(page.locator('[data-state="update"]')).toBeVisible()
    expect(await releaseOf(page)).toBeNull()
    return { page, release }
  }

  test('is taken when the page is opened the next time', { tag: '@fault-10' }, async ({ server, device }) => {
    const { page, release } = await withUpdateWaiting(server, device)
    await page.reload()
    await expect.poll(() => releaseOf(page)).toBe('next')
    await expect(page.locator('[data-state="ready"]')).toBeVisible()
    await server.stop()
    expect(await releaseOf(await device.reopenOffline(''))).toBe('next')
    await server.start()
    await release.dispose()
  })

  test(
    'is only offered where another page is open',
    { tag: ['@fault-10', '@fault-13'] },
    async ({ server, device, problems }) => {
      problems.expect(/favicon\.ico/)
      const { page, release } = await withUpdateWaiting(server, device)
      const other = await device.context.newPage()
      await other.goto(`${server.url}policy/index.json`)
      await page.reload()
      await expect(page.locator('[data-state="update"]')).toBeVisible()
      await page.waitForTimeout(1_500)
      expect(await releaseOf(page)).toBeNull()
      await release.dispose()
    },
  )

  test(
    'is only offered where somebody has begun to do something',
    { tag: ['@fault-10', '@fault-11'] },
    async ({ server, device }) => {
      const { page, release } = await withUpdateWaiting(server, device, async (fresh) => {
        await fresh.addInitScript(
          () => void setInterval(() => dispatchEvent(new PointerEvent('pointerdown')), 20),
        )
      })
      await page.reload()
      await expect(page.locator('[data-state="update"]')).toBeVisible()
      await page.waitForTimeout(1_500)
      expect(await releaseOf(page)).toBeNull()
      await release.dispose()
    },
  )
})
