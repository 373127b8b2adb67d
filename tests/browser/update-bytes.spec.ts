import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { writeDifferences } from '../../build/differences'
import {
  DIST,
  expect,
  json,
  loginPage,
  releaseWithOtherScript,
  status,
  test as base,
  workerReady,
} from './rig'

const offered = (page: Page) => page.locator('[data-state="update"]')

/** A release in which a sentence has changed, as it is deployed: with what has changed beside it. */
const test = base.extend<{ changed: { dir: string; since: string } }>({
  changed: async ({}, use) => {
    const other = await releaseWithOtherScript(DIST, 'handbook', (code) =>
      code.replace('。', '。这是新的一句。'),
    )
    const [since] = writeDifferences(DIST, other.dir)
    await use({ dir: other.dir, since: `/${since?.file}` })
    await other.dispose()
  },
})

test('an update fetches what has changed, makes the files from it and takes the rest from the release before', async ({
  server,
  device,
  changed,
}) => {
  await workerReady(await device.open(''))
  await device.close()
  server.dir = changed.dir
  server.log = []
  const page = await device.open('')
  await expect(offered(page)).toBeVisible()
  expect(server.paths('worker')).toEqual([changed.since])
  expect(server.paths('page').filter((path) => path !== '/policy/index.json')).toEqual(['/sw.js'])

  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '换成新版本' }).click()])
  await server.stop()
  const offline = await device.reopenOffline('#/mine')
  await expect(offline.getByRole('heading', { level: 1, name: '我的' })).toBeVisible()
  const handbook = `${server.url}assets/other/handbook.js`
  expect(
    await offline.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
  ).toContain(handbook)
  expect(await offline.evaluate(async (url) => (await fetch(url)).text(), handbook)).toBe(
    await readFile(`${changed.dir}/assets/other/handbook.js`, 'utf8'),
  )
  await server.start()
})

for (const [name, fn] of Object.entries({
  'is not there': status(404),
  'is a login page': loginPage,
  'makes another file': json('{"handbook.js":[[0,1,"x"]]}'),
}))
  test(`where what has changed ${name}, the changed files themselves are fetched`, async ({
    server,
    device,
    changed,
    problems,
  }) => {
    problems.expect(/404/)
    await workerReady(await device.open(''))
    await device.close()
    server.dir = changed.dir
    server.rules = [{ match: /\/since-\w+\.json$/, fn }]
    server.log = []
    const page = await device.open('')
    await expect(offered(page)).toBeVisible()
    expect(server.paths('worker')).toEqual([changed.since, '/assets/other/handbook.js'])
  })
