import { cachedPaths, expect, packageCount, test, workerReady } from './rig'

test('first visit, then a new browser without server and network: the app starts', async ({
  server,
  device,
}) => {
  const first = await device.open('')
  await expect(first.getByRole('heading', { level: 1 })).toBeVisible()
  await workerReady(first)
  await expect(first.locator('[data-state="ready"]')).toBeVisible()
  const heading = await first.getByRole('heading', { level: 1 }).textContent()

  await server.stop()
  const later = await device.reopenOffline('')
  await expect(later.getByRole('heading', { level: 1 })).toHaveText(heading ?? '')
  await expect(later.locator('[data-state="ready"]')).toBeVisible()
  expect(await packageCount(later)).toEqual(await fullCount(later))
  await server.start()
})

test(
  'every route opens from a cold start without network',
  { tag: '@fault-18' },
  async ({ server, device }) => {
    await workerReady(await device.open(''))
    await server.stop()
    for (const hash of ['#/', '#/estimate', '#/records', '#/help/groups', '#/no-such-page']) {
      const page = await device.reopenOffline(hash)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByText('正在打开……')).toHaveCount(0)
    }
    await server.start()
  },
)

test('a link that a messenger added a query to opens without network', async ({ server, device }) => {
  await workerReady(await device.open(''))
  await server.stop()
  const page = await device.reopenOffline('?from=singlemessage#/')
  await expect(page.getByRole('link').first()).toBeVisible()
  await server.start()
})

test('the first visit goes on without network once it says that it is ready', async ({ server, device }) => {
  const page = await device.open('')
  await expect(page.locator('[data-state="ready"]')).toBeVisible()
  await server.stop()
  await device.context.setOffline(true)
  await page.evaluate(() => (location.hash = '#/estimate'))
  await expect(page).toHaveTitle(/这是谁的住院费/)
  await server.start()
})

test('a page that loads with worker and server asks the server for no file of the app', async ({
  server,
  device,
}) => {
  const page = await device.open('')
  await workerReady(page)
  await device.close()
  server.log = []
  const later = await device.open('#/estimate')
  await expect(later.getByRole('heading', { level: 1 })).toBeVisible()
  expect(server.paths('page').filter((path) => path !== '/sw.js' && !path.startsWith('/policy/'))).toEqual([])
})

test('the cache holds exactly the package', async ({ device, server }) => {
  const page = await device.open('')
  await workerReady(page)
  const paths = await cachedPaths(page)
  expect(paths).toContain('/index.html')
  expect(paths).toContain('/policy/xinyang.json')
  expect(paths).not.toContain('/policy/index.json')
  expect(new Set(paths).size).toBe(paths.length)
  const total = (await packageCount(page))?.total
  expect(paths.length).toBe(total)
  expect(server.url).toContain('localhost')
})

async function fullCount(page: Parameters<typeof packageCount>[0]) {
  const count = await packageCount(page)
  return { done: count?.total, total: count?.total }
}
