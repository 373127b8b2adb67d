import type { Page } from '@playwright/test'
import { goOn } from '../../scripts/tour.mjs'
import { chooseLook } from './looks'
import { expect, test } from './rig'
import { fill, startYear } from './year-by-hand'

/** No answer about a year is lost or made up, and no tap or way back does harm in a form of one question at a time. */
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const radio = (page: Page, name: string) => page.getByRole('radio', { name })
const ADD = './#/year/father/2026/add'

async function upToGroup(page: Page): Promise<void> {
  await page.goto('./#/year/new')
  for (const answer of ['父亲', '2025 年']) {
    await radio(page, answer).check()
    await goOn(page)
  }
  await expect(heading(page)).toHaveText('这一年是哪一类人？')
}

test.describe('长辈版', () => {
  test.beforeEach(({ page }) => chooseLook(page, { look: 'elder', theme: 'light' }))

  test('what was chosen outlives a reload, and the year that was chosen is the one that begins', async ({
    page,
  }) => {
    await upToGroup(page)
    await page.reload()
    await radio(page, '低保对象').check()
    await goOn(page)
    await radio(page, '没有登记过').check()
    await button(page, '开始记这一年').click()
    await expect(heading(page)).toHaveText('父亲 · 2025 年')
    // The next year begins with nothing of it.
    await page.goto('./#/year/new')
    await expect(heading(page)).toHaveText('谁的账？')
    await expect(page.locator('input:checked')).toHaveCount(0)
  })

  test('out of the form and in again, by the phone: all is there', async ({ page }) => {
    await page.goto('./#/year')
    await upToGroup(page)
    for (let back = 0; back < 3; back++) await page.goBack()
    await expect(page).toHaveURL(/#\/year$/)
    await page.goForward()
    await expect(radio(page, '父亲')).toBeChecked()
    await page.goForward()
    await expect(radio(page, '2025 年')).toBeChecked()
  })

  test('an address behind an open question leads to that one', async ({ page }) => {
    await page.goto('./#/year/new?field=group')
    await expect(heading(page)).toHaveText('谁的账？')
  })

  test('no year is offered that was not seen', async ({ page }) => {
    await page.goto('./#/year/new?who=mother&field=chronic')
    await expect(heading(page)).toHaveText('哪一年？')
    await expect(page.locator('input:checked')).toHaveCount(0)
  })

  test('nor one that was, where what was chosen is gone and the phone leads past the question', async ({
    page,
  }) => {
    await page.goto('./#/year/new?who=mother')
    await expect(radio(page, '母亲')).toBeChecked()
    await goOn(page)
    await radio(page, '2026 年').check()
    await goOn(page)
    await page.goBack()
    await page.goBack()
    await expect(heading(page)).toHaveText('谁的账？')
    // What is typed on a phone of nobody stands in the tab alone.
    await page.evaluate(() => sessionStorage.clear())
    await page.reload()
    await expect(radio(page, '母亲')).toBeChecked()
    await page.evaluate(() => history.go(2))
    await expect(heading(page)).toHaveText('哪一年？')
    await expect(page.locator('input:checked')).toHaveCount(0)
  })

  test('looking something up costs no answer; 返回 leads back to the question', async ({ page }) => {
    await upToGroup(page)
    await page.getByRole('link', { name: '不清楚，看看说明' }).click()
    await expect(heading(page)).toHaveText('哪些人有救助，各有什么？')
    await page.getByRole('link', { name: '返回' }).click()
    await expect(heading(page)).toHaveText('这一年是哪一类人？')
    await button(page, '上一步').click()
    await expect(radio(page, '2025 年')).toBeChecked()
  })

  test('a double tap does the work of one', async ({ page }) => {
    await startYear(page)
    await page.goto(ADD)
    await fill(page, { kind: 'general' })
    await button(page, '下一步').dblclick()
    await expect(heading(page)).toHaveText('哪一天结算的？')
    await fill(page, { date: '02-10' })
    await button(page, '下一步').dblclick()
    await expect(heading(page)).toHaveText('总费用')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.locator('.field-error')).toHaveCount(0)
    await expect(heading(page)).toHaveText('总费用')
  })

  test('all questions on one page in the middle: the one at hand is in sight, and back leaves', async ({
    page,
  }) => {
    await startYear(page)
    await page.getByRole('link', { name: '记一笔' }).click()
    await fill(page, { kind: 'general', date: '02-10', billed: '120', inScope: '' })
    await button(page, '标准版').click()
    await expect(heading(page)).toHaveText('记一笔')
    await expect(page.locator('#inScope')).toBeInViewport()
    await page.goBack()
    await expect(heading(page)).toHaveText('父亲 · 2026 年')
  })
})

test('a form that is left is taken up again, or begun anew', async ({ page }) => {
  await startYear(page)
  await page.goto('./#/year/father/2026/facts')
  await radio(page, '特困人员').check()
  await page.goto('./#/year/father/2026')
  await page.goto('./#/year/father/2026/facts')
  await expect(radio(page, '特困人员')).toBeChecked()
  await button(page, '不要了，重新填').click()
  await expect(radio(page, '低保对象')).toBeChecked()
})

test('a double tap in 估算 asks the next question and no more', async ({ page }) => {
  await page.goto('./#/estimate/who')
  await page.locator('#app[data-v-app] main').waitFor()
  await radio(page, '父亲').check()
  await button(page, '下一步').dblclick()
  await expect(heading(page)).toContainText('哪一天')
  await expect(page.locator('.field-error')).toHaveCount(0)
})
