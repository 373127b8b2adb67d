import type { Page } from '@playwright/test'
import { goOn } from '../../scripts/tour.mjs'
import { expect } from './rig'

/** A year of bills, written by hand. */
const PAID = { basicPaid: '10500', criticalPaid: '0', inProvince: 'yes', referred: 'yes' }
const STAY_COSTS = { sheet: 'yes', billed: '20000', inScope: '15000' }
export const STAY = { kind: 'admission', date: '03-05', ...STAY_COSTS, ...PAID }
export const VISIT = { kind: 'general', date: '02-10', billed: '120', inScope: '100' }
type Typed = Record<string, string>

/** Father in 2026, with the group and 两病 given. */
export async function startYear(page: Page, group = '低保对象', chronic = '没有登记过'): Promise<void> {
  await page.goto('./#/year/new')
  for (const name of ['父亲', '2026 年', group, chronic]) {
    await page.getByRole('radio', { name, exact: name === chronic }).check()
    await goOn(page)
  }
  await page.getByRole('button', { name: '开始记这一年' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('父亲 · 2026 年')
}
export async function fill(page: Page, typed: Typed): Promise<void> {
  for (const [nth, [field, value]] of Object.entries(typed).entries()) {
    if (nth > 0) await goOn(page)
    if (field === 'date') {
      const [month = '', day = ''] = value.split('-')
      await page.getByLabel('月', { exact: true }).selectOption(month)
      await page.getByLabel('日', { exact: true }).selectOption(day)
    } else if (['kind', 'sheet', 'inProvince', 'referred', 'chronic'].includes(field)) {
      await page.locator(`input[name=${field}][value=${value}]`).check()
    } else await page.locator(`#${field}`).fill(value)
  }
}
export async function enter(page: Page, typed: Typed): Promise<void> {
  await page.getByRole('link', { name: '记一笔' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(记一笔|是哪一种？)$/)
  await fill(page, typed)
  await page.getByRole('button', { name: '记下' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('父亲 · 2026 年')
}
export const bills = (page: Page) => page.locator('.bill')
export const names = (page: Page) => page.locator('.bill h3')
export const ahead = (page: Page, name: string) =>
  page.locator('.ahead-line').filter({ has: page.getByText(name, { exact: true }) })
