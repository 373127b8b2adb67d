import { SELF_PAY, answerStay } from '../../../scripts/tour.mjs'
import { expect, silence, test, workerReady } from '../rig'

/** Group B of the faults: what stands between the phone and the server. */

test(
  'the connection is accepted and never answered: the app opens from the phone and computes',
  { tag: '@fault-20' },
  async ({ server, device }) => {
    await workerReady(await device.open(''))
    await device.close()
    server.rules = [{ match: /./, fn: silence }]
    const page = await device.open()
    await page.goto(server.url, { timeout: 5_000 })
    await expect(page.locator('[data-state="ready"]')).toBeVisible()
    await answerStay(page)
    await expect(page.getByText(`${SELF_PAY} 元`).first()).toBeVisible()
  },
)

/** Of the first screen and its scripts, as sent. */
const FIRST_KB = 64

test.describe('400 kbit/s, 400 ms, and a processor six times slower:', () => {
  test.use({ serviceWorkers: 'block' })

  test(
    'seen before any script is there, within the budget, and the main job ends in the right sum',
    { tag: '@fault-25' },
    async ({ page }) => {
      test.setTimeout(180_000)
      const cdp = await page.context().newCDPSession(page)
      const link = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
      await cdp.send('Network.enable')
      await cdp.send('Network.emulateNetworkConditions', link)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 })
      await page.goto('./')
      await page.locator('#app[data-v-app]').waitFor()
      const { painted, scripts, kb } = await page.evaluate(() => {
        const [html] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
        const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
        // What the page itself names; the rest is fetched when there is time.
        const named = Array.from(
          document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]:not([as])'),
          (one) => one.href,
        )
        const first = loaded.filter(({ name }) => named.includes(name) || name.endsWith('/index.js'))
        const bytes = first.reduce((sum, one) => sum + one.encodedBodySize, html?.encodedBodySize ?? NaN)
        return {
          painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
          scripts: first.map(({ responseEnd }) => responseEnd),
          kb: bytes / 1024,
        }
      })
      expect(scripts.length).toBeGreaterThanOrEqual(2)
      expect(painted).toBeLessThan(Math.min(...scripts))
      expect(kb).toBeLessThanOrEqual(FIRST_KB)
      await answerStay(page)
      await expect(page.getByText(`${SELF_PAY} 元`).first()).toBeVisible()
    },
  )
})

test(
  'the link comes and goes during the installation: it goes on where it stopped, never half ready',
  { tag: '@fault-26' },
  async ({ server, device, problems }) => {
    problems.expect(/ERR_|Failed to fetch|Load failed/)
    // Every second file finds the link broken, as long as it flaps.
    const asked: string[] = []
    const flap = (_req: unknown, res: { destroy(): void }, path: string): boolean => {
      if (!asked.includes(path)) asked.push(path)
      const broken = asked.indexOf(path) % 2 === 1
      if (broken) res.destroy()
      return broken
    }
    server.rules = [{ match: /\/assets\/|\.json$|\.svg$|\.webmanifest$/, from: 'worker', fn: flap }]
    let page = await device.open('')
    await expect(page.locator('[data-state="failed"]')).toBeVisible()
    expect(await page.locator('[data-state="ready"]').count()).toBe(0)

    server.rules = []
    server.log = []
    await device.close()
    page = await device.open('')
    await workerReady(page)
    await expect(page.locator('[data-state="ready"]')).toBeVisible()
    const again = server.paths('worker').filter((path) => /\/assets\//.test(path))
    expect(new Set(again).size).toBe(again.length)
    await server.stop()
    const later = await device.reopenOffline('#/estimate/who')
    await expect(later.getByRole('heading', { level: 1, name: '这是谁的住院费？' })).toBeVisible()
    await server.start()
  },
)

test(
  'a phone that spares data fetches no package before somebody agrees',
  { tag: '@fault-27' },
  async ({ page, server }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
    await page.goto('./')
    await expect(page.locator('[data-state="held"]')).toBeVisible()
    await page.waitForTimeout(1_000)
    expect(server.paths('worker').filter((path) => !path.startsWith('/policy/'))).toEqual([])
    await page.getByRole('button', { name: '下载，没网也能用' }).click()
    await workerReady(page)
    await expect(page.locator('[data-state="ready"]')).toBeVisible()
  },
)
