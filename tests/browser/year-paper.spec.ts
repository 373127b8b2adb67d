import { openResult } from './open-result'
import { atPrinting, pagesOf, smallestOf } from './on-paper'
import { expect, test } from './rig'
import { STAY, enter, startYear } from './year-by-hand'

test('a year of one bill names it, and leaves out what cannot concern this person', async ({
  page,
}, info) => {
  await openResult(page, { group: 'none' })
  await page.getByRole('link', { name: '记到“我的一年”' }).click()
  await page.getByRole('radio', { name: '没有登记过' }).check()
  await page.getByRole('button', { name: '记下' }).click()
  await page.locator('.bill').waitFor()
  expect(await pagesOf(page, info)).toBe(1)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  expect(await smallestOf(page)).toBe(14)
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.paper')
  await expect(sheet.locator('.paper-bill')).toHaveText(
    '第 1 张单子，2026 年 3 月 5 日，住院，总费用 20,000.00 元，政策范围内费用 15,000.00 元',
  )
  await expect(sheet).toContainText('没有算进来的：')
  for (const other of ['儿童住院', '新生儿', '职工医保', '同时属于几类人'])
    await expect(sheet).not.toContainText(other)
})

test('what nobody of this group has is said once, not with each bill; sums are of the bills alone', async ({
  page,
}) => {
  await startYear(page, '普通居民')
  // Where no help can be had, it is not asked where the stay was.
  const { inProvince: _, referred: __, ...stay } = STAY
  for (const date of ['03-05', '03-06']) await enter(page, { ...stay, date })
  await page.getByRole('link', { name: /^修改.*：记账以前/ }).click()
  await page.getByLabel('普通门诊已经报了').fill('250')
  await page.getByRole('button', { name: '存好' }).click()
  const note = '记账以前用的只算进门槛和额度，不在总数里。'
  await expect(page.locator('.answer')).toContainText(note)
  await atPrinting(page)
  const rows = page.locator('.paper-layers tbody')
  await expect(rows.nth(0).locator('tr')).toHaveCount(5)
  await expect(rows.nth(1).locator('tr')).toHaveCount(3)
  await expect(page.locator('.paper-warning')).toContainText(note)
})

test('a year: totals, every bill with its layers under a heading that is repeated, what is left', async ({
  page,
}, info) => {
  await page.goto('./#/year/new')
  await page.getByRole('radio', { name: '父亲' }).check()
  await page.getByRole('radio', { name: '2026 年' }).check()
  await page.getByRole('radio', { name: '低保对象' }).check()
  await page.getByRole('radio', { name: '没有登记过', exact: true }).check()
  await page.getByRole('button', { name: '开始记这一年' }).click()
  for (const day of ['5', '6']) {
    await page.getByRole('link', { name: '记一笔' }).click()
    await page.locator('input[name=kind][value=admission]').check()
    await page.getByLabel('月', { exact: true }).selectOption('03')
    await page.getByLabel('日', { exact: true }).selectOption(`0${day}`)
    await page.locator('#billed').fill('20000')
    await page.locator('#inScope').fill('15000')
    await page.locator('input[name=sheet][value=yes]').check()
    await page.locator('#basicPaid').fill('10500')
    await page.locator('#criticalPaid').fill('0')
    await page.locator('input[name=inProvince][value=yes]').check()
    await page.locator('input[name=referred][value=yes]').check()
    await page.getByRole('button', { name: '记下' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('父亲 · 2026 年')
  }
  expect(await pagesOf(page, info)).toBeLessThanOrEqual(2)
  await atPrinting(page)
  const sheet = page.locator('.paper')
  await expect(sheet.locator('.paper-bill')).toHaveText([/^第 1 张单子，2026 年 3 月 5 日/, /^第 2 张单子/])
  await expect(sheet.locator('.paper-layers tbody tr')).toHaveCount(10)
  await expect(sheet.locator('.paper-sums')).toContainText('40,000.00 元')
  await expect(sheet).toContainText('再住院：医疗救助')
  expect(await sheet.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe(
    'table-header-group',
  )
  expect(
    await sheet
      .locator('tr')
      .first()
      .evaluate((row) => getComputedStyle(row).breakInside),
  ).toBe('avoid')
})
