import type { Page } from '@playwright/test'
import { withFamily } from './family-in-tab'
import { expect, test } from './rig'

/** A gap in the contributions: how long one waits, and what repaying changes. */
async function ask(page: Page, missed: string, inWindow: string, exempt: string): Promise<void> {
  await page.goto('./#/contribution/gap')
  await page.getByLabel('这次参保以前，连着几年没交？').selectOption(missed)
  await page
    .getByRole('group', { name: /集中缴费期/ })
    .getByRole('radio', { name: inWindow, exact: true })
    .check()
  await page
    .getByRole('group', { name: /一般不用等/ })
    .getByRole('radio', { name: exempt, exact: true })
    .check()
}
const months = (page: Page) => page.locator('.waiting-months')

test('of five years: a range, why, and what repaying changes', async ({ page }) => {
  await ask(page, '断了 5 年', '是', '不是')
  await expect(months(page)).toHaveText('7 到 8 个月')
  await expect(page.getByText('文件没有说清断的第一年要不要多等')).toBeVisible()
  await expect(page.locator('.repay tbody tr')).toHaveText([
    '不补7 到 8 个月0 元',
    '1 年6 到 7 个月400 元',
    '2 年6 个月800 元',
    '3 年6 个月1,200 元',
    '4 年6 个月1,600 元',
    '5 年6 个月2,000 元',
  ])
  await expect(page.getByText('要多等的话，最多补 2 年，再补也不会少等')).toBeVisible()
  await expect(page.getByText('2024年和以前断的年份算不算，文件没有写').first()).toBeVisible()
  await page.getByText('怎么算的，写在哪里').click()
  await expect(page.getByText('漏缴一年3个月，漏缴两年3加1个月').first()).toBeVisible()
  await expect(page.getByText('断保的第一年要不要多等1个月？').first()).toBeVisible()
})

test('the standard is that of the year of enrolment, asked for here, whatever year the family looked at', async ({
  page,
}) => {
  await withFamily(page, '2017', [['self', 'none']])
  await ask(page, '断了 1 年', '是', '不是')
  const year = page.getByLabel('这次参保，是参哪一年的？')
  await expect(year).toHaveValue('2026')
  await expect(year.locator('option')).toHaveText(['2027年度（还没看到文件）', '2026年度', '2025年度'])
  await expect(page.locator('.repay tbody tr')).toHaveText(['不补3 到 4 个月0 元', '1 年3 个月400 元'])
  await expect(page.getByText('补不补都是等 3 个月，钱就白花了')).toBeVisible()
  await year.selectOption('2027')
  await expect(page.locator('.repay tbody tr').last()).toHaveText('1 年3 个月还没看到文件')
})

test('none, and late: the fixed months; none, and in time: no wait', async ({ page }) => {
  await ask(page, '没有断过', '不是，过了才交', '不是')
  await expect(months(page)).toHaveText('3 个月')
  await expect(page.locator('.repay')).toHaveCount(0)
  await page
    .getByRole('group', { name: /集中缴费期/ })
    .getByRole('radio', { name: '是', exact: true })
    .check()
  await expect(months(page)).toHaveText('不用等')
})

test('exempt: in general no wait, and that this is no promise', async ({ page }) => {
  await ask(page, '断了 3 年', '不是，过了才交', '是')
  await expect(months(page)).toHaveText('一般不用等')
  await expect(page.getByText('“一般”不是“一定”').first()).toBeVisible()
  await expect(page.locator('.repay')).toHaveCount(0)
})

test('rewards carry their grade', async ({ page }) => {
  await page.goto('./#/contribution/gap')
  const reward = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: '一直不断，有奖励' }) })
  await reward.getByText('奖励多少').click()
  const step = reward.locator('li').filter({ hasText: '3,000.00 元' })
  await expect(step.locator('.mark')).toHaveText('外市的，只供参考')
})
