import type { Page } from '@playwright/test'
import { expect, test } from './rig'
import { STORED_YEAR, putRows, storedBill } from './stored-ledger'

const bills = (page: Page) => page.locator('.bill')
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Father's 2026 with two bills, written past the app. */
async function withYear(page: Page, rows: unknown[]): Promise<void> {
  await page.goto('./#/year')
  await page.getByRole('link', { name: '开始记' }).waitFor()
  await putRows(page, 'years', [STORED_YEAR])
  await putRows(page, 'events', rows)
  await page.goto('./#/year/father/2026')
  await page.reload()
}
const two = [storedBill({ id: 'one' }), storedBill({ id: 'two', date: '2026-04-01' })]
const remove = (page: Page, nth: number) => bills(page).nth(nth).getByRole('button', { name: /^删除/ })

test('two windows on one ledger: what one deletes is gone in the other at once', async ({
  page,
  context,
}) => {
  await withYear(page, two)
  await expect(bills(page)).toHaveCount(2)
  const other = await context.newPage()
  await other.goto('./#/year/father/2026')
  await expect(bills(other)).toHaveCount(2)

  await remove(page, 0).click()
  await expect(bills(page)).toHaveCount(1)
  await expect(bills(other)).toHaveCount(1)
  await expect(other.locator('.answer .figure')).toHaveText(
    (await page.locator('.answer .figure').textContent()) ?? '',
  )
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(bills(other)).toHaveCount(2)
  await other.goto('./#/year')
  await expect(other.getByRole('link', { name: /2026 年 2 笔/ })).toBeVisible()
  await remove(page, 0).click()
  await expect(other.getByRole('link', { name: /2026 年 1 笔/ })).toBeVisible()
})

test('windows that cannot speak to each other: a tap on what is gone says so, and shows what is there', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'))
  await withYear(page, two)
  await expect(bills(page)).toHaveCount(2)
  const other = await context.newPage()
  await other.goto('./#/year/father/2026')
  await expect(bills(other)).toHaveCount(2)
  await remove(page, 0).click()
  await expect(bills(page)).toHaveCount(1)

  await remove(other, 0).click()
  await expect(other.getByText('3 月 5 日 · 住院已经不在了，可能在别的窗口删了。')).toBeVisible()
  await expect(bills(other)).toHaveCount(1)
  await expect(other.getByRole('button', { name: '撤销' })).toHaveCount(0)

  await page.getByRole('button', { name: '删除这一年' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除这一年' }).click()
  await expect(heading(page)).toHaveText('一家人一年的看病账')
  await bills(other).getByRole('link', { name: '看为什么' }).click()
  await expect(other.getByText('找不到这一笔，可能已经删了。')).toBeVisible()

  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('link', { name: /2026 年 1 笔/ })).toBeVisible()
  await other.goto('./#/year')
  // Seen again, as after another window or the home screen.
  await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(other.getByRole('link', { name: /2026 年 1 笔/ })).toBeVisible()
})

test('a bill that another window deletes while it is put right can be entered as a new one', async ({
  page,
  context,
}) => {
  await withYear(page, two)
  await page.goto('./#/year/father/2026/bill/one/edit')
  await page.locator('#billed').fill('21000')
  const other = await context.newPage()
  await other.goto('./#/year/father/2026')
  await remove(other, 0).click()
  await expect(bills(other)).toHaveCount(1)

  await page.getByRole('button', { name: '改好了' }).click()
  await expect(page.getByText('这一笔已经在别的窗口删了。填的都还在。')).toBeVisible()
  await page.getByRole('button', { name: '当新的一笔记下' }).click()
  await expect(bills(page)).toHaveCount(2)
  await expect(page.locator('.answer')).toContainText(/2 张单子一共花了 ?41,000.00 元/)
})

test(
  'a damaged bill is set aside and told; the others count, also after a reload',
  { tag: '@fault-40' },
  async ({ page }) => {
    const damaged = {
      ...storedBill({ id: 'bad', date: '2026-02-01' }),
      event: { kind: 'admission', billed: 20000 },
    }
    await withYear(page, [...two, damaged])
    await expect(bills(page)).toHaveCount(2)
    await expect(page.getByText('有 1 笔账坏了，读不出来，先放在一边。')).toBeVisible()
    await expect(page.locator('.answer')).toContainText(/2 张单子一共花了 ?40,000.00 元/)
    await page.reload()
    await expect(bills(page)).toHaveCount(2)
    await expect(page.getByText('有 1 笔账坏了')).toBeVisible()

    await page.getByRole('link', { name: '记一笔' }).click()
    await page.locator('input[name=kind][value=general]').check()
    await page.getByLabel('月', { exact: true }).selectOption('02')
    await page.getByLabel('日', { exact: true }).selectOption('10')
    await page.locator('#billed').fill('120')
    await page.locator('#inScope').fill('100')
    await page.getByRole('button', { name: '记下' }).click()
    await expect(bills(page)).toHaveCount(3)
    await page.goto('./#/year')
    await expect(page.getByRole('link', { name: /2026 年 3 笔/ })).toBeVisible()
  },
)
