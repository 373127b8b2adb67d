import type { Page } from '@playwright/test'
import type { EstimateDraft } from '../../src/stores'
import { openResult } from './open-result'
import { atPrinting, pagesOf, smallestOf } from './on-paper'
import { expect, test } from './rig'

const UNPAID = { basicPaid: '0', criticalPaid: '0' }

async function showResult(page: Page, answers: Partial<EstimateDraft>): Promise<void> {
  await openResult(page, answers)
  await expect(page.locator('.answer .figure')).toBeVisible()
}

const OPENING = { inScope: '12000', basic: '6000', critical: '0', assistance: '1750', tilted: '0' }
/** Everything unsure, and an earlier stay: what a sheet has most to say about. */
const LONGEST: Partial<EstimateDraft> = {
  sheet: 'no',
  outOfScopeUnknown: true,
  date: '',
  inProvince: 'no',
  referred: 'unsure',
  earlier: 'yes',
  earlierReferred: 'unsure',
  opening: {
    inScope: '120000.55',
    basic: '60000.44',
    critical: '12000.33',
    assistance: '1750.22',
    tilted: '10.11',
  },
}
const CASES: Record<string, Partial<EstimateDraft>> = {
  longest: { ...LONGEST, group: 'illness-poverty', billed: '300000' },
  largest: { ...LONGEST, group: 'illness-poverty', billed: '987654.32' },
  'largest at risk': { ...LONGEST, group: 'poverty-risk', billed: '9999999.99', earlier: 'unsure' },
  simple: {},
  nobody: { group: 'none' },
  estimated: {
    sheet: 'no',
    outOfScopeUnknown: true,
    group: 'dibao-margin',
    date: '',
    referred: 'unsure',
    earlier: 'unsure',
  },
  differs: { billed: '42000', inScope: '42000', ...UNPAID },
  all: { group: 'tekun', billed: '400000', inScope: '380000', basicPaid: '150000', criticalPaid: '158925' },
  earlier: {
    group: 'dibao-margin',
    billed: '150000',
    inScope: '140000',
    basicPaid: '60000',
    criticalPaid: '41000',
    earlier: 'yes',
    earlierReferred: 'yes',
    opening: OPENING,
  },
  most: {
    sheet: 'no',
    outOfScopeUnknown: true,
    billed: '150000',
    group: 'dibao-margin',
    date: '',
    referred: 'unsure',
    earlier: 'yes',
    earlierReferred: 'unsure',
    opening: OPENING,
  },
}

test('the most a sheet can have to say: one page, no letter below 13 pt', async ({ page }, info) => {
  await showResult(page, {
    ...LONGEST,
    group: 'dibao-margin',
    billed: '187654.32',
    inProvince: 'yes',
    referred: 'yes',
  })
  expect(await pagesOf(page, info, 'heaviest')).toBe(1)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  expect(await smallestOf(page)).toBeGreaterThanOrEqual(13)
})

for (const [name, answers] of Object.entries(CASES)) {
  test(`a stay on one page: ${name}`, async ({ page }, info) => {
    await showResult(page, answers)
    expect(await pagesOf(page, info, name)).toBe(1)
    // On the screen the sheet is laid out as wide as paper: set as it is printed.
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await smallestOf(page)).toBe(14)
  })
}

test('every row of the sheet names a paper or the settlement sheet', async ({ page }) => {
  await showResult(page, { group: 'none' })
  await atPrinting(page)
  const rows = await page.locator('.paper-layers tbody tr').allTextContents()
  expect(rows.length).toBe(4)
  for (const row of rows) expect(row).toMatch(/出处\[\d|结算单上写的/)
})

const LOOKS = [
  { look: 'standard', theme: 'light' },
  { look: 'elder', theme: 'light' },
  { look: 'elder', theme: 'dark' },
]
for (const { look, theme } of LOOKS) {
  test(`a simple stay, ${look} ${theme}: everything at 14 pt, black on white`, async ({ page }, info) => {
    await page.addInitScript(
      (settings) => localStorage.setItem('yibao.settings', settings),
      JSON.stringify({ look, theme, phone: 'own' }),
    )
    await showResult(page, {})
    expect(await pagesOf(page, info)).toBe(1)
    await atPrinting(page)
    expect(await smallestOf(page)).toBe(14)
    await expect(page.locator('#app')).toBeHidden()
    const inks = await page.locator('.paper').evaluate((sheet) => {
      const parts = [
        document.documentElement,
        document.body,
        sheet,
        ...Array.from(sheet.querySelectorAll('*')),
      ]
      const styles = parts.map((part) => getComputedStyle(part))
      return {
        words: Array.from(new Set(styles.slice(2).map(({ color }) => color))),
        grounds: Array.from(new Set(styles.map(({ backgroundColor }) => backgroundColor))).sort(),
      }
    })
    expect(inks.words).toEqual(['rgb(0, 0, 0)'])
    expect(inks.grounds.filter((ground) => ground !== 'rgb(255, 255, 255)')).toEqual(['rgba(0, 0, 0, 0)'])
  })
}

test('the sheet says what it is, of when, by which answers, formulas, documents and grades', async ({
  page,
}) => {
  await showResult(page, {})
  await atPrinting(page)
  const sheet = page.locator('.paper')
  await expect(sheet.locator('.paper-head')).toHaveText(
    /^医保算得清\s+信阳市居民医保估算，父亲\s*手机上的打印日期：[0-9]{4} 年 [0-9]+ 月 [0-9]+ 日$/,
  )
  await expect(sheet.locator('.paper-main')).toHaveText(/自己一共付\s*6,350.00 元/)
  // What nobody else pays stands beside what is paid oneself.
  await expect(sheet.locator('.paper-main + div')).toHaveText(/政策范围外（自费等）\s*5,000.00 元/)
  await expect(sheet).toContainText('这是照公开文件估算的，不是承诺')
  const rows = sheet.locator('.paper-layers tbody tr')
  await expect(rows.locator('th')).toHaveText([
    /基本医保\s*10,500.00 元/,
    /大病保险\s*0.00 元/,
    /医疗救助\s*3,150.00 元/,
    /倾斜救助\s*0.00 元/,
  ])
  await expect(rows.nth(2)).toContainText('4,500.00 × 70% = 3,150.00 元')
  await expect(rows.nth(2)).toContainText('出处[2][3]')
  await expect(rows.nth(1).locator('.mark')).toHaveText('省里的标准')
  await expect(sheet.locator('.paper-source').nth(1)).toHaveText(
    /^\[2\] 信阳市医疗保障局 信医保办〔2024〕52号/,
  )
  await expect(sheet.locator('.paper-answers')).toContainText('2026 年 3 月 5 日')
  await expect(sheet).toContainText('信阳最新文件：2024 年 11 月 10 日，数据版本')
  await expect(sheet).toContainText('没有算进来的：')
  // Neither a child nor a second stay.
  for (const other of ['儿童住院', '新生儿', '职工医保']) await expect(sheet).not.toContainText(other)
  // Nothing to tap is on paper, and nothing of the sheet is on the page afterwards.
  await expect(sheet.locator('a, button, summary, input')).toHaveCount(0)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(sheet).toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })
  await expect(page.locator('.answer .figure')).toBeVisible()
})

test('another way to read a document, a sheet that pays less, and an edge are on paper, too', async ({
  page,
}) => {
  await showResult(page, { billed: '42000', inScope: '42000', ...UNPAID })
  await atPrinting(page)
  const sheet = page.locator('.paper')
  await expect(sheet).toContainText('两个数对不上：结算单上大病保险 0.00 元')
  await expect(sheet).toContainText('文件没写死：')
  await expect(sheet).toContainText('自己付 12,240.00 元')
  await expect(sheet).toContainText('这里要留意')
})

test('a saved record prints the same sheet', async ({ page }, info) => {
  await showResult(page, {})
  await page.getByRole('button', { name: '保存（父亲）' }).click()
  await page.getByRole('link', { name: '打开这条记录' }).click()
  await expect(page).toHaveURL(/#\/records\/.+/)
  await expect(page.locator('.answer .figure')).toBeVisible()
  expect(await pagesOf(page, info)).toBe(1)
  await atPrinting(page)
  await expect(page.locator('.paper-head')).toContainText('父亲')
})

test('where the browser cannot print, as in WeChat, there is no button for it', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'print', { value: undefined }))
  await showResult(page, {})
  await expect(page.getByRole('button', { name: '复制文字' })).toBeVisible()
  await expect(page.getByRole('button', { name: '打印' })).toHaveCount(0)
})

/** Pages that are printed as they are: what is folded is open, nothing to tap is left. */
for (const path of [
  '#/contribution/join',
  '#/contribution/years',
  '#/policy/unmodelled',
  '#/assistance/groups',
]) {
  test(`${path} on paper: unfolded, at 14 pt, black`, async ({ page }, info) => {
    await page.addInitScript(() =>
      localStorage.setItem('yibao.settings', JSON.stringify({ look: 'elder', theme: 'dark', phone: 'own' })),
    )
    await page.goto(`./${path}`)
    await expect(page.locator('#app main details').first()).toBeAttached()
    expect(await pagesOf(page, info)).toBeGreaterThan(0)
    await atPrinting(page)
    await expect(page.locator('#app main details:not([open])')).toHaveCount(0)
    for (const button of await page.locator('#app main .btn').all()) await expect(button).toBeHidden()
    const small = await page.locator('#app main').evaluate((main) => {
      const shown = Array.from(main.querySelectorAll('p, li, dd, dt')).filter(
        (part) => part.getClientRects().length,
      )
      return shown
        .map((part) => getComputedStyle(part))
        .filter(({ fontSize, color }) => parseFloat(fontSize) < 18.6 || color !== 'rgb(0, 0, 0)')
        .map(({ fontSize, color }) => `${fontSize} ${color}`)
    })
    expect(small).toEqual([])
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect(page.locator('#app main details[open]')).toHaveCount(0)
  })
}

for (const path of ['#/policy/topic/assistance', '#/policy/document/xy-2024-52'])
  test(`${path} takes no more paper in 长辈版 than in 标准版`, async ({ page }, info) => {
    const pages: number[] = []
    for (const look of ['standard', 'elder']) {
      await page.goto('./')
      await page.evaluate((to) => localStorage.setItem('yibao.settings', JSON.stringify({ look: to })), look)
      await page.goto(`./${path}`)
      await page.reload()
      await expect(page.getByRole('button', { name: '复制文字' })).toBeAttached()
      pages.push(await pagesOf(page, info, look))
    }
    expect(pages[1]).toBe(pages[0])
  })
