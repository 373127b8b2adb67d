import type { Page } from '@playwright/test'
import type { EstimateDraft } from '../../src/stores'
import { expect } from './rig'

/** A father on 低保 who holds a sheet: every answer given. */
export const STAY: Partial<EstimateDraft> = {
  who: 'father',
  year: '2025',
  date: '2025-05-10',
  group: 'dibao',
  sheet: 'yes',
  billed: '20000',
  inScope: '15000',
  basicPaid: '10500',
  criticalPaid: '0',
  inProvince: 'yes',
  referred: 'yes',
  earlier: 'no',
}

/** Opens a page with answers as a tab that was reloaded has them (its own copy in sessionStorage). */
export async function openWith(page: Page, hash: string, answers: Partial<EstimateDraft>): Promise<void> {
  await page.addInitScript((json) => {
    if (sessionStorage.getItem('yibao.draft.estimate') === null)
      sessionStorage.setItem('yibao.draft.estimate', JSON.stringify({ at: 1, json }))
  }, JSON.stringify(answers))
  await page.goto(`./${hash}`)
}

export function question(page: Page) {
  return page.getByRole('heading', { level: 1 })
}
export async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click()
}
export async function choose(page: Page, label: string): Promise<void> {
  await page.getByRole('radio', { name: label, exact: true }).check()
  await next(page)
}
export async function fill(page: Page, label: string, amount: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(amount)
  await next(page)
}
/** From the first question to the one about the sheet. */
export async function begin(page: Page, group: string): Promise<void> {
  await page.goto('./#/estimate')
  await expect(question(page)).toHaveText('这是谁的住院费？')
  await choose(page, '父亲')
  await expect(question(page)).toHaveText('哪一天出院结算的？')
  await page.getByRole('radio', { name: '2025 年' }).check()
  await page.getByLabel('月').selectOption('05')
  await page.getByLabel('日').selectOption('10')
  await next(page)
  await expect(question(page)).toHaveText('住院的人是下面哪一类？')
  await choose(page, group)
  await expect(question(page)).toHaveText('手里有结算单吗？')
}
/** One line of the check page. */
export function row(page: Page, key: string) {
  return page
    .locator('.summary .row')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${key}$`) }) })
}
