import type { Page } from '@playwright/test'
import { expect, test } from './rig'

/** A question before something is lost, on a phone with <dialog> and on one without. */
const TITLE = '填的和存的全部清除吗？'
const asks = (page: Page) => page.getByRole('button', { name: '清除填的和存的' })
const question = (page: Page) => page.getByRole('dialog', { name: TITLE })

/** Names of the headings that a screen reader finds. */
async function headingsHeard(page: Page): Promise<unknown[]> {
  const browser = await page.context().newCDPSession(page)
  const { nodes } = await browser.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored, role }) => !ignored && role?.value === 'heading')
    .map(({ name }) => name?.value)
}

for (const phone of ['with <dialog>', 'without'] as const)
  test.describe(`a phone ${phone}`, () => {
    test.beforeEach(async ({ page }) => {
      if (phone === 'without')
        await page.addInitScript(() => {
          for (const name of ['showModal', 'show', 'close'])
            Reflect.deleteProperty(HTMLDialogElement.prototype, name)
          Reflect.deleteProperty(globalThis, 'HTMLDialogElement')
        })
      await page.goto('./#/mine')
      await page.getByRole('link', { name: '清除填的和存的' }).click()
      await asks(page).focus()
      await page.keyboard.press('Enter')
      await expect(question(page)).toBeInViewport()
    })

    test('the focus goes in and stays in, what is behind is out of reach', async ({ page }) => {
      await expect(question(page).locator(':focus')).toHaveCount(1)
      expect(await headingsHeard(page)).toEqual([TITLE])
      for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
        await page.keyboard.press(key)
        await expect(page.locator('main :focus:not(dialog *)')).toHaveCount(0)
      }
      await question(page).getByRole('button', { name: '不了，返回' }).focus()
      await page.keyboard.press('Enter')
      await expect(asks(page)).toBeFocused()
      expect((await headingsHeard(page)).length).toBeGreaterThan(1)
    })

    test('the finger does not reach what is behind it either', async ({ page }) => {
      const bar = page.locator('#app header').getByRole('button', { name: '长辈版', includeHidden: true })
      const { x, y, width, height } = (await bar.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
      await page.mouse.click(x + width / 2, y + height / 2)
      await expect(question(page)).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('data-look', 'standard')
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
      await expect(question(page)).toBeInViewport({ ratio: 1 })
      expect(await question(page).evaluate((box) => getComputedStyle(box).position)).toBe('fixed')
    })

    for (const [way, answer] of [
      ['Esc', (page: Page) => page.keyboard.press('Escape')],
      ['Back', (page: Page) => page.evaluate(() => history.back())],
    ] as const)
      test(`${way} closes it, and no more`, async ({ page }) => {
        await answer(page)
        await expect(question(page)).toHaveCount(0)
        await expect(asks(page)).toBeFocused()
        await expect(page).toHaveURL(/#\/mine\/clear$/)
        await page.evaluate(() => history.back())
        await expect(page).toHaveURL(/#\/mine$/)
      })

    test('yes is done', async ({ page }) => {
      await question(page).getByRole('button', { name: '全部清除' }).click()
      await expect(page.getByText('已全部清除：')).toBeVisible()
      await page.evaluate(() => history.back())
      await expect(page).toHaveURL(/#\/mine$/)
    })
  })
