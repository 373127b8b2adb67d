import type { Page } from '@playwright/test'
import { openResult } from './open-result'
import { expect, test } from './rig'
import { startYear } from './year-by-hand'

/** What came to nothing is told where one looks, not only to a screen reader. */
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const notice = (page: Page, words: string) => page.locator('main .notice').filter({ hasText: words })

async function refuseToShare(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuse = (): Promise<void> => Promise.reject(new DOMException('', 'NotAllowedError'))
    Object.defineProperty(navigator, 'canShare', { value: () => true })
    Object.defineProperty(navigator, 'share', { value: refuse })
  })
}

test('a result that was not sent', async ({ page }) => {
  await refuseToShare(page)
  await openResult(page)
  await button(page, '发文字').click()
  await expect(notice(page, '没有发出去。请用“复制文字”。')).toBeInViewport()
  await page.getByRole('link', { name: '图片' }).click()
  await button(page, '发给家人').click()
  await expect(notice(page, '没有发出去。请长按图片保存，再发给家人。')).toBeInViewport()
})

test('a phone that cannot keep anything, tried again', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await page.goto('./#/records')
  await button(page, '再试一次').press('Enter')
  await expect(notice(page, '还是不能保存。')).toBeVisible()
  await expect(button(page, '再试一次')).toBeFocused()
})

test('an offer of the browser that was declined', async ({ page }) => {
  await page.goto('./#/mine/install')
  await page.locator('#app main h1').waitFor()
  await page.evaluate(() =>
    dispatchEvent(
      Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
        prompt: () => Promise.resolve(),
        userChoice: Promise.resolve({ outcome: 'dismissed' }),
      }),
    ),
  )
  await button(page, '放到桌面').press('Enter')
  const words = page.locator('main').getByText('这次没有放。以后在“我的”里还能放。')
  await expect(words).toBeVisible()
  await expect(words).toBeFocused()
})

test('a year that was not kept, beside the button', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('yibao.settings', JSON.stringify({ look: 'elder', phone: 'own' }))
    for (const name of ['put', 'add'] as const) {
      const write: (...args: never[]) => IDBRequest<IDBValidKey> = IDBObjectStore.prototype[name]
      IDBObjectStore.prototype[name] = function (...args: never[]) {
        if (document.documentElement.dataset['refuses']) throw new DOMException('', 'UnknownError')
        return write.apply(this, args)
      }
    }
  })
  const refuse = (): Promise<void> =>
    page.evaluate(() => document.documentElement.setAttribute('data-refuses', 'yes'))
  const told = page.locator('main form .notice').filter({ hasText: '没有存成，请再试一次。' })
  // A question that has come only just now takes no tap yet.
  const save = (): Promise<void> =>
    expect(async () => {
      await button(page, '存好').click()
      await expect(told).toBeInViewport({ timeout: 500 })
    }).toPass()
  await startYear(page)
  await page.goto('./#/year/father/2026/opening')
  await button(page, '下一步').click()
  await button(page, '存好').waitFor()
  await refuse()
  await save()
  await page.evaluate(() => (location.hash = '#/year/father/2026/facts'))
  await button(page, '下一步').click()
  await save()
  await expect(page.locator('main .notice')).toHaveCount(1)
})

test('where nothing can be kept, a ledger says it once, and what follows', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await page.goto('./#/year')
  await expect(notice(page, '关掉就没有了')).toContainText('这台手机现在不能保存')
  await expect(page.locator('main .notice')).toHaveCount(1)
})
