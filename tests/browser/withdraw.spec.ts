import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { answerStay, goTo } from '../../scripts/tour.mjs'
import { DIST, expect, makeRelease, test, workerReady } from './rig'
import type { Rule } from './rig'

const release = async (page: Page) => (await page.locator('html').getAttribute('data-release')) ?? 'good'

/** What deploy/README.md puts in place of a broken worker. */
const leavingWorker: Rule['fn'] = (_req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' })
  res.end(readFileSync('deploy/withdraw/sw.js'))
  return true
}

const leftBehind = (page: Page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
  }))

test(
  'the good release, deployed again, takes the place of the bad one',
  { tag: '@fault-16' },
  async ({ server, device }) => {
    const bad = await makeRelease(DIST, 'bad')
    server.dir = bad.dir
    const first = await device.open('')
    await workerReady(first)
    expect(await release(first)).toBe('bad')

    server.dir = DIST
    await device.close()
    const page = await device.open('')
    await page.getByRole('button', { name: '换成新版本' }).click()
    await expect.poll(() => release(page)).toBe('good')
    await expect(page.locator('[data-state="ready"]')).toBeVisible()
    await server.stop()
    expect(await release(await device.reopenOffline(''))).toBe('good')
    await server.start()
    await bad.dispose()
  },
)

test(
  'a worker that must go deletes its package and itself; records stay; the next release is kept again',
  { tag: '@fault-16' },
  async ({ server, device }) => {
    const first = await device.open('')
    await workerReady(first)
    await answerStay(first)
    await first.getByRole('button', { name: /^保存/ }).click()
    await expect(first.getByText('已保存').first()).toBeVisible()

    server.rules = [{ match: /\/sw\.js$/, fn: leavingWorker }]
    await device.close()
    const page = await device.open('')
    await expect.poll(() => leftBehind(page)).toEqual({ workers: 0, caches: [] })
    await page.reload()
    await goTo(page, '#/records')
    await expect(page.getByRole('link', { name: /父亲/ })).toBeVisible()

    server.rules = []
    await device.close()
    const next = await device.open('')
    await workerReady(next)
    await expect(next.locator('[data-state="ready"]')).toBeVisible()
  },
)
