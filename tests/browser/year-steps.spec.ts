import type { Page } from '@playwright/test'
import { goOn } from '../../scripts/tour.mjs'
import { chooseLook } from './looks'
import { expect, test } from './rig'
import { STAY, VISIT, bills, enter, fill, names, startYear } from './year-by-hand'

/** The forms of a year in 长辈版: one question at a time. */
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const step = (page: Page) => page.locator('#app .steps p')
const ADD = './#/year/father/2026/add'
/** Until a question that has just come takes a tap. */
const settled = (page: Page) => page.waitForTimeout(500)

test.beforeEach(async ({ page }) => {
  await chooseLook(page, { look: 'elder', theme: 'light' })
})

test('a year begins with four questions, each a page of its own', async ({ page }) => {
  await page.goto('./#/year/new')
  for (const [nth, question, answer] of [
    [1, '谁的账？', '父亲'],
    [2, '哪一年？', '2026 年'],
    [3, '这一年是哪一类人？', '低保对象'],
    [4, '“两病”登记过吗？', '没有登记过'],
  ] as const) {
    await expect(heading(page)).toHaveText(question)
    await expect(page).toHaveTitle(`${question} · 开始记一年 · 医保算得清`)
    await expect(step(page)).toContainText(`第 ${nth} 步，共 4 步`)
    await expect(page.locator('fieldset')).toHaveCount(1)
    if (nth > 1) await expect(heading(page)).toBeFocused()
    await page.getByRole('radio', { name: answer }).check()
    await goOn(page)
  }
  await button(page, '开始记这一年').click()
  await expect(heading(page)).toHaveText('父亲 · 2026 年')
  await expect(heading(page)).toBeFocused()
})

test('a question that this kind of bill does not have is left out, and the way only gets shorter', async ({
  page,
}) => {
  await startYear(page)
  await page.goto(ADD)
  await expect(step(page)).toContainText('第 1 步，共 9 步')
  await fill(page, { kind: 'general' })
  await expect(step(page)).toContainText('第 1 步，共 4 步')
  await fill(page, { kind: 'admission' })
  const { kind, date, billed } = STAY
  const typed = { kind, date, sheet: 'no', billed, outOfScope: '5000', inProvince: 'no' }
  for (const [field, value] of Object.entries(typed)) {
    if (field !== 'kind') await goOn(page)
    await fill(page, { [field]: value })
  }
  await expect(step(page)).toContainText('第 6 步，共 6 步')
  await button(page, '记下').click()
  await expect(names(page)).toHaveText(['1. 3 月 5 日 · 住院'])
})

test('back, by the phone, 返回 or 上一步, is one question; what was typed stays', async ({ page }) => {
  await startYear(page)
  await page.getByRole('link', { name: '记一笔' }).click()
  await fill(page, { kind: 'general', date: '02-10', billed: '120', inScope: '' })
  await expect(heading(page)).toHaveText('政策范围内费用')
  await page.goBack()
  await expect(heading(page)).toHaveText('总费用')
  await expect(heading(page)).toBeFocused()
  await expect(page.locator('#billed')).toHaveValue('120')
  await settled(page)
  await button(page, '上一步').click()
  await expect(heading(page)).toHaveText('哪一天结算的？')
  await button(page, '返回').click()
  await expect(heading(page)).toHaveText('是哪一种？')
  await expect(page.locator('input[value=general]')).toBeChecked()
  await expect(button(page, '上一步')).toHaveCount(0)
  for (let nth = 0; nth < 3; nth++) await goOn(page)
  await page.reload()
  await expect(heading(page)).toHaveText('政策范围内费用')
  await fill(page, { inScope: '100' })
  await button(page, '记下').click()
  await expect(names(page)).toHaveText(['1. 2 月 10 日 · 普通门诊'])
  // The form is behind: the way back leads past its questions.
  await page.goBack()
  await expect(page).not.toHaveURL(/add/)
})

test('an address names any question up to the first open one; 上一步 leads to the one before', async ({
  page,
}) => {
  await startYear(page)
  await page.goto(ADD)
  await fill(page, { kind: 'general', date: '02-10' })
  await page.goto('./#/year/father/2026')
  await page.goto(`${ADD}?field=inScope`)
  await expect(heading(page)).toHaveText('总费用')
  await settled(page)
  await button(page, '上一步').click()
  await expect(heading(page)).toHaveText('哪一天结算的？')
  await page.goto(`${ADD}?field=nothing`)
  await expect(heading(page)).toHaveText('是哪一种？')
})

test('each question is checked before the next, and its error takes the focus', async ({ page }) => {
  await startYear(page)
  await page.goto(ADD)
  await button(page, '下一步').click()
  await expect(page.getByText('请选是哪一种')).toBeVisible()
  await expect(page.locator('#kind')).toBeFocused()
  await expect(page).toHaveTitle('错误：是哪一种？ · 记一笔 · 医保算得清')
  await fill(page, { kind: 'general', date: '02-10', billed: '两万多' })
  await button(page, '下一步').click()
  await expect(page.locator('#billed')).toBeFocused()
  await expect(page.locator('#billed')).toHaveValue('两万多')
  await fill(page, { billed: '120' })
  await button(page, '下一步').click()
  await expect(page).toHaveTitle('政策范围内费用 · 记一笔 · 医保算得清')
})

test('a sum that cannot be is refused at its question; where an earlier one changes, it is asked again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await startYear(page)
  await page.goto(ADD)
  await fill(page, { kind: 'admission', date: '03-05', sheet: 'yes', billed: '20000', inScope: '25000' })
  await button(page, '下一步').click()
  await expect(heading(page)).toHaveText('政策范围内费用')
  await expect(page.getByText(/比总费用 20,000.00 元还多/)).toBeInViewport()
  await expect(page.locator('#inScope')).toBeFocused()
  await fill(page, { inScope: '15000', basicPaid: '16000' })
  await button(page, '下一步').click()
  await expect(page.getByText(/比政策范围内费用 15,000.00 元还多/)).toBeInViewport()
  await fill(page, { basicPaid: '10500', criticalPaid: '4500.01' })
  await button(page, '下一步').click()
  await expect(page.getByText(/比基本医保报过以后剩下的 4,500.00 元还多/)).toBeInViewport()
  await fill(page, { criticalPaid: '0', inProvince: 'yes', referred: 'yes' })
  await page.goto(`${ADD}?field=billed`)
  await fill(page, { billed: '12000' })
  await page.goto(`${ADD}?field=referred`)
  await expect(heading(page)).toHaveText('政策范围内费用')
  await settled(page)
  await button(page, '下一步').click()
  await expect(page.getByText(/比总费用 12,000.00 元还多/)).toBeInViewport()
  await expect(page.locator('#inScope')).toBeFocused()
  await expect(page.locator('#inScope')).toBeInViewport()
  await fill(page, { inScope: '11000' })
  await page.goto(`${ADD}?field=referred`)
  await settled(page)
  await button(page, '记下').click()
  await expect(names(page)).toHaveText(['1. 3 月 5 日 · 住院'])
})

test('what the sheet also calls an amount stands with it, unless there is no sheet', async ({ page }) => {
  await startYear(page)
  await page.goto(ADD)
  await fill(page, { kind: 'admission', date: '03-05', sheet: 'yes', billed: '20000' })
  await expect(page.getByText('有的单子写：医疗费总额、总金额、费用合计、合计。')).toBeVisible()
  await goOn(page)
  await expect(page.getByText('有的单子写：符合政策范围金额、符合基本医疗保险费用、可报费用。')).toBeVisible()
  await page.goto(`${ADD}?field=sheet`)
  await fill(page, { sheet: 'no', billed: '20000' })
  await expect(page.locator('.sheet')).toHaveCount(0)
})

test('a half-typed bill is announced in its year and on the list, and opens at the question that is left', async ({
  page,
}) => {
  await startYear(page)
  const left = page.getByRole('link', { name: '接着上次填的' })
  await page.goto(ADD)
  await fill(page, { kind: 'general', date: '02-10', billed: '120' })
  await page.goto('./#/year/father/2026')
  await expect(left).toBeVisible()
  await page.goto('./#/')
  await page.getByRole('link', { name: '去接着填' }).click()
  await expect(page.getByText('父亲 2026 年：有一笔填到一半，还在。')).toBeVisible()
  await left.click()
  await expect(heading(page)).toHaveText('政策范围内费用')
  await fill(page, { inScope: '100' })
  await button(page, '记下').click()
  await expect(names(page)).toHaveText(['1. 2 月 10 日 · 普通门诊'])
  await expect(left).toHaveCount(0)
  await page.goto('./#/')
  await expect(page.getByRole('link', { name: /住院能报多少/ })).toBeVisible()
  await expect(page.getByRole('link', { name: '去接着填' })).toHaveCount(0)
})

test('of a day that is still to come it is said so, in sight also in large letters, and it may stand', async ({
  page,
}) => {
  await chooseLook(page, { look: 'elder', theme: 'light', size: 30 })
  await page.setViewportSize({ width: 360, height: 640 })
  await page.clock.setFixedTime('2026-03-05T10:00:00+08:00')
  await startYear(page)
  await page.goto(ADD)
  await fill(page, { kind: 'general', date: '03-05' })
  const ahead = page.getByText('这一天还没到')
  await expect(ahead).toHaveCount(0)
  await fill(page, { date: '12-30' })
  await expect(ahead).toBeInViewport({ ratio: 1 })
  const below = await button(page, '下一步').boundingBox()
  const remark = await ahead.boundingBox()
  expect((remark?.y ?? NaN) + (remark?.height ?? NaN)).toBeLessThanOrEqual(below?.y ?? NaN)
  await goOn(page)
  await expect(heading(page)).toHaveText('总费用')
})

test('on the smallest screen in the largest letters all parts of a day begin at one edge', async ({
  page,
}) => {
  await chooseLook(page, { look: 'elder', theme: 'light', size: 30 })
  await page.setViewportSize({ width: 320, height: 640 })
  await page.clock.setFixedTime('2026-03-05T10:00:00+08:00')
  await startYear(page)
  await page.goto(ADD)
  await fill(page, { kind: 'general' })
  await goOn(page)
  const boxes = await page
    .locator('.date > *')
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ left, top, width }) => ({ left, top, width })),
    )
  const rows = boxes.filter(({ top }, at) => boxes.findIndex((one) => one.top === top) === at)
  expect(rows.length).toBeGreaterThan(1)
  expect(new Set(rows.map(({ left }) => left)).size).toBe(1)
  // 12 月 and its arrow, in letters of 30 px.
  for (const { width } of boxes.slice(1)) expect(width).toBeGreaterThan(130)
})

test('a kind that pays nothing says so where it is chosen, and where to change that', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await startYear(page)
  await page.goto(ADD)
  await fill(page, { kind: 'hypertension' })
  await expect(page.locator('.choice:has(input:checked) + .notice')).toContainText(
    '“两病”登记里没有高血压，这样记，医保报 0 元。',
  )
  await page.getByRole('link', { name: '去改“两病”登记' }).click()
  await expect(heading(page)).toHaveText('“两病”登记过吗？')
  await fill(page, { chronic: 'hypertension' })
  await button(page, '存好').click()
  await expect(heading(page)).toHaveText('父亲 · 2026 年')
})

test('the other look in the middle loses nothing, and shows all on one page', async ({ page }) => {
  await startYear(page)
  await page.goto(ADD)
  await fill(page, { kind: 'admission', date: '03-05', sheet: 'yes', billed: '20000' })
  await button(page, '标准版').click()
  await expect(heading(page)).toHaveText('记一笔')
  await expect(page).toHaveTitle('记一笔 · 医保算得清')
  await expect(page.locator('#billed')).toHaveValue('20000')
  await expect(page.locator('input[value=admission]')).toBeChecked()
  await expect(page.locator('#sheet')).toBeVisible()
  await expect(page.locator('.steps')).toHaveCount(0)
  await page.locator('#inScope').fill('15000')
  await button(page, '长辈版').click()
  await expect(heading(page)).toHaveText('总费用')
  await goOn(page)
  await expect(page.locator('#inScope')).toHaveValue('15000')
})

test('a bill that is changed is first a list of its answers; what is put right is kept at once', async ({
  page,
}) => {
  await startYear(page)
  await enter(page, VISIT)
  await page.getByRole('link', { name: '1. 2 月 10 日 · 普通门诊' }).click()
  await page.getByRole('link', { name: '修改这一笔' }).click()
  await expect(heading(page)).toHaveText('改这一笔')
  await expect(page.locator('.summary-value')).toHaveText([
    '普通门诊',
    '2026 年 2 月 10 日',
    '120.00 元',
    '100.00 元',
  ])
  await expect(button(page, '改好了')).toBeInViewport()
  const change = (name: string) => page.getByRole('link', { name: new RegExp(`^修改.*：${name}$`) }).click()
  await change('哪一天结算的？')
  await fill(page, { date: '06-01' })
  await settled(page)
  await button(page, '改好了').click()
  await expect(heading(page)).toHaveText('父亲 · 2026 年')
  await expect(page.getByText('改好了。')).toBeInViewport()
  await expect(names(page)).toHaveText(['1. 6 月 1 日 · 普通门诊'])
  await bills(page)
    .getByRole('link', { name: /^修改.*6 月 1 日/ })
    .click()
  await change('总费用')
  await fill(page, { billed: '好多' })
  await settled(page)
  await button(page, '改好了').click()
  await expect(page.locator('#billed')).toBeFocused()
  await fill(page, { billed: '130' })
  await button(page, '改好了').click()
  await expect(heading(page)).toHaveText('父亲 · 2026 年')
  await page.goBack()
  await expect(heading(page)).not.toHaveText('总费用')
  await page.goForward()
  await expect(bills(page).locator('dd').first()).toHaveText('130.00 元')
})

test('a kind that asks for more leads to what is missing, and the list saves', async ({ page }) => {
  await startYear(page)
  await enter(page, VISIT)
  await page.getByRole('link', { name: '1. 2 月 10 日 · 普通门诊' }).click()
  await page.getByRole('link', { name: '修改这一笔' }).click()
  await page.getByRole('link', { name: /^修改.*：是哪一种？$/ }).click()
  await fill(page, { kind: 'admission' })
  await settled(page)
  await button(page, '改好了').click()
  await expect(heading(page)).toHaveText('改这一笔')
  await expect(page.locator('.summary-value').nth(2)).toHaveText('还没有填')
  await settled(page)
  await button(page, '改好了').click()
  await expect(page.getByText('请选手里有没有结算单')).toBeVisible()
  await expect(heading(page)).toHaveText('手里有结算单吗？')
})

test('a change that does not fit the rest leads to what does not, and is kept with it', async ({ page }) => {
  await startYear(page)
  await enter(page, VISIT)
  await bills(page).getByRole('link', { name: /^修改/ }).click()
  await page.getByRole('link', { name: /^修改.*：总费用$/ }).click()
  await fill(page, { billed: '50' })
  await settled(page)
  await button(page, '改好了').click()
  await expect(heading(page)).toHaveText('政策范围内费用')
  await expect(page.locator('#inScope')).toBeFocused()
  await expect(page.locator('#inScope')).toHaveAttribute('aria-invalid', 'true')
  await fill(page, { inScope: '40' })
  await settled(page)
  await button(page, '改好了').click()
  await expect(heading(page)).toHaveText('父亲 · 2026 年')
  await expect(bills(page).locator('dd').first()).toHaveText('50.00 元')
})

test('another kind is not kept before it is seen, and the old one brings its answers back', async ({
  page,
}) => {
  await startYear(page)
  await enter(page, STAY)
  const kept = await bills(page).textContent()
  await bills(page).getByRole('link', { name: /^修改/ }).click()
  const values = page.locator('.summary-value')
  await expect(values.first()).toHaveText('住院')
  const before = await values.allTextContents()
  for (const kind of ['general', 'admission']) {
    await page.getByRole('link', { name: /^修改.*：是哪一种？$/ }).click()
    await fill(page, { kind })
    await settled(page)
    await button(page, '改好了').click()
    await expect(heading(page)).toHaveText('改这一笔')
  }
  await expect(values).toHaveText(before)
  await page.getByRole('link', { name: '返回' }).click()
  await expect(heading(page)).toHaveText('父亲 · 2026 年')
  await expect(bills(page)).toHaveText(kept ?? '')
})

test('forward, after the form is finished, leads to the year and not into its questions', async ({
  page,
}) => {
  await startYear(page)
  await enter(page, VISIT)
  for (let nth = 0; nth < 2; nth++) {
    await page.goForward()
    await expect(heading(page)).toHaveText('父亲 · 2026 年')
  }
  await expect(names(page)).toHaveText(['1. 2 月 10 日 · 普通门诊'])
  // Another bill goes its own way, and looking something up does not end it.
  await page.getByRole('link', { name: '记一笔' }).click()
  await fill(page, { kind: 'hypertension', date: '03-05' })
  await page.reload()
  await expect(heading(page)).toHaveText('哪一天结算的？')
})

test('a year of two bills is three screens at most: sums, bills, and the rest under its headings', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await startYear(page, '都不是')
  const stay = { kind: 'admission', date: '03-05', sheet: 'yes', billed: '20000', inScope: '15000' }
  await enter(page, { ...stay, basicPaid: '10500', criticalPaid: '0' })
  await enter(page, VISIT)
  await expect(page.locator('.answer')).toHaveText(
    /一共花了 ?20,120.00 元医保付 ?10,560.00 元自己付9,560.00 元/,
  )
  await expect(page.getByRole('main')).not.toContainText('0.00 元倾斜救助')
  await expect(bills(page).nth(1).locator('dt')).toHaveText(['总费用', '基本医保', '自己付'])
  const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)
  expect(screens).toBeLessThanOrEqual(3)
  await page.getByText('谁付了多少').click()
  await expect(page.locator('.answer')).toContainText('普通居民没有医疗救助和倾斜救助。')
  await page.getByRole('heading', { name: /^额度还剩多少/ }).click()
  await expect(page.locator('.ahead-line').first()).toBeVisible()
  await page.getByRole('heading', { name: '复制、打印、删除' }).click()
  await expect(button(page, '删除这一年')).toBeVisible()
})

test('what was used before: first what it is about, then one amount at a time, saved from any', async ({
  page,
}) => {
  await startYear(page)
  await enter(page, STAY)
  await page.getByText('按什么算的').click()
  await page.getByRole('link', { name: /^修改.*：记账以前/ }).click()
  await expect(heading(page)).toHaveText('记账以前，这一年已经用了多少？')
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(button(page, '存好')).toHaveCount(0)
  while ((await heading(page).textContent()) !== '医疗救助已经给了') await goOn(page)
  await page.getByRole('textbox').fill('29000')
  await button(page, '到这里为止，存好').click()
  await expect(bills(page).first().locator('dd').nth(2)).toHaveText('1,000.00 元')
})

test('no more was used before than a year gives; a year that begins with it says so', async ({ page }) => {
  await startYear(page, '都不是', '登记了高血压')
  await page.goto('./#/year/father/2026/opening')
  await button(page, '下一步').waitFor()
  await goOn(page)
  for (const [question, above, most] of [
    ['普通门诊已经报了', '3000', '300.00 元还多，请对照单子，看看是不是多打了一个 0'],
    ['“两病”用药已经报了', '200', '120.00 元还多，请对照单子，看看是不是看错了行'],
  ] as const) {
    await expect(heading(page)).toHaveText(question)
    await page.getByRole('textbox').fill(above)
    await settled(page)
    await button(page, '下一步').click()
    await expect(page.getByText(`比一年最多报的 ${most}`)).toBeInViewport()
    await page.getByRole('textbox').fill('100')
    await goOn(page)
  }
  await settled(page)
  await button(page, '到这里为止，存好').click()
  await expect(heading(page)).toHaveText('父亲 · 2026 年')
  await expect(page.getByText('存好了。')).toHaveCount(1)
  await expect(page.getByText('记账以前用过的，已经填好；后来的还没有记。')).toBeVisible()
})

test('by keyboard alone, Enter leads on', async ({ page }) => {
  await startYear(page)
  await page.getByRole('link', { name: '记一笔' }).press('Enter')
  await expect(heading(page)).toHaveText('是哪一种？')
  await expect(heading(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('哪一天结算的？')
  await expect(heading(page)).toBeFocused()
  for (const typed of ['2', '1']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(typed)
  }
  await button(page, '下一步').press('Enter')
  for (const question of ['总费用', '政策范围内费用']) {
    await expect(heading(page)).toHaveText(question)
    await expect(heading(page)).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.type('50')
    await page.keyboard.press('Enter')
  }
  await expect(names(page)).toHaveText(['1. 2 月 1 日 · 普通门诊'])
})
