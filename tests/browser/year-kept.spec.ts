import { goTo } from '../../scripts/tour.mjs'
import { expect, test, workerReady } from './rig'
import { putRows, STORED_YEAR, storedBill } from './stored-ledger'
import { STAY, VISIT, startYear, enter, bills } from './year-by-hand'

/** What is kept of a year, and how much of it. */

test('a year that is not kept can be begun, and there is nothing to delete in it', async ({ page }) => {
  await page.goto('./#/year/child-2/2025')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('孩子二 · 2025 年')
  await expect(page.getByText('这一年还没有记账。')).toBeVisible()
  await expect(page.getByRole('button', { name: '删除这一年' })).toHaveCount(0)
  await page.getByRole('link', { name: '开始记这一年' }).click()
  await page.getByRole('radio', { name: '都不是' }).check()
  await page.getByRole('radio', { name: '没有登记过', exact: true }).check()
  await page.getByRole('button', { name: '存好' }).click()
  await expect(page.getByRole('button', { name: '删除这一年' })).toBeVisible()
})

test('on a shared phone the ledger lives for the visit, and says so', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('yibao.settings', '{"look":"standard","phone":"shared"}'),
  )
  await startYear(page)
  await enter(page, STAY)
  await expect(page.getByText('记的账只在这次打开时有，关掉就没有了')).toBeVisible()
  await expect(page.locator('.answer .figure')).toHaveText('6,350.00 元')
  await page.reload()
  await expect(page.getByText('这一年还没有记账。')).toBeVisible()
  await goTo(page, '#/year')
  await expect(page.getByRole('link', { name: '开始记' })).toBeVisible()
  await startYear(page)
  await enter(page, STAY)
  await page.getByRole('button', { name: '用完清除' }).click()
  await page.getByRole('button', { name: '清掉', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这次看病，医保能报多少？')
  await goTo(page, '#/year')
  await expect(page.getByRole('link', { name: '开始记' })).toBeVisible()
})

test('without storage it works, and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'indexedDB', { get: () => undefined, configurable: true }),
  )
  await startYear(page)
  await enter(page, STAY)
  await expect(page.getByText('记的账只在这次打开时有，关掉就没有了')).toBeVisible()
  await expect(page.locator('.answer .figure')).toHaveText('6,350.00 元')
})

test('opens from a cold start without network, and takes another bill', async ({ server, device }) => {
  const page = await device.open('#/year/new')
  await page.getByRole('radio', { name: '父亲' }).check()
  await page.getByRole('radio', { name: '低保对象' }).check()
  await page.getByRole('radio', { name: '没有登记过' }).check()
  await page.getByRole('button', { name: '开始记这一年' }).click()
  await enter(page, STAY)
  await workerReady(page)
  await server.stop()
  const later = await device.reopenOffline('#/year/father/2026')
  await expect(later.locator('.answer .figure')).toHaveText('6,350.00 元')
  await enter(later, VISIT)
  await expect(later.locator('.answer .figure')).toHaveText('6,410.00 元')
  await goTo(later, '#/year')
  await expect(later.getByRole('link', { name: /2026 年.*2 笔/ })).toBeVisible()
  await server.start()
})

test('ten thousand bills: the list and a long year open at once', async ({ page }) => {
  test.setTimeout(120_000)
  await startYear(page)
  await putRows(
    page,
    'events',
    Array.from({ length: 10_000 }, (_, nth) =>
      storedBill({ id: `many${nth}`, person: nth < 300 ? 'father' : `p${nth % 25}` }),
    ),
  )
  await page.goto('./#/year')
  await page.reload()
  const list = await timed(() => page.getByRole('link', { name: /300 笔/ }).waitFor())
  expect(list).toBeLessThan(5000)
  await page.getByRole('link', { name: /300 笔/ }).click()
  const year = await timed(() => expect(bills(page)).toHaveCount(30))
  expect(year).toBeLessThan(5000)
  const numbers = () =>
    page
      .getByRole('heading', { level: 3, name: /^\d+\. / })
      .evaluateAll((all) => all.map((one) => parseInt(one.textContent ?? '')))
  const upTo300 = (count: number) => Array.from({ length: count }, (_, at) => 301 - count + at)
  expect(await numbers()).toEqual(upTo300(30))
  await page.getByRole('button', { name: '看前面的（还有 270 笔）' }).click()
  await expect(bills(page)).toHaveCount(60)
  expect(await numbers()).toEqual(upTo300(60))
})

test('of somebody with many years the newest are shown, the others on request', async ({ page }) => {
  await startYear(page)
  const years = Array.from({ length: 14 }, (_, nth) => 2012 + nth)
  await putRows(
    page,
    'years',
    years.map((year) => ({ ...STORED_YEAR, key: `father:${year}`, year })),
  )
  await page.goto('./#/year')
  await page.reload()
  const shown = page.getByRole('link', { name: /^父亲 \d{4} 年/ })
  await expect(shown).toHaveCount(10)
  await expect(shown.last()).toContainText('2017 年')
  await page.getByRole('button', { name: '看更早的年份' }).click()
  await expect(shown).toHaveCount(15)
  await expect(page.getByRole('button', { name: '看更早的年份' })).toHaveCount(0)
})

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = Date.now()
  await work()
  return Date.now() - start
}
