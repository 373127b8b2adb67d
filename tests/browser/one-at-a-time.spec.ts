import type { Page } from '@playwright/test'
import { goOn, goTo } from '../../scripts/tour.mjs'
import { press, tabTo } from './by-keyboard'
import { withFamily } from './family-in-tab'
import { chooseLook } from './looks'
import { expect, test } from './rig'

/** What asks and answers on one page: in 长辈版 one question at a time, then the answer alone. */
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const step = (page: Page) => page.locator('#app .steps p')
const rows = (page: Page) => page.locator('.summary-value')
const option = (page: Page, start: string) => page.getByRole('radio', { name: new RegExp(`^${start}`) })

test.beforeEach(async ({ page }) => {
  await chooseLook(page, { look: 'elder', theme: 'light' })
})

/** Answers the questions that follow: an option by its label, an amount by its figures. */
async function answer(page: Page, ...answers: string[]): Promise<void> {
  for (const [nth, value] of answers.entries()) {
    if (nth > 0) await next(page)
    if (await page.locator('.amount-input').count()) await page.locator('.amount-input').fill(value)
    else await option(page, value).check()
  }
}
/** To the question that follows, once it is there. */
async function next(page: Page): Promise<void> {
  const before = String(await heading(page).textContent())
  await goOn(page)
  await expect(heading(page)).not.toHaveText(before)
}
/** Father, 2026, 高血压, 81.60 and 30 used. */
async function allowances(page: Page): Promise<void> {
  await page.goto('./#/outpatient')
  await answer(page, '父亲', '2026 年', '登记了高血压', '81.6', '30')
  await goOn(page, '看还能报多少')
  await expect(page.locator('.allowance')).toHaveCount(2)
}

test('allowances: each question is a page, and the answer stands alone with the ways back', async ({
  page,
}) => {
  await page.goto('./#/outpatient')
  for (const [nth, question, given] of [
    [1, '谁看病？', '父亲'],
    [2, '哪一年看病？', '2026 年'],
    [3, '“两病”登记过吗？', '登记了高血压'],
    [4, '普通门诊，已经报了多少？', '81.6'],
    [5, '“两病”用药，已经报了多少？', '30'],
  ] as const) {
    await expect(heading(page)).toHaveText(question)
    await expect(step(page)).toContainText(`第 ${nth} 步，共 5 步`)
    await expect(page.locator('.field-frame')).toHaveCount(1)
    if (nth > 1) await expect(heading(page)).toBeFocused()
    await answer(page, given)
    if (nth < 5) await goOn(page)
  }
  await button(page, '看还能报多少').click()
  await expect(heading(page)).toHaveText('门诊还能报多少？')
  await expect(heading(page)).toBeFocused()
  await expect(page.locator('#app form')).toHaveCount(0)
  await expect(page.getByRole('meter', { name: '普通门诊额度' })).toHaveAttribute('aria-valuenow', '81.6')
  await expect(rows(page)).toHaveText(['父亲', '2026 年', '登记了高血压', '81.60 元', '30.00 元'])
  // Who comes back finds the answer; another 两病 leads straight to it.
  await page.getByRole('link', { name: '门诊怎么报、在哪里报' }).click()
  await expect(heading(page)).toHaveText('门诊怎么报，在哪里报？')
  await page.goBack()
  await expect(rows(page).nth(3)).toHaveText('81.60 元')
  await page.reload()
  await page.getByRole('link', { name: /^修改.*“两病”登记过吗$/ }).click()
  await answer(page, '没有登记过')
  await goOn(page, '看还能报多少')
  await expect(page.locator('.allowance')).toHaveCount(1)
  await expect(rows(page)).toHaveText(['父亲', '2026 年', '没有登记过', '81.60 元'])
  await page.goto('./#/')
  await expect(page).toHaveTitle(/首页/)
  await page.goto('./#/outpatient')
  await expect(rows(page)).toHaveCount(4)
})

test('allowances: nothing is taken for granted of somebody else, and a wrong sum is named at its question', async ({
  page,
}) => {
  await page.goto('./#/outpatient?field=answer')
  await expect(heading(page)).toHaveText('哪一年看病？')
  await allowances(page)
  await page.getByRole('link', { name: /^修改.*谁看病$/ }).click()
  await answer(page, '母亲')
  await goOn(page)
  await goOn(page)
  await expect(heading(page)).toHaveText('“两病”登记过吗？')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.goto('./#/outpatient?field=answer')
  await expect(heading(page)).toHaveText('“两病”登记过吗？')
  await answer(page, '没有登记过', '3000')
  await button(page, '看还能报多少').click()
  await expect(page.locator('.field-error')).toContainText('比一年最多报的 300.00 元还多')
  await expect(page.locator('#generalPaid')).toBeFocused()
  await expect(page.locator('#generalPaid')).toHaveValue('3000')
})

test('allowances: what 我的一年 knows is not asked', async ({ page }) => {
  await allowances(page)
  await page.getByRole('link', { name: /看病前先算/ }).click()
  await answer(page, '普通看病拿药', '100', '')
  await goOn(page, '算一算')
  await page.getByText('看过了？记到“我的一年”').click()
  await page.getByLabel('月', { exact: true }).selectOption('3 月')
  await page.getByLabel('日', { exact: true }).selectOption('5 日')
  await page.getByLabel('这个人是哪类人').selectOption('none')
  await button(page, '记到“我的一年”').click()
  // The next visit begins at its first question, and says what was done.
  await expect(page.getByText('已记到“我的一年”。')).toBeVisible()
  await expect(heading(page)).toHaveText('这次看什么？')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.goto('./#/outpatient')
  await expect(rows(page)).toHaveText(['父亲', '2026 年'])
  await expect(page.getByText('已经算上“我的一年”里父亲 2026 年的 1 次门诊')).toBeVisible()
  await page.getByRole('link', { name: '改“两病”登记' }).click()
  await expect(heading(page)).toHaveText('“两病”登记过吗？')
})

test('a visit, by keyboard alone: each question checked before the next, back one at a time', async ({
  page,
}) => {
  await allowances(page)
  await press(page.getByRole('link', { name: /看病前先算/ }))
  await expect(heading(page)).toHaveText('这次看什么？')
  await expect(heading(page)).toBeFocused()
  await press(button(page, '下一步'))
  await expect(page.locator('#scope')).toBeFocused()
  await expect(page.locator('.field-error')).toContainText('请选这次看什么')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('医保认的药费、诊疗费')
  await tabTo(page.locator('#inScope'))
  await page.keyboard.type('400')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('医保不认的（自费）')
  await tabTo(page.locator('#outOfScope'))
  await page.keyboard.type('20')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('这次看门诊，能报多少？')
  await expect(heading(page)).toBeFocused()
  const paid = page.getByRole('region', { name: '估计这次能报' })
  await expect(paid.getByText('218.40 元').first()).toBeVisible()
  await expect(rows(page)).toHaveText(['普通看病拿药', '400.00 元', '20.00 元'])

  await page.goBack()
  await expect(page.locator('#outOfScope')).toHaveValue('20')
  await page.goBack()
  await expect(page.locator('#inScope')).toHaveValue('400')
  await page.goForward()
  await page.goForward()
  await expect(paid).toBeVisible()
  // One answer is changed, and the way leads straight back.
  await press(page.getByRole('link', { name: /^修改.*医保认的药费、诊疗费$/ }))
  await tabTo(page.locator('#inScope'))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('100')
  await page.keyboard.press('Enter')
  await expect(paid.getByText('60.00 元').first()).toBeVisible()
  await page.reload()
  await expect(paid.getByText('60.00 元').first()).toBeVisible()
})

test('a visit: a tap too many answers nothing, and a look changed in the middle loses nothing', async ({
  page,
}) => {
  await allowances(page)
  await page.getByRole('link', { name: /看病前先算/ }).click()
  await answer(page, '拿高血压的药', '100')
  await button(page, '下一步').dblclick()
  await expect(heading(page)).toHaveText('医保不认的（自费）')
  await button(page, '标准版').click()
  await expect(heading(page)).toHaveText('这次看门诊，能报多少？')
  await expect(page.getByLabel('医保认的药费', { exact: true })).toHaveValue('100')
  await expect(option(page, '拿高血压的药')).toBeChecked()
  await expect(page.locator('.visit-answer')).toHaveCount(0)
  // Another place takes no tap at first.
  await page.waitForTimeout(500)
  await button(page, '算一算').click()
  await expect(page.locator('.visit-answer')).toBeVisible()
})

for (const [where, given] of [
  ['in the middle', ['父亲', '2026 年']],
  ['at the answer', ['父亲', '2026 年', '没有登记过', '81.6']],
] as const)
  test(`allowances: after 标准版 ${where}, the way back leaves the page`, async ({ page }) => {
    await page.goto('./')
    await goTo(page, '#/outpatient')
    await answer(page, ...given)
    if (where === 'at the answer') await goOn(page, '看还能报多少')
    else await next(page)
    await button(page, '标准版').click()
    await expect(page.getByLabel('谁看病')).toHaveValue('father')
    await page.goBack()
    await expect(heading(page)).toContainText('这次看病')
  })

test('a member of the family: who, then which group; a second tap adds nobody', async ({ page }) => {
  await withFamily(page, '2026', [])
  await page.goto('./#/contribution')
  await page.getByRole('link', { name: '加一个人' }).click()
  await expect(heading(page)).toHaveText('这是谁？')
  await button(page, '下一步').click()
  await expect(page.locator('.field-error')).toContainText('请选这是谁')
  await answer(page, '父亲')
  await goOn(page)
  await expect(heading(page)).toHaveText('是哪一类人？')
  await page.reload()
  await expect(heading(page)).toHaveText('这是谁？')
  await answer(page, '父亲', '低保对象')
  await button(page, '加上').dblclick()
  await expect(page.locator('.member')).toHaveCount(1)
  await expect(page.locator('p[role=status]').last()).toHaveText('已加上：父亲')
  await page.getByRole('link', { name: /修改.*父亲/ }).click()
  await answer(page, '母亲')
  await button(page, '到这里为止，改好了').click()
  await expect(page.locator('.member-head')).toHaveText(/母亲/)
  await expect(heading(page)).toHaveText('一家人一年交多少？')
  await page.goBack()
  await expect(page).not.toHaveURL(/member/)
})

test('a gap: three questions, then the months; looking something up keeps the answers', async ({ page }) => {
  await page.goto('./#/contribution/gap')
  await expect(heading(page)).toHaveText('这次参保以前，连着几年没交？')
  await answer(page, '断了 5 年', '是', '不是')
  await page.reload()
  await expect(heading(page)).toHaveText('是一般不用等的人吗？')
  await expect(option(page, '不是')).toBeChecked()
  await goOn(page, '看要等多久')
  await expect(page.locator('.waiting-months')).toHaveText('7 到 8 个月')
  await expect(rows(page)).toHaveText(['断了 5 年', '是', '不是'])
  await page.evaluate(() => (document.documentElement.dataset['size'] = '30'))
  await page.setViewportSize({ width: 320, height: 640 })
  const table = page.locator('.repay')
  expect(
    await table.evaluate((box) => box.scrollWidth - (box.parentElement?.clientWidth ?? 0)),
  ).toBeLessThanOrEqual(0)
  await page.getByText('怎么算的，写在哪里').click()
  await page.getByRole('link', { name: '固定等待期' }).click()
  await expect(page).toHaveURL(/#\/policy\//)
  await page.goBack()
  await expect(page.locator('.waiting-months')).toHaveText('7 到 8 个月')
  await page.goBack()
  await expect(heading(page)).toHaveText('是一般不用等的人吗？')
  // From elsewhere it begins anew.
  await page.goto('./#/contribution')
  await expect(heading(page)).toHaveText('一家人一年交多少？')
  await page.goto('./#/contribution/gap?field=answer')
  await expect(heading(page)).toHaveText('这次参保以前，连着几年没交？')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('a gap: its answers go with all the rest, and are not noted on a shared phone', async ({ page }) => {
  await page.goto('./#/contribution/gap')
  await answer(page, '断了 5 年', '是', '不是')
  await goOn(page, '看要等多久')
  await expect(page.locator('.waiting-months')).toBeVisible()
  await page.goto('./#/mine/clear')
  await button(page, '清除填的和存的').click()
  await button(page, '全部清除').click()
  await expect(page.locator('.notice', { hasText: '已全部清除' })).toBeVisible()
  await page.goBack()
  await expect(heading(page)).toHaveText('这次参保以前，连着几年没交？')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)

  await page.addInitScript(() =>
    localStorage.setItem(
      'yibao.settings',
      JSON.stringify({ look: 'elder', theme: 'light', phone: 'shared' }),
    ),
  )
  await page.reload()
  await expect(page.getByRole('button', { name: '用完清除' })).toBeVisible()
  await answer(page, '断了 5 年', '是', '不是')
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('missed')
})

test('what if: which bill, what, where, beside which; nothing is chosen for anybody', async ({ page }) => {
  await page.goto('./#/assistance/what-if')
  await expect(heading(page)).toHaveText('总费用')
  await expect(page.getByText('有的单子写：医疗费总额')).toBeVisible()
  await answer(page, '60000', '70000')
  await button(page, '下一步').click()
  await expect(page.locator('.field-error')).toContainText('比总费用 60,000.00 元还多')
  await answer(page, '50000', '30000', '换一类人', '省内，办了转诊')
  await next(page)
  await expect(heading(page)).toHaveText('和哪一种比？')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.waitForTimeout(500)
  await button(page, '比一比').click()
  await expect(page.locator('.field-error')).toContainText('请选一个')
  await page.getByRole('link', { name: '不清楚，看看说明' }).click()
  await button(page, '返回').click()
  await expect(heading(page)).toHaveText('和哪一种比？')
  await answer(page, '低保对象')
  await goOn(page, '比一比')
  await expect(page.getByRole('heading', { name: /^和普通居民比，低保对象自己少付/ })).toBeVisible()
  // At the largest letters, too, both amounts are on the screen.
  await page.setViewportSize({ width: 320, height: 640 })
  await page.evaluate(() => (document.documentElement.dataset['size'] = '30'))
  const sides = page.getByRole('region', { name: '谁付多少，并排比' })
  expect(await sides.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
  expect(await sides.locator('td:visible').count()).toBe(10)
  await expect(rows(page)).toHaveText([
    '60,000.00 元',
    '50,000.00 元',
    '30,000.00 元',
    '换一类人',
    '省内，办了转诊',
    '低保对象',
  ])
  await page.reload()
  await expect(page.getByRole('heading', { name: /^和普通居民比，低保对象自己少付/ })).toBeVisible()
  await page.getByRole('link', { name: /^修改.*和哪一种比$/ }).click()
  await answer(page, '特困人员')
  await goOn(page, '比一比')
  await expect(page.getByRole('heading', { name: /^和普通居民比，特困人员自己少付/ })).toBeVisible()
})
