import type { Page } from '@playwright/test'
import { goTo } from '../../scripts/tour.mjs'
import { DIST, expect, makeRelease, releaseWithOtherScript, test as base, workerReady } from './rig'

/** The next release, ready to be deployed. */
const test = base.extend<{ nextRelease: string }>({
  nextRelease: async ({}, use) => {
    const release = await makeRelease(DIST, 'next')
    await use(release.dir)
    await release.dispose()
  },
})

const offered = (page: Page) => page.locator('[data-state="update"]')
const release = async (page: Page) => (await page.locator('html').getAttribute('data-release')) ?? 'first'

/** A page's code in the release under test, not in the next. */
const OLD = /assets\/(?!other\/)\w+\/(handbook|year)\.js$/

/** Something that a reload would lose. */
const mark = (page: Page) => page.locator('html').evaluate((html) => html.setAttribute('data-mark', 'typed'))
const marked = (page: Page) => page.locator('html[data-mark="typed"]')

test(
  'a new release is offered, never forced, and works offline once taken',
  { tag: '@fault-11' },
  async ({ server, device, nextRelease }) => {
    await workerReady(await device.open(''))
    server.dir = nextRelease
    await device.close()
    const page = await device.open('')
    await mark(page)
    await expect(offered(page)).toBeVisible()
    expect(await release(page)).toBe('first')
    await expect(marked(page)).toHaveCount(1)

    await page.getByRole('button', { name: '换成新版本' }).click()
    await expect(marked(page)).toHaveCount(0)
    await expect.poll(() => release(page)).toBe('next')
    await expect(page.locator('[data-state="ready"]')).toBeVisible()

    await server.stop()
    expect(await release(await device.reopenOffline(''))).toBe('next')
    await server.start()
  },
)

test('what is new is told once the update was taken, in one line that can be closed', async ({
  server,
  device,
  nextRelease,
}) => {
  const told = (page: Page) => page.getByText(/^已更新：/)
  const first = await device.open('')
  await workerReady(first)
  await expect.poll(() => first.evaluate(() => localStorage.getItem('yibao.seen'))).toMatch(/"news":"2/)
  await expect(told(first)).toHaveCount(0)
  // The release that was seen until now knew of nothing later.
  await first.evaluate(() => {
    const seen = JSON.parse(localStorage.getItem('yibao.seen') ?? '{}') as object
    localStorage.setItem('yibao.seen', JSON.stringify({ ...seen, news: '2026-01-01' }))
  })
  server.dir = nextRelease
  await device.close()
  const page = await device.open('#/mine')
  await page.getByRole('button', { name: '换成新版本' }).click()
  await expect.poll(() => release(page)).toBe('next')
  await goTo(page, '#/')
  await expect(told(page)).toBeVisible()
  await page.getByRole('link', { name: '看改了什么' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '新变化' })).toBeFocused()
  await goTo(page, '#/')
  await expect(page.getByText(/最新文件：/)).toBeVisible()
  await expect(told(page)).toHaveCount(0)
})

test('where something is typed an update neither shows, nor moves anything, nor takes the focus', async ({
  server,
  device,
  nextRelease,
}) => {
  await workerReady(await device.open(''))
  server.dir = nextRelease
  await device.close()
  const page = await device.open('#/outpatient')
  await page.getByLabel('谁看病').selectOption('父亲')
  await page.getByLabel('哪一年看病').selectOption('2026 年')
  await page.getByLabel('“两病”登记过吗').selectOption('没有登记过')
  await page.getByText('这一年已经报过？填在这里').click()
  const field = page.getByLabel('普通门诊已经报了')
  await field.fill('120')
  const before = await field.boundingBox()
  await expect
    .poll(() =>
      page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)),
    )
    .toBe(true)
  await page.waitForTimeout(500)
  await expect(offered(page)).toHaveCount(0)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('120')
  expect(await field.boundingBox()).toEqual(before)
})

test(
  'an update taken in one tab leaves the other as it is, and offers it there',
  { tag: '@fault-13' },
  async ({ server, device, nextRelease }) => {
    await workerReady(await device.open(''))
    await device.close()
    const one = await device.open('')
    const other = await device.context.newPage()
    await other.goto(server.url)
    await expect(other.locator('[data-state="ready"]')).toBeVisible()
    await mark(other)
    server.dir = nextRelease
    await one.reload()
    await expect(offered(one)).toBeVisible()
    await one.getByRole('button', { name: '换成新版本' }).click()
    await expect.poll(() => release(one)).toBe('next')

    await expect(offered(other)).toBeVisible()
    await expect(marked(other)).toHaveCount(1)
    await other.getByRole('button', { name: '换成新版本' }).click()
    await expect.poll(() => release(other)).toBe('next')
  },
)

test('an update taken in one tab spares a hidden one that shows what a link brought', async ({
  server,
  device,
  nextRelease,
}) => {
  await workerReady(await device.open(''))
  await device.close()
  const one = await device.open('')
  const other = await device.context.newPage()
  await other.goto(`${server.url}#/estimate?year=2026&group=dibao&sheet=yes&billed=20000`)
  await expect(other.getByText('20,000.00 元')).toBeVisible()
  await one.bringToFront()
  await other.evaluate(() => Object.defineProperty(document, 'visibilityState', { value: 'hidden' }))
  await mark(other)
  server.dir = nextRelease
  await one.reload()
  await offered(one).waitFor()
  await one.getByRole('button', { name: '换成新版本' }).click()
  await expect.poll(() => release(one)).toBe('next')
  await other.waitForTimeout(1000)
  await expect(marked(other)).toHaveCount(1)
  await expect(other.getByText('20,000.00 元')).toBeVisible()
})

test(
  'a new worker that never takes over does not leave the button hanging',
  { tag: '@fault-14' },
  async ({ server, device, nextRelease }) => {
    await workerReady(await device.open(''))
    server.dir = nextRelease
    await device.close()
    const page = await device.open()
    await page.addInitScript(() => {
      const post = ServiceWorker.prototype.postMessage as (message: unknown, ports?: Transferable[]) => void
      ServiceWorker.prototype.postMessage = function (
        this: ServiceWorker,
        message: unknown,
        ports?: unknown,
      ) {
        if ((message as { type: string }).type !== 'SKIP_WAITING')
          post.call(this, message, ports as Transferable[])
      }
    })
    await page.clock.install()
    await page.goto(server.url)
    await expect(offered(page)).toBeVisible()
    await mark(page)
    await page.getByRole('button', { name: '换成新版本' }).click()
    await page.clock.runFor(14_000)
    await expect(marked(page)).toHaveCount(1)
    await page.clock.runFor(2_000)
    await expect(marked(page)).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  },
)

test('再试一次 takes the version that waits: what is missing may be there', async ({
  server,
  device,
  problems,
}) => {
  problems.expect(/404|ERR_FAILED|dynamically imported module|Unable to preload/)
  const other = await releaseWithOtherScript(DIST, 'handbook')
  try {
    const page = await device.open('')
    await workerReady(page)
    server.dir = other.dir
    server.rules = [{ match: OLD, fn: missing }]
    await page.evaluate(async () => {
      for (const stamp of ['update-taken', 'reloaded-for-missing-chunk'])
        sessionStorage.setItem(stamp, String(Date.now()))
      await (await navigator.serviceWorker.ready).update()
    })
    await expect(offered(page)).toBeVisible()
    await page.evaluate(async (old) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const { url } of await cache.keys()) if (new RegExp(old).test(url)) await cache.delete(url)
      }
    }, OLD.source)
    await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache')
    await page.evaluate(() => (location.hash = '#/contribution'))
    await expect(page.getByRole('heading', { level: 1, name: '这一页没有打开' })).toBeVisible()
    await page.getByRole('button', { name: '再试一次' }).click()
    await expect(page).toHaveTitle(/一家人一年交多少/)
    await expect(page.locator('script[src*="/other/"]').first()).toBeAttached()
  } finally {
    await other.dispose()
  }
})

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' })
  const CHUNK = /\/handbook\.js$/
  const gone = { match: CHUNK, fn: missing }

  test(
    'a chunk that a deployment removed leads to one reload, not to a loop',
    { tag: '@fault-09' },
    async ({ server, page, problems }) => {
      problems.expect(/404|dynamically imported module|Unable to preload/)
      await page.goto('./')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      server.rules = [gone]
      server.log = []
      await page.evaluate(() => (location.hash = '#/contribution'))
      await expect
        .poll(() => server.paths().filter((path) => CHUNK.test(path)).length)
        .toBeGreaterThanOrEqual(2)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const documents = server.paths().filter((path) => path === '/')
      await page.waitForTimeout(1_500)
      // The probe and the reload; nothing after them.
      expect(documents).toHaveLength(2)
      expect(server.paths().filter((path) => path === '/')).toHaveLength(2)

      server.rules = []
      await page.reload()
      await expect(page).toHaveTitle(/一家人一年交多少/)
    },
  )

  test(
    'a tap on a page that a deployment moved opens it, in the new release',
    { tag: '@fault-09' },
    async ({ server, page, problems }) => {
      problems.expect(/404|dynamically imported module|Unable to preload/)
      const other = await releaseWithOtherScript(DIST, 'handbook')
      try {
        await page.goto('./#/mine')
        await expect(page.getByRole('heading', { level: 1, name: '我的' })).toBeVisible()
        await page.locator('[data-state]').first().waitFor()
        await mark(page)
        server.rules = [{ match: OLD, fn: missing }]
        server.dir = other.dir
        await page.getByRole('link', { name: '我的一年' }).click()
        await expect(page.getByRole('heading', { level: 1, name: /一年/ })).toBeVisible()
        await expect(marked(page)).toHaveCount(0)
      } finally {
        await other.dispose()
      }
    },
  )

  test('without network nothing is reloaded: the app stays', async ({ page, server, context, problems }) => {
    problems.expect(/ERR_|dynamically imported module|Unable to preload/)
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await mark(page)
    await server.stop()
    await context.setOffline(true)
    await page.evaluate(() => (location.hash = '#/contribution'))
    await page.waitForTimeout(1_500)
    await expect(marked(page)).toHaveCount(1)
    await server.start()
  })
})

function missing(_req: unknown, res: { writeHead(code: number): { end(): void } }): boolean {
  res.writeHead(404).end()
  return true
}
