import type { Page } from '@playwright/test'
import { goTo } from '../../scripts/tour.mjs'
import { chooseLook } from './looks'
import { expect, test } from './rig'

/** Pages that hold many things, and a heading of each. */
const LONG: [hash: string, part: string][] = [
  ['#/policy/year/2026', '大病保险'],
  ['#/policy/topic/contribution', '说明'],
  ['#/policy/terms', '看结算单会遇到的'],
  ['#/policy/documents', '本市（3）'],
  ['#/policy/readings', '倾斜救助看哪些自己出的钱？'],
  ['#/assistance/groups', '放在一起比'],
  ['#/contribution/years', '其余的钱谁出'],
  ['#/outpatient/rules', '普通门诊这一份'],
]
const part = (page: Page, name: string) =>
  page.locator('.page-part').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) })

test('in 长辈版 a long page is its headings, each opening where it stands', async ({ page }) => {
  await chooseLook(page, { look: 'elder', theme: 'light' })
  await page.goto('./')
  for (const [hash, name] of LONG) {
    await goTo(page, hash)
    await expect(part(page, name), hash).not.toHaveAttribute('open')
    const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)
    expect(screens, hash).toBeLessThan(4)
    await part(page, name).locator('summary').first().click()
    await expect(part(page, name).locator('.stack').first(), hash).toBeVisible()
  }
})

test('in 长辈版 a fold names what it holds, and what the page is about stands open', async ({ page }) => {
  await chooseLook(page, { look: 'elder', theme: 'light' })
  await page.goto('./#/policy/topic/assistance')
  await expect(part(page, '数字').locator('summary').first()).toContainText(/住院救助.+、住院救助.+等 5 项/)
  await goTo(page, '#/assistance/tilted')
  await expect(part(page, '倾斜救助的条件')).toHaveAttribute('open')
  await expect(part(page, '起点、比例、一年最多')).not.toHaveAttribute('open')
})

test('the standard version shows them laid open', async ({ page }) => {
  await chooseLook(page, { look: 'standard', theme: 'light' })
  await page.goto('./#/policy/year/2026')
  await expect(page.getByRole('link', { name: /^大病保险一年最多报/ })).toBeVisible()
  await expect(page.locator('.page-part')).toHaveCount(0)
})

test('what was opened is open again after going back, at the place that was left', async ({ page }) => {
  await chooseLook(page, { look: 'elder', theme: 'light' })
  await page.goto('./#/policy/year/2026')
  await part(page, '大病保险').locator('summary').first().click()
  await page.getByRole('link', { name: /^大病保险一年最多报/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('link', { name: /^大病保险一年最多报/ })).toBeInViewport()
  await expect(part(page, '医疗救助')).not.toHaveAttribute('open')
})

for (const look of ['elder', 'standard'] as const)
  test(`an address can name the part of a page (${look})`, async ({ page }) => {
    await chooseLook(page, { look, theme: 'light' })
    await page.goto('./#/policy/year/2026#critical')
    await expect(page.getByRole('link', { name: /^大病保险分段报销/ })).toBeInViewport()
    await expect(page.getByRole('heading', { level: 2, name: '大病保险' })).toBeInViewport()
  })

test('on paper and as copied text the whole page is there', async ({ page, context }) => {
  await chooseLook(page, { look: 'elder', theme: 'light' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('./#/policy/year/2026')
  await page.getByRole('button', { name: '复制' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('大病保险一年最多报')
  expect(copied).toContain('400,000 元')
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  expect(await page.locator('.page-part:not([open])').count()).toBe(0)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(page.locator('.page-part[open]')).toHaveCount(0)
})
