import type { Page } from '@playwright/test'
import { openResult } from './open-result'
import { expect, loginPage, silence, status, test } from './rig'

const UNPAID = { basicPaid: '0', criticalPaid: '0' }

/** The card of one layer, found by its heading. */
function layer(page: Page, name: string) {
  return page.locator('.layer').filter({ has: page.getByRole('heading', { name }) })
}

function figure(page: Page) {
  return page.locator('.answer .figure')
}

test('低保 with a full sheet: the sum, who pays, why, and where it is written', async ({ page }) => {
  await openResult(page, {})
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('父亲这次住院，算出来是这样')
  await expect(figure(page)).toHaveText('6,350.00 元')
  await expect(page.locator('.answer')).toContainText('其中政策范围外（自费等） 5,000.00 元，医保不管')
  await expect(page.locator('.answer')).toContainText('医保和救助一共付 13,650.00 元')
  await expect(page.locator('.pay-list dt')).toHaveText([
    '基基本医保',
    '大大病保险',
    '救医疗救助',
    '倾倾斜救助',
    '自自己付',
  ])
  await expect(page.locator('.pay-list dd')).toHaveText([
    '10,500.00 元',
    '0.00 元',
    '3,150.00 元',
    '0.00 元',
    '6,350.00 元',
  ])
  // A payer of nothing is listed but not drawn.
  await expect(page.locator('.pay-part')).toHaveText(['基', '救', '自'])

  const assistance = layer(page, '医疗救助为什么是 3,150.00 元')
  await expect(assistance).toContainText('还剩 26,850.00 元')
  await expect(assistance.getByText('4,500.00 × 70% = 3,150.00 元')).toBeHidden()
  await assistance.getByText('算式和出处').click()
  await expect(assistance.getByText('4,500.00 × 70% = 3,150.00 元')).toBeVisible()
  await expect(assistance.getByText('信阳市医疗保障局 信医保办〔2024〕52号')).toBeVisible()
  await expect(assistance.getByText('信阳文件').first()).toBeVisible()

  const critical = layer(page, '大病保险为什么是 0.00 元')
  await expect(critical).toContainText('这一年再有 1,000.00 元就到大病保险的门槛')
  await expect(critical.locator('.mark').first()).toHaveText('省里的标准')
  await expect(layer(page, '倾斜救助为什么是 0.00 元')).toContainText('额度用完（还剩 26,850.00 元）')
  await expect(page.getByText('以结算单和当地医保局的结算为准')).toBeVisible()
  await expect(page.getByText('信阳最新文件：2024 年 11 月 10 日')).toBeVisible()
  await page.getByText(/^有 [0-9]+ 件事没有公布，没算进来/).click()
  await expect(page.getByText('各级医院的起付线和比例', { exact: true })).toBeVisible()
})

test('nobody recognised: why not, and who the groups are', async ({ page }) => {
  await openResult(page, { group: 'none' })
  await expect(figure(page)).toHaveText('9,500.00 元')
  await expect(layer(page, '医疗救助为什么是 0.00 元')).toContainText('没有被认定为救助对象')
  await page.getByRole('link', { name: '看看救助对象是哪些人，由谁认定' }).click()
  await expect(page).toHaveURL(/#\/assistance\/groups$/)
})

test('特困 with a large bill: all four layers pay, tilted assistance to its limit', async ({ page }) => {
  const bill = { billed: '400000', inScope: '380000', basicPaid: '150000', criticalPaid: '158925' }
  await openResult(page, { group: 'tekun', ...bill })
  await expect(page.locator('.pay-part')).toHaveText(['基', '大', '救', '倾', '自'])
  await expect(figure(page)).toHaveText('51,075.00 元')
  await expect(layer(page, '大病保险')).toContainText('按文件算出来也是这个数')
  await expect(layer(page, '医疗救助')).toContainText('付完额度就用完了')
  await expect(layer(page, '倾斜救助')).toContainText('一年最多 10,000.00 元')
})

test('the sheet pays less critical-illness insurance than the ladder: both sums, and whom to ask', async ({
  page,
}) => {
  await openResult(page, { group: 'none', ...UNPAID })
  const critical = layer(page, '大病保险为什么是 0.00 元')
  await expect(critical.getByRole('heading', { name: '单子上的数和按文件算的不一样' })).toBeVisible()
  await expect(critical.locator('dd')).toHaveText(['0.00 元', '2,400.00 元', '2,400.00 元'])
  await expect(critical).toContainText('总数按这个算')
  await expect(critical).toContainText('信阳市医疗保障局，电话 6886505')
  await expect(figure(page)).toHaveText('20,000.00 元')
})

test('an open clause that matters: both readings side by side, and the edge explained', async ({ page }) => {
  await openResult(page, { billed: '42000', inScope: '42000', ...UNPAID })
  const readings = page.locator('.reading')
  await expect(readings).toHaveCount(2)
  await expect(readings.first()).toContainText('这次用的')
  await expect(readings.first()).toContainText('自己付 12,600.00 元')
  await expect(readings.last()).toContainText('自己付 12,240.00 元')
  await expect(layer(page, '倾斜救助')).toContainText('这里要留意')
})

test('without a sheet everything that rests on the estimate says 约, and what was assumed is listed', async ({
  page,
}) => {
  await openResult(page, {
    sheet: 'no',
    date: '',
    outOfScopeUnknown: true,
    referred: 'unsure',
    earlier: 'unsure',
  })
  await expect(figure(page)).toHaveText(/^约[0-9,]+\.[0-9]{2} 元$/)
  await expect(page.locator('.pay-list dd')).toHaveText([/^约/, /^约/, /^约/, '0.00 元', /^约/])
  await expect(page.locator('.answer .mark')).toHaveText('粗略估算')
  const assumed = page.locator('section').filter({ hasText: '这次算的时候假设了' }).locator('li')
  // The day changes nothing in a year without a change of rules: it is not among them.
  await expect(assumed).toHaveCount(5)
  await expect(assumed.filter({ hasText: '不知道政策范围外（自费等）有多少' })).toContainText(
    '自己付的会比这里多',
  )
})

test('saving: said, kept, not offered twice', async ({ page }) => {
  await openResult(page, {})
  await page.getByRole('button', { name: '保存（父亲）' }).click()
  await expect(page.locator('.notice').filter({ hasText: '已保存：父亲的这次住院' })).toBeFocused()
  await expect(page.locator('[role=status]').getByText('已保存在这台手机上。')).toHaveCount(1)
  await page.getByRole('link', { name: '打开这条记录' }).click()
  await expect(page).toHaveURL(/#\/records\/.+/)
  await expect(figure(page)).toHaveText('6,350.00 元')
  await page.goBack()
  await expect(page.getByText('已保存：父亲的这次住院')).toBeVisible()
  await expect(page.getByRole('button', { name: /^保存/ })).toHaveCount(0)
  // Done is done: home does not call it half finished, and 估算 begins anew.
  await page.goto('./#/')
  await expect(page.getByText('上次填到一半')).toHaveCount(0)
  await page.goto('./#/result')
  await expect(page.getByText('已保存：父亲的这次住院')).toBeVisible()
  // Deleted since: then it is offered again.
  await page.goto('./#/records')
  await page.getByRole('button', { name: /^删除/ }).click()
  await expect(page.getByRole('button', { name: '撤销' })).toBeVisible()
  await page.goto('./#/result')
  await expect(page.getByRole('button', { name: '保存（父亲）' })).toBeVisible()
})

test('saving the same again adds nothing; after saving, 估算 begins anew', async ({ page }) => {
  await openResult(page, {})
  await page.getByRole('button', { name: '保存（父亲）' }).click()
  await page.getByRole('link', { name: '修改答案' }).click()
  await page.getByRole('button', { name: '算一算' }).click()
  await page.getByRole('button', { name: '保存（父亲）' }).click()
  await expect(page.locator('.notice').filter({ hasText: '这一笔以前保存过了，没有再存一遍' })).toBeFocused()
  await page.goto('./#/records')
  await expect(page.locator('.record')).toHaveCount(1)
  await expect(page.locator('.record')).toContainText('2026 年 3 月 5 日结算')
  await expect(page.locator('.record')).toContainText('总费用 20,000.00 元')
  await page.goto('./#/estimate')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这是谁的住院费？')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('where nothing can be kept it is said before saving, and the list does not claim it', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await openResult(page, {})
  await expect(page.getByText('这台手机现在不能保存，算还是能算。')).toBeVisible()
  await expect(page.getByRole('button', { name: /^保存/ })).toHaveCount(0)
  await page.getByRole('button', { name: '先放着，关掉就没有了' }).click()
  await expect(page.locator('.notice').filter({ hasText: '请打印或者复制文字留底' })).toBeVisible()
  await page.evaluate(() => (location.hash = '#/records'))
  await expect(page.locator('.record')).toContainText('没有存进手机，关掉就没有了')
  await expect(page.locator('.record')).not.toContainText('日保存')
})

test('on application: said with the sum', async ({ page }) => {
  await openResult(page, { group: 'dibao-margin' })
  await expect(page.locator('.answer')).toContainText('里面的医疗救助要自己申请，不申请就没有')
  await expect(layer(page, '医疗救助')).toContainText('带结算单问村（社区）干部或医保局')
})

test('what was answered is shown as it was answered', async ({ page }) => {
  await openResult(page, { group: 'none', date: '', inProvince: '', referred: '' })
  await page.getByText('看看您填的 7 项').click()
  const rows = page.locator('.summary')
  await expect(rows).toContainText('2026 年，没填是哪一天')
  await expect(rows).not.toContainText('转诊')
  await expect(rows).not.toContainText('12 月 31 日')
})

test('on a shared phone: nothing is kept, and one tap clears what was typed', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'yibao.settings',
      JSON.stringify({ look: 'standard', theme: 'light', phone: 'shared' }),
    ),
  )
  await openResult(page, {})
  await expect(page.locator('#app main').getByText('算过的不留在手机上')).toBeVisible()
  await expect(page.getByRole('button', { name: /^保存/ })).toHaveCount(0)
  await page.getByRole('button', { name: '用完清除' }).click()
  await page.getByRole('button', { name: '清掉', exact: true }).click()
  await expect(page.locator('[role=status]').getByText('已清除')).toHaveCount(1)
  await expect(page).toHaveURL(/#\/$/)
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('20000')
})

test('copying: to the clipboard, or a marked text where the phone refuses', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openResult(page, {})
  await page.getByRole('button', { name: '复制文字' }).click()
  await expect(page.getByText('已复制').first()).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('自己付：6,350.00 元')

  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.getByRole('button', { name: '复制文字' }).click()
  const field = page.getByLabel('这台手机不让自动复制')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue(/医疗救助：3,150\.00 元/)
  const marked = await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)
  expect(marked).toBeGreaterThan(200)
})

test.describe('no result', () => {
  test('nothing answered: to the questions', async ({ page }) => {
    await page.goto('./#/result')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('还没有算')
    await page.getByRole('link', { name: '去算住院能报多少' }).click()
    await expect(page).toHaveURL(/#\/estimate/)
  })
  test('an answer is missing: back to it', async ({ page }) => {
    await openResult(page, { basicPaid: '' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('还差一点，没有算成')
    await page.getByRole('link', { name: '去改' }).click()
    await expect(page).toHaveURL(/#\/estimate\/basic$/)
  })
  test('a year that is not covered: which dates are', async ({ page }) => {
    await openResult(page, { year: '2019', date: '2019-03-05' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('这一年算不了')
    await expect(page.getByText('2024 年 1 月 1 日到 2026 年 12 月 31 日')).toBeVisible()
  })
  test('the policy cannot be fetched: what to do, and another try works', async ({
    page,
    server,
    problems,
  }) => {
    problems.expect(/503/)
    server.rules = [{ match: /policy\/xinyang/, fn: status(503) }]
    await openResult(page, {})
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有算成')
    await expect(page.getByText('可能是信号不好')).toBeVisible()
    server.rules = []
    await page.getByRole('button', { name: '再试一次' }).click()
    await expect(figure(page)).toHaveText('6,350.00 元')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })
  test('a login page in place of the policy is not computed with', async ({ page, server, problems }) => {
    problems.expect(/policy/)
    server.rules = [{ match: /policy\/xinyang/, fn: loginPage }]
    await openResult(page, {})
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有算成')
    await expect(page.getByRole('button', { name: '再试一次' })).toBeVisible()
  })
  test('while it is being computed the page says so', async ({ page, server }) => {
    server.rules = [{ match: /policy\/xinyang/, from: 'page', fn: silence }]
    await openResult(page, {})
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('正在算…')
  })
})
