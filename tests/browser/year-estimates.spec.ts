import { goTo } from '../../scripts/tour.mjs'
import { openResult } from './open-result'
import { expect, test } from './rig'
import { STAY, startYear, fill, enter, bills, names, ahead } from './year-by-hand'

/** Estimates become bills of a year. */

test('an estimate is put into the year, a second time not without warning', async ({ page }) => {
  await openResult(page, {})
  await page.getByRole('link', { name: '记到“我的一年”' }).click()
  await expect(page.locator('.summary')).toContainText('父亲 2026 年')
  await expect(page.getByLabel('日', { exact: true })).toHaveValue('05')
  await page.getByRole('radio', { name: '没有登记过' }).check()
  await page.getByRole('button', { name: '记下' }).click()
  await expect(names(page)).toHaveText(['1. 3 月 5 日 · 住院'])
  await expect(page.locator('.answer .figure')).toHaveText('6,350.00 元')
  await expect(page.locator('.summary')).toContainText('低保对象')
  await goTo(page, '#/year/enter')
  await expect(page.getByText('已经有一笔一样的：3 月 5 日 · 住院')).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await page.getByRole('link', { name: '不记了，看这一年' }).click()
  await expect(bills(page)).toHaveCount(1)
})

test('an estimate without a date is asked for one, and brings what was used before', async ({ page }) => {
  await page.clock.setFixedTime('2026-03-05T10:00:00+08:00')
  const before = { inScope: '5000', basic: '3000', critical: '0', assistance: '1400', tilted: '' }
  await openResult(page, { date: '', earlier: 'yes', opening: before, earlierReferred: 'no' })
  await page.getByRole('link', { name: '记到“我的一年”' }).click()
  await expect(page.getByText('也一起记到这一年')).toBeVisible()
  await page.getByRole('button', { name: '记下' }).click()
  await expect(page.locator('#date')).toBeFocused()
  await page.getByRole('radio', { name: '没有登记过' }).check()
  await fill(page, { date: '07-08' })
  await expect(page.getByText('这一天还没到')).toBeVisible()
  await page.getByRole('button', { name: '记下' }).click()
  await expect(names(page)).toHaveText(['1. 7 月 8 日 · 住院'])
  await expect(bills(page).first()).toContainText('这一天还没到')
  await expect(page.locator('.summary')).toContainText('1,400.00 元')
  await expect(page.locator('.summary')).toContainText('填了 3 项')
  await expect(ahead(page, '再住院：医疗救助')).toContainText('还剩 25,450.00 元')
})

test('a new year asks about 两病, which the estimate did not: the ledger and 门诊 know it then', async ({
  page,
}) => {
  await openResult(page, {})
  await page.getByRole('link', { name: '记到“我的一年”' }).click()
  const status = page.getByRole('group', { name: /两病/ })
  await page.getByLabel('日', { exact: true }).selectOption('')
  await page.getByRole('button', { name: '记下' }).click()
  // The day stands above it.
  await expect(page.locator('#date')).toBeFocused()
  await page.getByLabel('日', { exact: true }).selectOption('05')
  await expect(status.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('button', { name: '记下' }).click()
  await expect(status.getByRole('radio').first()).toBeFocused()
  await expect(status).toHaveAccessibleDescription(/请选“两病”登记过没有/)
  await expect(page.getByLabel('日', { exact: true })).toHaveValue('05')
  await page.getByLabel('日', { exact: true }).selectOption('')
  await status.getByRole('radio', { name: '登记了高血压' }).check()
  await page.getByRole('button', { name: '记下' }).click()
  await expect(page.locator('#date')).toBeFocused()
  await expect(status.getByRole('radio', { name: '登记了高血压' })).toBeChecked()
  await page.getByLabel('日', { exact: true }).selectOption('05')
  await page.getByRole('button', { name: '记下' }).click()
  await expect(page.locator('.summary')).toContainText('登记了高血压')
  await goTo(page, '#/outpatient')
  await page.getByLabel('谁看病').selectOption('父亲')
  await page.getByLabel('哪一年看病').selectOption('2026 年')
  await expect(page.getByRole('link', { name: '改“两病”登记' })).toBeVisible()
  await expect(page.getByRole('meter', { name: /“两病”/ })).toBeVisible()
})

test('a sheet that pays other than the ladder is marked in the list, and explained', async ({ page }) => {
  await startYear(page)
  await enter(page, { ...STAY, basicPaid: '0' })
  await bills(page).getByText('单子上的大病保险和按文件算的不一样').waitFor()
  await bills(page)
    .getByRole('link', { name: /^看为什么/ })
    .click()
  await expect(page.getByRole('heading', { name: '单子上的数和按文件算的不一样' })).toBeVisible()
})

test('a saved estimate is put into the year', async ({ page }) => {
  await openResult(page, {})
  await page.getByRole('button', { name: '保存（父亲）' }).click()
  await page.getByRole('link', { name: '打开这条记录' }).click()
  await page.getByRole('link', { name: '记到“我的一年”' }).click()
  await page.getByRole('radio', { name: '没有登记过' }).check()
  await page.getByRole('button', { name: '记下' }).click()
  await expect(names(page)).toHaveText(['1. 3 月 5 日 · 住院'])
})
