import type { Page } from '@playwright/test'
import { goTo } from '../../scripts/tour.mjs'
import { openResult } from './open-result'
import { expect, tabThrough, test, workerReady } from './rig'
import { putRows, storedBill } from './stored-ledger'

const SHEET = { sheet: 'yes', basicPaid: '10500', criticalPaid: '0', inProvince: 'yes', referred: 'yes' }
const STAY = { kind: 'admission', date: '03-05', billed: '20000', inScope: '15000', ...SHEET }
const VISIT = { kind: 'general', date: '02-10', billed: '120', inScope: '100' }
type Typed = Record<string, string>

/** Father in 2026, with the group and 两病 given. */
async function startYear(page: Page, group = '低保对象', chronic = '都没有'): Promise<void> {
  await page.goto('./#/year/new')
  await page.getByRole('radio', { name: '父亲' }).check()
  await page.getByRole('radio', { name: '2026 年' }).check()
  await page.getByRole('radio', { name: group }).check()
  await page.getByRole('radio', { name: chronic, exact: true }).check()
  await page.getByRole('button', { name: '开始记这一年' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('父亲 · 2026 年')
}
async function fill(page: Page, typed: Typed): Promise<void> {
  for (const [field, value] of Object.entries(typed)) {
    if (field === 'date') {
      const [month = '', day = ''] = value.split('-')
      await page.getByLabel('月', { exact: true }).selectOption(month)
      await page.getByLabel('日', { exact: true }).selectOption(day)
    } else if (['kind', 'sheet', 'inProvince', 'referred'].includes(field)) {
      await page.locator(`input[name=${field}][value=${value}]`).check()
    } else await page.locator(`#${field}`).fill(value)
  }
}
async function enter(page: Page, typed: Typed): Promise<void> {
  await page.getByRole('link', { name: '记一笔' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('记一笔')
  await fill(page, typed)
  await page.getByRole('button', { name: '记下' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('父亲 · 2026 年')
}
const bills = (page: Page) => page.locator('.bill')
const names = (page: Page) => page.locator('.bill h3')
const ahead = (page: Page, name: string) =>
  page.locator('.ahead-line').filter({ has: page.getByText(name, { exact: true }) })

test('a year by hand: bills in order of settlement, what each layer paid, totals, what is left', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: '我的一年' }).click()
  await expect(page.getByText('不用填姓名和身份证号')).toBeVisible()
  await startYear(page, '低保对象', '高血压')
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
    '0.00 元',
    '3,150.00 元',
    '0.00 元',
    '6,350.00 元',
  ])
  await expect(bills(page).nth(0).locator('dd')).toHaveText(['120.00 元', '60.00 元', '60.00 元'])
  await expect(bills(page).nth(2)).toContainText('到这一笔，这一年自己一共付 6,440.00 元')
  await expect(page.locator('.answer')).toContainText('3 张单子，总费用 20,180.00 元')
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
    .getByRole('button', { name: /^上移.*：2 月 10 日 · 普通门诊$/ })
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
  for (const typed of ['2', '1', '50', '50']) {
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
  // What only the rules can see: more than was billed, more than is in scope.
  await fill(page, { billed: '20000', inScope: '2.5万', basicPaid: '26000' })
  await page.getByRole('button', { name: '记下' }).click()
  await expect(summary.getByRole('button')).toHaveText([
    /^政策范围内费用：比总费用还多/,
    /^基本医保支付：比政策范围内费用还多/,
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

test('an estimate is put into the year, a second time not without warning', async ({ page }) => {
  await openResult(page, {})
  await page.getByRole('link', { name: '记到“我的一年”' }).click()
  await expect(page.locator('.summary')).toContainText('父亲 2026 年')
  await page.getByRole('button', { name: '记下' }).click()
  await expect(names(page)).toHaveText(['1. 3 月 5 日 · 住院'])
  await expect(page.locator('.answer .figure')).toHaveText('6,350.00 元')
  await expect(page.locator('.summary')).toContainText('低保对象')
  await goTo(page, '#/year/enter')
  await expect(page.getByText('已经有一笔一样的：3 月 5 日 · 住院')).toBeVisible()
  await page.getByRole('link', { name: '不记了，看这一年' }).click()
  await expect(bills(page)).toHaveCount(1)
})

test('an estimate without a date is asked for one, and brings what was used before', async ({ page }) => {
  const before = { inScope: '5000', basic: '3000', critical: '0', assistance: '1400', tilted: '' }
  await openResult(page, { date: '', earlier: 'yes', opening: before, earlierReferred: 'no' })
  await page.getByRole('link', { name: '记到“我的一年”' }).click()
  await expect(page.getByText('也一起记到这一年')).toBeVisible()
  await page.getByRole('button', { name: '记下' }).click()
  await expect(page.locator('#date')).toBeFocused()
  await fill(page, { date: '07-08' })
  await page.getByRole('button', { name: '记下' }).click()
  await expect(names(page)).toHaveText(['1. 7 月 8 日 · 住院'])
  await expect(page.locator('.summary')).toContainText('1,400.00 元')
  await expect(page.locator('.summary')).toContainText('填了 3 项')
  await expect(ahead(page, '再住院：医疗救助')).toContainText('还剩 25,450.00 元')
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
  await page.getByRole('button', { name: '记下' }).click()
  await expect(names(page)).toHaveText(['1. 3 月 5 日 · 住院'])
})

test('each year has its own group; the next one begins with the last answers', async ({ page }) => {
  await startYear(page, '低保对象')
  await enter(page, STAY)
  await page.getByRole('link', { name: '返回' }).click()
  await page.getByRole('link', { name: /记另一年/ }).click()
  await page.getByRole('radio', { name: '2025 年' }).check()
  await page.getByRole('radio', { name: '都不是' }).check()
  await page.getByRole('radio', { name: '都没有' }).check()
  await page.getByRole('button', { name: '开始记这一年' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('父亲 · 2025 年')
  await expect(page.locator('.summary')).toContainText('普通居民')
  await page.getByRole('link', { name: '返回' }).click()
  await expect(page.getByRole('link', { name: /20[0-9]{2} 年/ })).toHaveText([
    /2026 年.*1 笔/,
    /2025 年.*还没有记/,
  ])
  await page.getByRole('link', { name: /2026 年/ }).click()
  await page.getByRole('link', { name: /^修改.*：这一年的身份$/ }).click()
  await page.getByRole('radio', { name: '特困人员' }).check()
  await page.getByRole('button', { name: '存好' }).click()
  // 特困: 90 % of what both insurances left.
  await expect(page.locator('.answer .figure')).toHaveText('5,450.00 元')
})

test('what was used before the ledger counts, and a wrong amount leads to its field', async ({ page }) => {
  await startYear(page)
  await enter(page, STAY)
  await page.getByRole('link', { name: /^修改.*：记账以前/ }).click()
  await page.getByLabel('医疗救助已经给了').fill('好多')
  await page.getByRole('button', { name: '存好' }).click()
  await expect(page.getByLabel('医疗救助已经给了')).toBeFocused()
  await page.getByLabel('医疗救助已经给了').fill('29000')
  await page.getByRole('button', { name: '存好' }).click()
  await expect(bills(page).first().locator('dd').nth(3)).toHaveText('1,000.00 元')
  await expect(ahead(page, '再住院：医疗救助')).toContainText('已经用完')
})

test('an address that names nobody, or a year without policy, leads back and leaves nothing behind', async ({
  page,
}) => {
  const heading = page.getByRole('heading', { level: 1 })
  for (const sub of ['', '/facts', '/opening', '/add', '/bill/x', '/bill/x/edit']) {
    await page.goto(`./#/year/${encodeURIComponent('张三')}/2025${sub}`)
    await expect(page.getByText('没有这个人的账。')).toBeVisible()
    await expect(page.locator('#app main')).not.toContainText('张三')
    await expect(page.getByRole('button', { name: /删除|存好|记下/ })).toHaveCount(0)
  }
  await page.goto('./#/year/father/1999')
  await expect(heading).toHaveText('没有这一年的账')
  await expect(page.getByText(/现在能记的是 \d{4} 年到 \d{4} 年。/)).toBeVisible()
  await page.goto('./#/year/father/1999/facts')
  await expect(heading).toHaveText('没有这一年的账')
  await page.getByRole('link', { name: '看家里人的账' }).click()
  await expect(heading).toHaveText('一家人一年的看病账')
  await expect(page.getByText('每个人、每一年')).toBeVisible()

  await page.goto(`./#/year/new?who=${encodeURIComponent('张三')}`)
  await expect(page.getByRole('radio', { name: '本人' })).toBeVisible()
  await expect(page.getByText('张三')).toHaveCount(0)
})

test('a year that is not kept can be begun, and there is nothing to delete in it', async ({ page }) => {
  await page.goto('./#/year/child-2/2025')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('孩子二 · 2025 年')
  await expect(page.getByText('这一年还没有记账。')).toBeVisible()
  await expect(page.getByRole('button', { name: '删除这一年' })).toHaveCount(0)
  await page.getByRole('link', { name: '开始记这一年' }).click()
  await page.getByRole('radio', { name: '都不是' }).check()
  await page.getByRole('radio', { name: '都没有', exact: true }).check()
  await page.getByRole('button', { name: '存好' }).click()
  await expect(page.getByRole('button', { name: '删除这一年' })).toBeVisible()
})

test('whoever stands in the list of the family is offered first, under the same label', async ({ page }) => {
  await page.addInitScript(
    (json) => sessionStorage.setItem('yibao.draft.family', JSON.stringify({ at: 1, json })),
    JSON.stringify({
      coverYear: '2026',
      members: ['mother', 'child', 'child'].map((who, at) => ({ id: String(at + 1), who, group: 'none' })),
    }),
  )
  await page.goto('./#/year/new')
  await expect(page.locator('input[name=who]').first()).toBeVisible()
  const offered = await page
    .locator('input[name=who]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  expect(offered.slice(0, 4)).toEqual(['mother', 'child', 'child-2', 'self'])
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
  await page.getByRole('radio', { name: '都没有' }).check()
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
  await page.getByRole('button', { name: '看前面的（还有 270 笔）' }).click()
  await expect(bills(page)).toHaveCount(60)
})

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = Date.now()
  await work()
  return Date.now() - start
}
