import type { Page } from '@playwright/test'
import { goTo } from '../../scripts/tour.mjs'
import { openWith } from './estimate-by-hand'
import { openResult } from './open-result'
import { expect, test } from './rig'
import { STAY, enter, startYear } from './year-by-hand'

/** Where the focus is after what had it is gone, and what is said where nothing moves it. */
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
/** What a screen reader is told without being led there. */
const said = (page: Page) => page.locator('#app > p[role=status]')

test('a question gives the focus back, however it is answered', async ({ page }) => {
  await openResult(page)
  await button(page, /^保存/).click()
  await page.getByText('已保存').first().waitFor()
  await goTo(page, '#/records')
  await button(page, '全部删除').press('Enter')
  await button(page, '不了，返回').press('Enter')
  await expect(button(page, '全部删除')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expect(button(page, '全部删除')).toBeFocused()
  await goTo(page, '#/mine/clear')
  await button(page, '清除填的和存的').press('Enter')
  await button(page, '全部清除').press('Enter')
  await expect(page.getByText('已全部清除').first()).toBeAttached()
  await expect(button(page, '清除填的和存的')).toBeFocused()
})

test.describe('on a shared phone', () => {
  test.use({ owner: 'shared' })
  test('whoever goes on is where they were, and whoever clears is at the top of home', async ({ page }) => {
    await page.clock.install()
    await openResult(page)
    await goTo(page, '#/estimate/in-scope')
    await button(page, '用完清除').waitFor()
    const field = page.getByRole('textbox', { name: '政策范围内费用' })
    await field.focus()
    await page.clock.fastForward('05:00')
    await page.clock.runFor(2_000)
    await button(page, '再用一会儿').press('Enter')
    await expect(field).toBeFocused()
    await button(page, '用完清除').press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '清掉', exact: true }).press('Enter')
    await expect(page.getByText('已清除 ✓')).toBeVisible()
    await expect(heading(page)).toBeFocused()
  })
})

test('an error of the field that has the focus already is said, a second one, too', async ({ page }) => {
  await openWith(page, '#/estimate/who', {})
  const first = page.locator('#app[data-v-app] main').getByRole('radio').first()
  await first.focus()
  await page.keyboard.press('Enter')
  await expect(said(page)).toContainText('错误：请选一个：这是谁的住院费')
  await goTo(page, '#/year/new')
  await startYear(page)
  await page.goto('./#/year/father/2026/opening')
  const amount = page.getByRole('textbox').first()
  await amount.fill('abc')
  await amount.press('Enter')
  await expect(said(page)).toContainText('错误：没认出这是多少钱')
  await amount.fill('-5')
  await amount.press('Enter')
  await expect(said(page)).toContainText('错误：金额不能是负数')
})

test('an amount is seen at each key and heard once, after a pause', async ({ page }) => {
  await openWith(page, '#/estimate/billed', { who: 'father', year: '2026', group: 'dibao', sheet: 'yes' })
  const field = page.getByRole('textbox', { name: '总费用' })
  await field.focus()
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const words = element?.closest('[aria-live]')?.textContent?.trim()
        if (words) heard.push(words)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  await page.keyboard.type('123456', { delay: 30 })
  await expect(page.locator('main').getByText('就是 123,456.00 元')).toBeVisible()
  await expect(said(page)).toContainText('就是 123,456.00 元')
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    '就是 123,456.00 元',
  ])
})

test('what is deleted or brought back in the year hands the focus on', async ({ page }) => {
  await startYear(page)
  await enter(page, STAY)
  await button(page, /^删除\s*：/).press('Enter')
  await expect(button(page, '撤销')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#bills')).toBeFocused()
  await button(page, '删除这一年').press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: '删除这一年' }).press('Enter')
  await expect(page).toHaveURL(/#\/year$/)
  await button(page, '撤销').press('Enter')
  await expect(page.getByRole('link', { name: /2026 年/ })).toBeVisible()
  await expect(heading(page)).toBeFocused()
})
