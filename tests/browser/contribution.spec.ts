import type { Page } from '@playwright/test'
import { goTo } from '../../scripts/tour.mjs'
import { withFamily } from './family-in-tab'
import { expect, loginPage, tabThrough, test, workerReady } from './rig'

const ADDRESSES = [
  '#/contribution',
  '#/contribution/member/new',
  '#/contribution/years',
  '#/contribution/join',
  '#/contribution/gap',
]

async function add(page: Page, who: string, group: string): Promise<void> {
  await page.getByRole('link', { name: '加一个人' }).click()
  await page.getByRole('radio', { name: who, exact: true }).check()
  await page.getByRole('radio', { name: group, exact: true }).check()
  await page.getByRole('button', { name: '加上' }).click()
}
const total = (page: Page) => page.locator('.total .figure')
const person = (page: Page, name: string) => page.locator('.member').filter({ hasText: name })

test('a family: the year is asked for, each one pays what is left, the sum is a bound where aid is a floor', async ({
  page,
}) => {
  await page.goto('./#/contribution')
  const year = page.getByLabel('算哪一年的医保？')
  await expect(year).toHaveValue('')
  await expect(year.locator('option')).toHaveText([
    '请选一年',
    '2027年度（还没看到文件）',
    ...[2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017].map((n) => `${n}年度`),
  ])
  await year.selectOption('2026年度')
  await expect(page.getByRole('heading', { name: '2026年度，每人的标准是 400 元' })).toBeVisible()
  await expect(page.getByText('2025年秋冬交，管2026年一整年。')).toBeVisible()

  await add(page, '本人', '普通居民')
  await expect(total(page)).toHaveText('400 元')
  await expect(page.getByRole('heading', { name: '2026年度，一家 1 口一共交' })).toBeVisible()
  await add(page, '母亲', '特困人员')
  await expect(total(page)).toHaveText('400 元')
  await expect(person(page, '母亲')).toContainText('0 元')
  await expect(person(page, '母亲')).toContainText('标准 400 元，政府全额资助。')
  await add(page, '老伴', '低保对象')
  await expect(person(page, '老伴')).toContainText('最多 320 元')
  await expect(person(page, '老伴')).toContainText('政府至少资助 80 元')
  await expect(total(page)).toHaveText('最多 720 元')
  await add(page, '孩子', '农村易返贫致贫人口')
  await expect(person(page, '孩子')).toContainText('最多 400 元')
  await expect(person(page, '孩子')).toContainText('政府资助多少，金额没公布')
  await expect(person(page, '孩子')).toContainText('要是这一年才出生：新生儿出生当年交不交钱')
  await expect(total(page)).toHaveText('最多 1,120 元')
  await expect(page.locator('.total')).toContainText('老伴、孩子的资助')

  // Another year, another standard.
  await year.selectOption('2024年度')
  await expect(total(page)).toHaveText('最多 1,060 元')
})

test('a figure leads to its document and clause', async ({ page }) => {
  await withFamily(page, '2026', [['spouse', 'dibao']])
  await page.goto('./#/contribution')
  await person(page, '老伴').locator('summary').click()
  const how = person(page, '老伴').locator('details')
  await expect(how).toContainText('个人缴费标准：400.00 元')
  await expect(how).toContainText('省里的标准')
  await expect(how).toContainText('参保资助：政府至少资助 80 元')
  await expect(how).toContainText('信医保办〔2024〕52号')
  await expect(how).toContainText('80元是最低数')
})

test('a year without a published standard: says so, shows the last one as such, and where to look', async ({
  page,
}) => {
  await withFamily(page, '2027', [['self', 'none']])
  await page.goto('./#/contribution')
  await expect(page.getByRole('heading', { name: '2027年度的文件还没有看到' })).toBeVisible()
  await expect(page.getByText('请看“河南税务”和信阳市医保局的公告')).toBeVisible()
  await expect(page.getByRole('heading', { name: '最近公布的是2026年度' })).toBeVisible()
  await expect(page.getByText('2027年度不一定一样').first()).toBeVisible()
  // Nobody waits here until the window is over.
  await expect(page.getByText('上一年度（2026年度）是2025年12月31日截止的').first()).toBeVisible()
  await expect(page.getByText('请现在就问税务或村里').first()).toBeVisible()
  await expect(page.locator('#app main')).not.toContainText('还没有公布')
  await expect(person(page, '本人')).toContainText('还没看到文件')
  await expect(person(page, '本人').locator('.member-head')).not.toContainText('元')
  await expect(total(page)).toHaveCount(0)
})

test('a year without a standard: aid and sum of the last known year, marked so, never as the answer', async ({
  page,
}) => {
  await withFamily(page, '2027', [
    ['self', 'none'],
    ['mother', 'tekun'],
    ['spouse', 'dibao'],
  ])
  await page.goto('./#/contribution')
  const marked = '按2026年度的数，仅供参考'
  await expect(person(page, '本人')).toContainText(`${marked}：标准 400 元，没有资助，自己交 400 元`)
  await expect(person(page, '母亲')).toContainText('政府全额资助，自己交 0 元')
  await expect(person(page, '母亲')).toContainText('要是2027年度还是全额资助，标准多少都不用自己交')
  await expect(person(page, '老伴')).toContainText('政府至少资助 80 元，自己交 最多 320 元')
  const sum = page.locator('section').filter({ has: page.getByRole('heading', { name: marked }) })
  await expect(sum).toContainText('一家 3 口2026年度一共交 最多 720 元')
  await expect(sum).toContainText('2027年度不一定一样')
  await expect(total(page)).toHaveCount(0)
})

test('members are changed, removed, and brought back; all of it is said aloud', async ({ page }) => {
  await withFamily(page, '2026', [
    ['self', 'none'],
    ['child', 'none'],
    ['child', 'dibao'],
  ])
  await page.goto('./#/contribution')
  await expect(page.locator('.member-head')).toHaveText([/本人/, /孩子/, /孩子二/])
  const said = page.locator('p[role=status]').last()

  await page.getByRole('link', { name: /修改.*孩子二/ }).click()
  await expect(page.getByRole('radio', { name: '低保对象' })).toBeChecked()
  await page.getByRole('radio', { name: '普通居民' }).check()
  await page.getByRole('button', { name: '改好了' }).click()
  await expect(total(page)).toHaveText('1,200 元')
  await expect(said).toHaveText('已改好：孩子二')

  await page.getByRole('button', { name: /删除.*孩子$/ }).click()
  await expect(total(page)).toHaveText('800 元')
  await expect(said).toHaveText('已删除：孩子。可以撤销。')
  const undo = page.getByRole('button', { name: '撤销' })
  await expect(undo).toBeFocused()
  await undo.press('Enter')
  await expect(total(page)).toHaveText('1,200 元')
  await expect(page.locator('.member-head')).toHaveText([/本人/, /孩子/, /孩子二/])
})

test('a member whom another window deletes while being changed is not called changed', async ({
  page,
  context,
}) => {
  await page.goto('./')
  await page.evaluate(() =>
    localStorage.setItem('yibao.settings', JSON.stringify({ look: 'standard', phone: 'own' })),
  )
  await page.reload()
  for (const who of ['本人', '父亲']) {
    await goTo(page, '#/contribution/member/new')
    await page.getByRole('radio', { name: who }).check()
    await page.getByRole('radio', { name: '普通居民' }).check()
    await page.getByRole('button', { name: '加上' }).click()
    await expect(page).toHaveURL(/#\/contribution$/)
  }
  await page.getByLabel('算哪一年的医保').selectOption({ label: '2026年度' })
  await expect(page.locator('.member-head')).toHaveText([/本人/, /父亲/])
  await page.getByRole('link', { name: /修改.*父亲/ }).click()
  await page.getByRole('radio', { name: '低保对象' }).check()
  const other = await context.newPage()
  await other.goto('./#/contribution')
  await other.getByRole('button', { name: /删除.*父亲$/ }).click()
  await expect(other.locator('.member-head')).toHaveText([/本人/])
  // What is typed is written after a short pause, and read again by a window that is come back to.
  await other.waitForTimeout(600)
  await page.bringToFront()
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await page.waitForTimeout(400)

  await page.getByRole('button', { name: '改好了' }).click()
  await expect(page.getByText('这个人在别的窗口删了。再点一次，就重新加上。')).toBeVisible()
  await page.getByRole('button', { name: '改好了' }).click()
  await expect(page.locator('.member-head')).toHaveText([/本人/, /父亲/])
  await expect(page.locator('p[role=status]').last()).toHaveText('已加上：父亲')
})

test('nothing is added without both answers; an address of nobody leads back', async ({ page }) => {
  await withFamily(page, '2026', [])
  await page.goto('./#/contribution/member/new')
  await page.getByRole('button', { name: '加上' }).click()
  await expect(page.getByRole('alert')).toContainText('有 2 处要改')
  await expect(page.getByRole('alert')).toBeFocused()
  await page.getByRole('radio', { name: '父亲' }).check()
  await page.getByRole('button', { name: '加上' }).click()
  await expect(page.getByRole('radio', { name: '普通居民' })).toBeFocused()
  await expect(page.getByText('请选哪一类').first()).toBeVisible()
  await page.goto('./#/contribution/member/77')
  await expect(page).toHaveURL(/#\/contribution$/)
})

test('the family by keyboard alone', async ({ page }) => {
  await withFamily(page, '', [])
  await page.goto('./#/contribution')
  await page.getByLabel('算哪一年的医保？').focus()
  await page.keyboard.type('2026')
  await expect(page.getByRole('heading', { name: /每人的标准/ })).toBeVisible()
  await page.getByRole('link', { name: '加一个人' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '加一个人' })).toBeFocused()
  await page.getByRole('radio', { name: '本人' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: '普通居民' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '一家人一年交多少？' })).toBeFocused()
  await expect(total(page)).toHaveText('400 元')
  const stops = await tabThrough(page)
  expect(stops).toEqual(expect.arrayContaining(['a 修改：本人', 'button 删除：本人', 'a 加一个人']))
})

test('on a shared phone the family stays in the tab only', async ({ device }) => {
  const page = await device.open('')
  await page.evaluate(() =>
    localStorage.setItem(
      'yibao.settings',
      JSON.stringify({ look: 'standard', theme: 'light', phone: 'shared' }),
    ),
  )
  await page.goto(`${page.url().split('#')[0]}#/contribution`)
  await page.reload()
  await page.getByLabel('算哪一年的医保？').selectOption('2026年度')
  await add(page, '父亲', '低保对象')
  await expect(page.getByText('现在是公用手机的用法')).toBeVisible()
  await page.reload()
  await expect(total(page)).toHaveText('最多 320 元')
  // Longer than the pause before anything reaches the database.
  await page.waitForTimeout(1000)
  await device.close()
  const later = await device.open('#/contribution')
  await expect(later.getByLabel('算哪一年的医保？')).toHaveValue('')
})

test('cold start without network: every page opens, and the family is still there', async ({
  device,
  server,
}) => {
  test.setTimeout(120_000)
  const page = await device.open('#/contribution')
  await page.getByLabel('算哪一年的医保？').selectOption('2026年度')
  await add(page, '父亲', '低保对象')
  await expect(total(page)).toHaveText('最多 320 元')
  await workerReady(page)
  await page.waitForTimeout(1000)
  await server.stop()
  for (const address of ADDRESSES) {
    const later = await device.reopenOffline(address)
    await expect(later.locator('#app main h1')).toBeVisible()
    await expect(later.getByText('正在打开……')).toHaveCount(0)
    await expect(later.locator('#app main')).not.toContainText('没有打开')
    if (address === '#/contribution') await expect(total(later)).toHaveText('最多 320 元')
  }
})

test('the amounts of each notice year, the year of cover apart', async ({ page }) => {
  await page.goto('./#/contribution/years')
  const rows = page.locator('.years tbody tr').filter({ has: page.locator('td') })
  await expect(rows).toHaveCount(10)
  await expect(rows.first()).toHaveText(/2025\s*400\s*2026\s*700/)
  await expect(rows.last()).toHaveText(/2016\s*150\s*2017\s*420/)
  await expect(page.locator('.years th[scope=rowgroup]')).toHaveText([/省里/, '全国的数'])
  await expect(page.locator('.chart-year')).toHaveCount(10)
  await expect(page.getByText('不要加在一起')).toBeVisible()
  // Announced as an increase; never added up.
  await expect(page.locator('#app main')).not.toContainText('724')
  await expect(page.getByText('这里不替它相加')).toBeVisible()
  await expect(page.getByRole('heading', { name: '“2比1左右”不能拿来算' })).toBeVisible()
})

test('the policy cannot be read: says so, and another try works', async ({ page, server, problems }) => {
  problems.expect(/policy/)
  server.rules = [{ match: /policy\/xinyang/, fn: loginPage }]
  for (const address of [...ADDRESSES, '#/contribution']) {
    await page.goto('about:blank')
    await page.goto(`./${address}`)
    await expect(page.getByText('政策数据没有打开')).toBeVisible()
  }
  server.rules = []
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByLabel('算哪一年的医保？')).toBeVisible()
})
