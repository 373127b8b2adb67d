import type { Page } from '@playwright/test'
import { expect, test, workerReady } from '../rig'
import { listed, saveStays } from '../saved-stays'
import { STORED_YEAR, putRows, storedBill } from '../stored-ledger'
import { clearStores } from './raw-database'

/**
 * Fault 43: the browser keeps a page that was left as it stands, and brings it back without loading it. Playwright turns
 * that off; here it is on, and each test sees that it took place.
 */
test.use({
  launchOptions: [
    ({ launchOptions }, use) =>
      use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    { scope: 'worker' },
  ],
})
test.beforeEach(async ({ page, problems }) => {
  problems.expect(/favicon\.ico/)
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => ((window as Seen).broughtBack = persisted))
  })
})
type Seen = Window & { broughtBack?: boolean }

/** To a page of the same origin that is not the app, and with `back` to the one that was left. */
async function leave(page: Page, url: string): Promise<{ back(): Promise<boolean> }> {
  // A worker that takes charge of the page meanwhile has it thrown away.
  await workerReady(page)
  await page.goto(`${url}policy/index.json`)
  return {
    async back() {
      // Playwright's own way waits for a navigation, and there is none.
      await page.evaluate(() => void setTimeout(() => history.back()))
      await page.locator('#app[data-v-app]').waitFor()
      return page.evaluate(() => (window as Seen).broughtBack === true)
    },
  }
}

test('a year of bills is read again, and written on', { tag: '@fault-43' }, async ({ page, server }) => {
  const bills = page.locator('.bill')
  await page.goto('./#/year')
  await page.getByRole('link', { name: '开始记' }).waitFor()
  await putRows(page, 'years', [STORED_YEAR])
  await putRows(page, 'events', [storedBill({ id: 'one' }), storedBill({ id: 'two', date: '2026-04-01' })])
  await page.goto('./#/year/father/2026')
  await page.reload()
  await expect(bills).toHaveCount(2)

  const app = await leave(page, server.url)
  await putRows(page, 'events', [storedBill({ id: 'three', date: '2026-05-01' })])
  expect(await app.back()).toBe(true)
  await expect(bills).toHaveCount(3)
  await expect(page.locator('.answer')).toContainText(/花了 ?60,000.00 元/)
  await bills.nth(0).getByRole('button', { name: /^删除/ }).click()
  await expect(bills).toHaveCount(2)
  await page.reload()
  await expect(bills).toHaveCount(2)
})

test('records are read again', { tag: '@fault-43' }, async ({ page, server }) => {
  await page.goto('./')
  await saveStays(page, '父亲')
  await page.goto('./#/records')
  await expect(listed(page)).toHaveCount(1)
  const app = await leave(page, server.url)
  await clearStores(page, 'records', 'results')
  expect(await app.back()).toBe(true)
  await expect(page.getByText('还没有保存的估算')).toBeVisible()
})

test.describe('on a shared phone', () => {
  test.use({ owner: 'shared' })
  const mother = (page: Page) => page.getByRole('radio', { name: '母亲' })
  async function type(page: Page): Promise<void> {
    await page.goto('./#/estimate/who')
    await page.locator('#app[data-v-app]').waitFor()
    await mother(page).check()
  }

  test('the visit goes on where it was left', { tag: '@fault-43' }, async ({ page, server }) => {
    await type(page)
    const app = await leave(page, server.url)
    expect(await app.back()).toBe(true)
    await expect(mother(page)).toBeChecked()
  })

  test(
    'a visit that another window has ended meanwhile does not come back',
    { tag: '@fault-43' },
    async ({ page, server, context }) => {
      await type(page)
      const app = await leave(page, server.url)
      const other = await context.newPage()
      await other.goto(`${server.url}#/estimate/who`)
      await other.locator('#app[data-v-app]').waitFor()
      await other.getByRole('button', { name: '用完清除' }).click()
      const sure = other.getByRole('dialog').getByRole('button', { name: '清掉' })
      await Promise.race([sure.click(), other.getByText('已清除 ✓').waitFor()])
      await expect(other.getByText('已清除 ✓')).toBeVisible()
      expect(await app.back()).toBe(true)
      await expect(page.getByRole('heading', { level: 1, name: '这次看病，医保能报多少？' })).toBeVisible()
      expect(
        await page.evaluate(() => Object.keys(sessionStorage).filter((key) => /draft/.test(key))),
      ).toEqual([])
    },
  )
})
