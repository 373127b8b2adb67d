import { goTo } from '../../scripts/tour.mjs'
import { expect, tabThrough, test } from './rig'
import { putRows, storedBill } from './stored-ledger'
import { STAY, VISIT, startYear, fill, enter, bills, names, ahead } from './year-by-hand'

/** The list of a year: what is entered, changed, moved and deleted. */

test('a year by hand: bills in order of settlement, what each layer paid, totals, what is left', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: '我的一年' }).click()
  await expect(page.getByText('不用填姓名和身份证号')).toBeVisible()
  await startYear(page, '低保对象', '登记了高血压')
  await enter(page, STAY)
  await enter(page, VISIT)
  await enter(page, { kind: 'hypertension', date: '03-05', billed: '60', inScope: '50' })
  await expect(names(page)).toHaveText([
    '1. 2 月 10 日 · 普通门诊',
    '2. 3 月 5 日 · 住院',
    '3. 3 月 5 日 · 高血压用药',
  ])
  await expect(bills(page).nth(1).locator('dd')).toHaveText([
    '20,000.00 元',
    '10,500.00 元',
    '3,150.00 元',
    '6,350.00 元',
  ])
  await expect(bills(page).nth(0).locator('dd')).toHaveText(['120.00 元', '60.00 元', '60.00 元'])
  await expect(bills(page).nth(2)).toContainText('到这一笔，自己一共付 6,440.00 元')
  await expect(page.locator('.answer')).toContainText(/3 张单子一共花了 ?20,180.00 元/)
  await page.getByText('谁付了多少').click()
  await expect(page.locator('.pay-list dd')).toHaveText([
    '10,590.00 元',
    '0.00 元',
    '3,150.00 元',
    '0.00 元',
    '6,440.00 元',
  ])
  await expect(page.locator('.answer .figure')).toHaveText('6,440.00 元')
  await expect(ahead(page, '普通门诊')).toContainText('还剩 240.00 元')
  await expect(ahead(page, '“两病”用药')).toContainText('一年最多报 120.00 元，还剩 90.00 元')
  await expect(ahead(page, '再住院：大病保险')).toContainText('还差 1,000.00 元')
  await expect(ahead(page, '再住院：医疗救助')).toContainText('还剩 26,850.00 元')
  await page.getByText('这些数写在哪里').click()
  await expect(
    page
      .locator('.ahead')
      .getByText(/信医保办〔2024〕52号/)
      .first(),
  ).toBeVisible()

  await page.getByRole('link', { name: '2. 3 月 5 日 · 住院' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 月 5 日 · 住院')
  await expect(page.getByRole('heading', { name: '医疗救助为什么是 3,150.00 元' })).toBeVisible()
  await page.getByText('算式和出处').nth(2).click()
  await expect(page.getByText('4,500.00 × 70% = 3,150.00 元')).toBeVisible()
})

test('bills of one day change places by buttons, and the limit goes to whichever comes first', async ({
  page,
}) => {
  await startYear(page)
  await enter(page, { ...VISIT, billed: '400', inScope: '400' })
  await enter(page, { ...VISIT, billed: '300', inScope: '300' })
  await enter(page, { ...VISIT, date: '02-11' })
  const paid = () => page.locator('.bill dd:nth-child(2)').allTextContents()
  const second = (nth: number) => bills(page).nth(nth).locator('dd').nth(1)
  await expect(second(0)).toHaveText('240.00 元')
  await expect(second(1)).toHaveText('60.00 元')
  expect(await paid()).toHaveLength(9)
  await expect(bills(page).nth(0).getByRole('button', { name: /^上移/ })).toHaveCount(0)
  await expect(
    bills(page)
      .nth(2)
      .getByRole('button', { name: /^[上下]移/ }),
  ).toHaveCount(0)
  await bills(page)
    .nth(1)
    .getByRole('button', { name: /^上移.*第 2 笔，2 月 10 日 · 普通门诊$/ })
    .click()
  await expect(second(0)).toHaveText('180.00 元')
  await expect(second(1)).toHaveText('120.00 元')
  await expect(bills(page).nth(0)).toBeFocused()
  await page.reload()
  await expect(second(0)).toHaveText('180.00 元')
})

test('by keyboard alone: a year is started, a visit entered, its explanation opened', async ({ page }) => {
  await page.goto('./#/year/new')
  await page.getByRole('radio', { name: '父亲' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: '2026 年' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText('还没有记')).toBeVisible()
  // After the bar, the way to the first bill comes first.
  const stops = (await tabThrough(page)).filter((stop) => !/跳到正文|返回|长辈版/.test(stop))
  expect(stops[0]).toBe('a 记一笔')
  await page.getByRole('link', { name: '记一笔' }).press('Enter')
  await page.getByRole('radio', { name: '普通门诊' }).focus()
  await page.keyboard.press('Space')
  // '' = past the button 今天.
  for (const typed of ['2', '1', '', '50', '50']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(typed)
  }
  await page.keyboard.press('Enter')
  await expect(names(page)).toHaveText(['1. 2 月 1 日 · 普通门诊'])
  await page.getByRole('link', { name: '1. 2 月 1 日 · 普通门诊' }).press('Enter')
  await expect(page.getByRole('heading', { name: '普通门诊报销为什么是 30.00 元' })).toBeVisible()
})

test('every fault is named by its field, and what was typed stays, also over a reload', async ({ page }) => {
  await startYear(page)
  await page.getByRole('link', { name: '记一笔' }).click()
  await page.getByRole('button', { name: '记下' }).click()
  const summary = page.locator('.errors')
  await expect(summary.getByRole('button')).toHaveText([
    '请选是哪一种',
    '请选哪一天结算的，月和日都要选',
    '请填总费用',
    '请填政策范围内费用；不知道就勾下面那一格',
  ])
  await fill(page, { ...STAY, billed: '两万多' })
  await page.getByRole('button', { name: '记下' }).click()
  await expect(page.locator('#billed')).toBeFocused()
  await expect(page.locator('#billed')).toHaveAttribute('aria-invalid', 'true')
  // More than was billed, more than is in scope.
  await fill(page, { billed: '20000', inScope: '2.5万', basicPaid: '26000' })
  await page.getByRole('button', { name: '记下' }).click()
  await expect(summary.getByRole('button')).toHaveText([
    /^政策范围内费用：比总费用 20,000.00 元还多/,
    /^基本医保支付：比政策范围内费用 25,000.00 元还多/,
  ])
  await summary.getByRole('button').last().click()
  await expect(page.locator('#basicPaid')).toBeFocused()
  await page.reload()
  await expect(page.getByText('接着上次填的')).toBeVisible()
  await expect(page.locator('#inScope')).toHaveValue('2.5万')
  await fill(page, { inScope: '15000', basicPaid: '10500' })
  await page.getByRole('button', { name: '记下' }).click()
  await expect(names(page)).toHaveText(['1. 3 月 5 日 · 住院'])
  await page.getByRole('link', { name: '记一笔' }).click()
  await expect(page.locator('#billed')).toHaveValue('')
})

test('a bill is changed: with another date it goes to its new place', async ({ page }) => {
  await startYear(page)
  await enter(page, VISIT)
  await enter(page, STAY)
  await page.getByRole('link', { name: '2. 3 月 5 日 · 住院' }).click()
  await page.getByRole('link', { name: '修改这一笔' }).click()
  await expect(page.locator('#basicPaid')).toHaveValue('10500')
  await fill(page, { date: '01-20', billed: '21000' })
  await page.getByRole('button', { name: '改好了' }).click()
  await expect(names(page)).toHaveText(['1. 1 月 20 日 · 住院', '2. 2 月 10 日 · 普通门诊'])
  await expect(bills(page).first()).toContainText('7,350.00 元')
})

test('what is deleted can be brought back until the next change, however long that takes', async ({
  page,
}) => {
  await startYear(page)
  await enter(page, VISIT)
  await enter(page, STAY)
  await bills(page).nth(1).getByRole('button', { name: /^删除/ }).click()
  const undo = page.getByRole('button', { name: '撤销' })
  await expect(undo).toBeFocused()
  await expect(bills(page)).toHaveCount(1)
  await goTo(page, '#/')
  await goTo(page, '#/year/father/2026')
  await undo.click()
  await expect(names(page)).toHaveText(['1. 2 月 10 日 · 普通门诊', '2. 3 月 5 日 · 住院'])
  await page.getByRole('link', { name: '1. 2 月 10 日 · 普通门诊' }).click()
  await page.getByRole('button', { name: '删除这一笔' }).click()
  await expect(undo).toBeVisible()
  await enter(page, { ...VISIT, date: '06-01' })
  await expect(undo).toHaveCount(0)
  await expect(names(page)).toHaveText(['1. 3 月 5 日 · 住院', '2. 6 月 1 日 · 普通门诊'])

  await page.getByRole('button', { name: '删除这一年' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除这一年' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('一家人一年的看病账')
  await expect(page.getByText('已删除：父亲 2026 年的账').first()).toBeVisible()
  await undo.click()
  await page.getByRole('link', { name: /2026 年.*2 笔/ }).click()
  await expect(bills(page)).toHaveCount(2)
})

test('a bill that does not fit leads to its field; nothing is lost', async ({ page }) => {
  await startYear(page)
  await enter(page, VISIT)
  await putRows(page, 'events', [storedBill({ id: 'broken', criticalPaid: '9999' })])
  await page.reload()
  await expect(bills(page)).toHaveCount(2)
  await page.getByRole('link', { name: /^3 月 5 日 · 住院：大病保险支付：比政策范围内费用还多/ }).click()
  await expect(page.locator('#criticalPaid')).toBeFocused()
  await expect(page.locator('#criticalPaid')).toHaveValue('9999')
  await fill(page, { criticalPaid: '0' })
  await page.getByRole('button', { name: '改好了' }).click()
  await expect(page.locator('.answer .figure')).toHaveText('6,410.00 元')
})
