import type { Page } from '@playwright/test'
import { expect, status, test } from './rig'
import type { FaultServer } from './rig'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const mounted = (page: Page) => page.waitForFunction(() => document.querySelector('#app[data-v-app]'))

test.describe('while the router starts', () => {
  test.use({ serviceWorkers: 'block' })
  /** Opens the address; its page's code has been asked for, and is held back until the answer is called. */
  async function openHeld(
    page: Page,
    server: FaultServer,
    address: string,
    chunk: RegExp,
  ): Promise<() => void> {
    const release = server.hold(chunk, 'page')
    // The app has run, and waits for nothing but that.
    const entry = page.waitForResponse(/\/index\.js$/).then((response) => response.finished())
    await page.goto(`./${address}`, { waitUntil: 'commit' })
    await entry
    await page.waitForFunction(() => history.state !== null)
    return release
  }

  test('下一步 leads on at once, with the answer', async ({ page, server }) => {
    const release = await openHeld(page, server, '#/estimate/who', /\/forms\.js$/)
    await page.getByRole('radio', { name: '父亲' }).check()
    await page.getByRole('link', { name: '下一步' }).click()
    release()
    await expect(heading(page, /哪一天/)).toBeVisible({ timeout: 4_000 })
    await page.getByRole('link', { name: '返回' }).click()
    await expect(page.getByRole('radio', { name: '父亲' })).toBeChecked()
  })

  test('a changed address is the one that opens', async ({ page, server }) => {
    const release = await openHeld(page, server, '#/policy/figure/critical.ladder', /\/handbook\.js$/)
    await page.evaluate(() => (location.hash = '#/mine'))
    release()
    await expect(heading(page, '我的')).toBeVisible({ timeout: 4_000 })
    await expect(page).toHaveURL(/#\/mine$/)
    await expect(page).toHaveTitle(/^我的/)
  })

  test('a changed address whose page cannot be fetched says so', async ({ page, server, problems }) => {
    problems.expect(/./)
    server.rules.push({ match: /\/year\.js$/, fn: status(404) })
    const release = await openHeld(page, server, '#/policy/figure/critical.ladder', /\/handbook\.js$/)
    await page.evaluate(() => (location.hash = '#/year'))
    release()
    await expect(heading(page, /没有打开/)).toBeVisible({ timeout: 4_000 })
  })
})

test.describe('an address', () => {
  for (const [address, expected] of [
    ['#%2Festimate%2Fwho', '这是谁的住院费？'],
    ['#/estimate%2Fwho', '这是谁的住院费？'],
    ['#%2Fpolicy%2Fterms%3Fa%3D1', /名词解释/],
  ] as const)
    test(`written with %2F opens like any other: ${address}`, async ({ page }) => {
      await page.goto(`./${address}`)
      await mounted(page)
      await expect(heading(page, expected)).toBeVisible()
    })

  test('that is no text at all opens the page that says so', async ({ page }) => {
    await page.goto('./#%2F%E4%')
    await expect(heading(page, '没有这一页')).toBeVisible()
  })
})

test.describe('where the first page cannot be fetched', () => {
  test.use({ serviceWorkers: 'block' })
  for (const [address, chunk] of [
    ['#/year', /\/year\.js$/],
    ['#/estimate/who', /\/forms\.js$/],
  ] as const)
    test(`it says so at once, not after a while: ${address}`, async ({ page, server, problems }) => {
      problems.expect(/./)
      server.rules.push({ match: chunk, fn: status(404) })
      await page.goto(`./${address}`)
      await expect(heading(page, /没有打开/)).toBeVisible({ timeout: 6_000 })
    })
})
