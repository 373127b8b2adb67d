import type { Page } from '@playwright/test'
import type { EstimateDraft } from '../../src/stores'
import { expect, tabThrough, test, workerReady } from './rig'

/** A large stay of a father on 低保, without a referral. */
const STAY: Partial<EstimateDraft> = {
  who: 'father',
  year: '2026',
  group: 'dibao',
  sheet: 'yes',
  date: '2026-03-05',
  billed: '150000',
  inScope: '130000',
  basicPaid: '70000',
  criticalPaid: '35425',
  inProvince: 'yes',
  referred: 'no',
  earlier: 'no',
}
/** Address → its h1. */
const PAGES = {
  '#/assistance': '医药费太高，有哪些帮助？',
  '#/assistance/guide': '政府给您家认定过下面哪一种？',
  '#/assistance/groups': '哪些人有救助，各有什么？',
  '#/assistance/what-if': '换一种情况，差多少？',
  '#/assistance/tilted': '倾斜救助要什么条件？',
  '#/assistance/other': '报销和救助以外，还有谁能帮忙？',
}

/** Opens a page as a tab that was reloaded has it: with the answers of an estimate, if any. */
async function open(page: Page, hash: string, answers: Partial<EstimateDraft> | null = STAY): Promise<void> {
  await page.addInitScript(
    (json) => {
      if (json && sessionStorage.getItem('yibao.draft.estimate') === null)
        sessionStorage.setItem('yibao.draft.estimate', JSON.stringify({ at: 1, json }))
    },
    answers && JSON.stringify(answers),
  )
  await page.goto(`./${hash}`)
}
function heading(page: Page) {
  return page.getByRole('heading', { level: 1 })
}
/** The amounts of one line of the comparison, as far as they are visible. */
function amounts(page: Page, line: string) {
  const body = page.locator('tbody').filter({ has: page.getByRole('rowheader', { name: line, exact: true }) })
  return body.locator('td:visible')
}

test('from home to assistance: order, who must apply, and whom to ask', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('link', { name: '医药费太高，有哪些帮助' }).click()
  await expect(heading(page)).toHaveText(PAGES['#/assistance'])
  await expect(page.locator('.stair-list > li b')).toHaveText([
    /1\. 基本医保/,
    /2\. 大病保险/,
    /3\. 医疗救助/,
    /4\. 倾斜救助/,
  ])
  await expect(page.getByText('低保边缘、农村易返贫致贫、因病致贫重病患者要自己申请')).toBeVisible()
  await expect(page.getByText('申请的步骤和时限，文件没有写。')).toBeVisible()
  await expect(page.getByText('电话6886505').first()).toBeVisible()
})

test('the old address of the groups leads to their page', async ({ page }) => {
  await page.goto('./#/help/groups')
  await expect(heading(page)).toHaveText(PAGES['#/assistance/groups'])
  await expect(page).toHaveURL(/#\/assistance\/groups$/)
})

test('the guide: a recognised family gets its group, who decides, and no promise', async ({ page }) => {
  await page.goto('./#/assistance/guide')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.locator('.field-error')).toContainText('请选一个')
  await page.getByRole('radio', { name: /^低保边缘家庭成员/ }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(heading(page)).toHaveText('您说认定过：低保边缘家庭成员')
  await expect(page.getByText('不是认定，也不是承诺')).toBeVisible()
  await expect(page.getByText('由谁认定')).toBeVisible()
  await expect(page.getByText('要自己申请', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: '文件未说明的' })).toBeVisible()
  await expect(page.getByText('申请的步骤和时限，文件没有写。')).toBeVisible()
})

test('the guide: nobody recognised, in hardship, in the country, by keyboard alone', async ({ page }) => {
  await page.goto('./#/assistance/guide')
  await expect(heading(page)).toHaveText(PAGES['#/assistance/guide'])
  await page.getByRole('radio', { name: '都没有' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('医药费太高，家里生活很困难了吗？')
  await expect(heading(page)).toBeFocused()
  await page.getByRole('radio', { name: '是', exact: true }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: '在农村', exact: true }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('可以去问问，是不是：农村易返贫致贫人口，或者因病致贫重病患者')
  await expect(page.getByRole('heading', { name: '先看够不够这几类' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '去哪里申请' })).toBeVisible()
  await expect(page.getByText('信阳自己出到多少钱才转，没有找到。')).toBeVisible()
  // The way back leads through the questions, with their answers.
  await page.goBack()
  await expect(page.getByRole('radio', { name: '在农村', exact: true })).toBeChecked()
})

test('the guide keeps nothing: not in the address, not over a reload', async ({ page }) => {
  await page.goto('./#/assistance/guide')
  await page.getByRole('radio', { name: /^特困人员/ }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(heading(page)).toHaveText('您说认定过：特困人员')
  expect(page.url()).toMatch(/#\/assistance\/guide\/result$/)
  await page.reload()
  await expect(heading(page)).toHaveText(PAGES['#/assistance/guide'])
  await expect(page.getByRole('radio', { name: /^特困人员/ })).not.toBeChecked()
})

test('the groups: cards with figures, grades and sources; a table that the keyboard scrolls', async ({
  page,
}) => {
  await page.goto('./#/assistance/groups')
  const card = page
    .locator('article')
    .filter({ has: page.getByRole('heading', { name: '低保边缘家庭成员' }) })
  await card.getByText('这一类有什么').click()
  const deductible = card.locator('.benefit').filter({ hasText: '住院救助起付标准' })
  await expect(deductible).toContainText('2,400 元')
  await expect(deductible).toContainText('信阳文件')

  // Two groups side by side, line below line; the whole table is folded.
  await page.getByLabel('看哪一类').selectOption('因病致贫重病患者')
  await page.getByLabel('跟哪一类比').selectOption('低保对象')
  const sides = page.getByRole('region', { name: '因病致贫重病患者和低保对象各有什么' })
  await expect(sides.getByRole('columnheader')).toHaveText(['因病致贫重病患者', '低保对象'])
  const line = sides.locator('tbody').filter({ hasText: '住院救助比例' })
  await expect(line.getByRole('cell')).toHaveText(['65%', '70%'])
  expect(await sides.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
  await page.getByLabel('跟哪一类比').selectOption('不比')
  await expect(page.locator('.group-compare').getByRole('columnheader')).toHaveText(['因病致贫重病患者'])

  await page.getByText('全部放在一张表里').click()
  const region = page.getByRole('region', { name: '全部放在一张表里' })
  const row = region
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: '因病致贫重病患者' }) })
  await expect(row.getByRole('cell').nth(3)).toContainText('6,000 元')
  await expect(row.getByRole('cell').nth(4)).toContainText('65%')
  // Every cell says how far it can be trusted, or that the documents are silent.
  const cells = region.getByRole('cell')
  const silent = await cells.filter({ hasText: '文件未说明' }).count()
  expect(silent + (await cells.locator('.mark').count())).toBe(await cells.count())
  await region.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => region.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0)

  await deductible.getByRole('link', { name: /出处/ }).click()
  await expect(page).toHaveURL(/#\/policy\/figure\/assistance\.deductible$/)
})

test('what if: the estimate as another group, in words and with its reasons', async ({ page }) => {
  await open(page, '#/assistance/what-if')
  await expect(page.getByLabel('和哪一种比？')).toHaveValue('')
  await expect(amounts(page, '自己付')).toHaveText(['27,372.50 元'])
  await page.getByLabel('和哪一种比？').selectOption('普通居民')
  await expect(
    page.getByRole('heading', { name: /^和低保对象比，普通居民自己多付约.?23,227\.50.元$/ }),
  ).toBeVisible()
  await expect(amounts(page, '医疗救助付')).toHaveText(['17,202.50 元', '0.00 元少 17,202.50 元'])
  await expect(amounts(page, '基本医保付')).toHaveText(['70,000.00 元', '70,000.00 元一样'])
  // Critical-illness insurance is computed for the other group: what follows from it is about.
  await expect(amounts(page, '自己付')).toHaveText(['27,372.50 元', '约50,600.00 元多约23,227.50 元'])
  await expect(page.getByText('大病保险待遇不同的，照文件的分段另算')).toBeVisible()

  await page.getByLabel('和哪一种比？').selectOption('特困人员')
  await expect(amounts(page, '自己付')).toHaveText(['27,372.50 元', '22,457.50 元少 4,915.00 元'])
  const why = page.locator('.variant-why').filter({ hasText: '特困人员，怎么算的，写在哪里' })
  await why.locator('summary').first().click()
  await why.locator('.layer').filter({ hasText: '医疗救助为什么是' }).getByText('算式和出处').click()
  await expect(page.getByText('24,575.00 × 90% = 22,117.50 元')).toBeVisible()
})

test('what if: with and without a referral, in the province and outside, by keyboard', async ({ page }) => {
  const large = { billed: '400000', inScope: '380000', basicPaid: '150000', criticalPaid: '158925' }
  await open(page, '#/assistance/what-if', { ...STAY, ...large })
  await page.getByRole('radio', { name: '换一类人' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: '换转诊、省内省外' })).toBeChecked()
  await page.getByLabel('和哪一种比？').selectOption('省内，办了转诊')
  await expect(
    page.getByRole('heading', { name: '和“省内，没办转诊”比，“省内，办了转诊”自己少付 10,000.00 元' }),
  ).toBeVisible()
  await expect(amounts(page, '倾斜救助付')).toHaveText(['0.00 元', '10,000.00 元多 10,000.00 元'])
  await page.getByLabel('和哪一种比？').selectOption('省外')
  await expect(page.getByRole('heading', { name: '和“省内，没办转诊”比，省外自己付的一样' })).toBeVisible()
  await expect(page.getByText('到省外看病、异地备案', { exact: true })).toBeVisible()
})

test('what if: without an estimate three amounts are typed, with errors beside them', async ({ page }) => {
  await open(page, '#/assistance/what-if', null)
  await page.getByLabel('总费用', { exact: true }).fill('60000')
  await page.getByLabel('政策范围内费用', { exact: true }).fill('70000')
  await page.getByRole('button', { name: '比一比' }).click()
  await expect(page.getByRole('alert')).toContainText('有 2 处要改')
  await page.getByLabel('政策范围内费用', { exact: true }).fill('50000')
  await page.getByLabel('基本医保支付', { exact: true }).fill('30000')
  await page.getByRole('button', { name: '比一比' }).click()
  // Nothing is answered for them.
  await expect(page.getByLabel('在哪里看的，办转诊没有？')).toHaveValue('')
  await expect(page.getByLabel('和哪一种比？')).toHaveCount(0)
  await page.getByLabel('在哪里看的，办转诊没有？').selectOption('省内，办了转诊')
  await page.getByLabel('和哪一种比？').selectOption('低保对象')
  // (20,000 − 11,000) × 60 %; as 低保 (20,000 − 5,500) × 65 %, then 70 % of the rest.
  await expect(amounts(page, '大病保险付')).toHaveText(['约5,400.00 元', '约9,425.00 元多约4,025.00 元'])
  await expect(amounts(page, '医疗救助付')).toHaveText(['0.00 元', '约7,402.50 元多约7,402.50 元'])
  // Who the groups are can be looked up, and all stands as it was.
  await page.getByRole('link', { name: '不清楚，看看说明' }).click()
  await expect(heading(page)).toHaveText(PAGES['#/assistance/groups'])
  await page.getByRole('button', { name: '返回' }).click()
  await expect(page.getByLabel('和哪一种比？')).toHaveValue('dibao')
  await expect(page.getByRole('heading', { name: /^和普通居民比，低保对象自己少付约/ })).toBeVisible()
})

test('what if: a wide screen shows all columns', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 800 })
  await open(page, '#/assistance/what-if')
  await expect(amounts(page, '自己付')).toHaveCount(8)
})

test('what if: a saved record is compared from its own page', async ({ page }) => {
  await open(page, '#/result')
  await page.getByRole('button', { name: '保存（父亲）' }).click()
  await page.getByRole('link', { name: '打开这条记录' }).click()
  await page.getByRole('link', { name: '换一种情况差多少' }).click()
  await expect(page.getByLabel('用哪张单子比？')).not.toHaveValue('draft')
  await expect(amounts(page, '自己付').first()).toHaveText('27,372.50 元')
})

test('tilted assistance: the edge on two computed bills one fen apart', async ({ page }) => {
  await page.goto('./#/assistance/tilted')
  await expect(page.getByRole('heading', { name: '算给您看：多一分钱，自己少付 514.28 元' })).toBeVisible()
  await expect(amounts(page, '医疗救助付')).toHaveText(['29,999.99 元', '30,000.00 元'])
  await expect(amounts(page, '倾斜救助付')).toHaveText(['0.00 元', '514.28 元'])
  await expect(page.getByText('要先用完年度限额（这里按这个算）')).toBeVisible()
})

test('a year that costs much: the result says with whom to speak, and that no threshold is published', async ({
  page,
}) => {
  await open(page, '#/result', { ...STAY, group: 'none', criticalPaid: '29400' })
  const hint = page.locator('.burden')
  await expect(hint).toContainText(/这一年政策范围内自己出的有 30,600\.00.元/)
  await expect(hint).toContainText(/门槛最低是 2,400\.00.元/)
  await expect(hint).toContainText('信阳自己出到多少钱才转，没有找到。')
  await hint.getByRole('link', { name: '看看我家可能属于哪一类' }).click()
  await expect(heading(page)).toHaveText(PAGES['#/assistance/guide'])
})

test('whoever is recognised already is not told of recognition, but of what is left after it', async ({
  page,
}) => {
  await open(page, '#/result', { ...STAY, group: 'dibao', criticalPaid: '29400' })
  const hint = page.locator('.burden')
  await expect(hint).toContainText(/算上救助，这一年政策范围内自己出的还有.*元/)
  await expect(hint).not.toContainText('门槛')
  await expect(hint.getByRole('link', { name: '看看我家可能属于哪一类' })).toHaveCount(0)
  await page.goto('./#/assistance/guide')
  await page.getByRole('radio', { name: /^低保对象/ }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  const steps = page.getByRole('region', { name: '已经认定了，看病怎么办' })
  await expect(steps.getByRole('listitem')).toHaveCount(3)
  await expect(steps).toContainText('文件没有写')
})

test('a year that costs little says nothing of it', async ({ page }) => {
  await open(page, '#/result', {
    ...STAY,
    billed: '20000',
    inScope: '15000',
    basicPaid: '14000',
    criticalPaid: '0',
  })
  await expect(page.locator('.answer')).toBeVisible()
  await expect(page.locator('.burden')).toHaveCount(0)
})

test('every page opens from a cold start without network', async ({ server, device }) => {
  await workerReady(await device.open(''))
  await server.stop()
  for (const [hash, title] of Object.entries(PAGES)) {
    const page = await device.reopenOffline(hash)
    await expect(heading(page)).toHaveText(title)
    await expect(page.getByText('正在打开……')).toHaveCount(0)
  }
  await server.start()
})

test('every stop of the keyboard has a name', async ({ page }) => {
  await open(page, '#/assistance/what-if')
  await expect(page.getByRole('table')).toBeVisible()
  const stops = await tabThrough(page)
  expect(stops.length).toBeGreaterThan(8)
  for (const stop of stops) expect(stop).toMatch(/\S+ \S+/)
})
