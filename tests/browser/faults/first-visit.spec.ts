import type { Page } from '@playwright/test'
import { expect, silence, test } from '../rig'
import type { FaultServer } from '../rig'

/**
 * Fault 20 on a first visit, where no worker answers from the phone: something that the estimate needs never comes. The
 * question stands and can be answered until there is something to say; then the reason is there at once.
 */

const PACK = /policy\/xinyang\.json$/
const reason = (page: Page) => page.getByText('政策数据没有打开。请检查网络，再试一次。')
const again = (page: Page) => page.getByRole('button', { name: '再试一次' })
const radio = (page: Page, name: string) => page.getByRole('radio', { name })
const next = (page: Page) => page.locator('.next > .btn').filter({ visible: true })
const date = (page: Page) => page.getByRole('heading', { level: 1, name: /哪一天/ })
const mounted = (page: Page) => page.locator('#app[data-v-app]').waitFor()

function never(server: FaultServer, match: RegExp): void {
  server.rules = [{ match, fn: silence }]
}

/** Answers of an earlier visit: with them, the question needs the policy. */
async function earlierAnswers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const json = JSON.stringify({ who: 'father', year: '2026', group: 'dibao', step: 'who' })
    if (!sessionStorage.length)
      sessionStorage.setItem('yibao.draft.estimate', JSON.stringify({ at: 1, json }))
  })
}

/** Counts the frames in which neither a question stands there nor what there is to say. */
function watchForGaps(page: Page): Promise<() => Promise<number>> {
  return page
    .evaluate(() => {
      const seen = window as { gaps?: number }
      seen.gaps = 0
      const stands = (selector: string): boolean =>
        Array.from(document.querySelectorAll<HTMLElement>(selector)).some(
          (one) => one.offsetParent !== null || one.getClientRects().length > 0,
        )
      const look = (): void => {
        if (!stands('input[type="radio"], .notice-error')) seen.gaps = (seen.gaps ?? 0) + 1
        requestAnimationFrame(look)
      }
      look()
    })
    .then(() => () => page.evaluate(() => (window as { gaps?: number }).gaps ?? NaN))
}

test.use({ serviceWorkers: 'block' })

test.describe('the policy data never come:', () => {
  test(
    'a new visitor answers, is told at once where it is needed, and goes on once it comes',
    { tag: '@fault-20' },
    async ({ page, server }) => {
      never(server, PACK)
      await page.goto('./#/estimate/who')
      const gaps = await watchForGaps(page)
      await radio(page, '母亲').check()
      await mounted(page)
      await page.waitForTimeout(11_000)
      await expect(radio(page, '母亲')).toBeChecked()
      expect(await gaps()).toBe(0)
      await next(page).click()
      await expect(reason(page)).toBeVisible({ timeout: 1_000 })
      server.rules = []
      await again(page).click()
      await expect(date(page)).toBeVisible()
      await page.getByRole('link', { name: '返回' }).click()
      await expect(radio(page, '母亲')).toBeChecked()
    },
  )

  test(
    'answers of an earlier visit: the question stands until the reason does, and both hold',
    { tag: '@fault-20' },
    async ({ page, server }) => {
      never(server, PACK)
      await earlierAnswers(page)
      await page.goto('./#/estimate/who')
      const gaps = await watchForGaps(page)
      await radio(page, '父亲').check()
      await expect(reason(page)).toBeVisible({ timeout: 14_000 })
      expect(await gaps()).toBe(0)
      server.rules = []
      await again(page).click()
      await expect(radio(page, '父亲')).toBeChecked()
      await expect(page.getByText('接着上次填的')).toBeVisible()
    },
  )
})

test.describe('a part of the app never comes:', () => {
  test('what computes: nobody waits for it', { tag: '@fault-20' }, async ({ page, server }) => {
    never(server, /\/rules\.js$/)
    await page.goto('./#/estimate/who')
    await radio(page, '母亲').check()
    await mounted(page)
    await next(page).click()
    await expect(date(page)).toBeVisible()
    await page.getByRole('link', { name: '返回' }).click()
    await expect(radio(page, '母亲')).toBeChecked()
  })

  test('what keeps things: nobody waits for it', { tag: '@fault-20' }, async ({ page, server }) => {
    never(server, /\/db\.js$/)
    await page.goto('./#/estimate/who')
    await radio(page, '母亲').check()
    await mounted(page)
    await expect(radio(page, '母亲')).toBeChecked()
    await next(page).click()
    await expect(date(page)).toBeVisible()
  })

  test(
    'the questions: advice stands below the first; what was chosen holds when the page is loaded anew',
    { tag: '@fault-20' },
    async ({ page, server, problems }) => {
      problems.expect(/ERR_|Failed to fetch|injected/)
      let fail = (): void => undefined
      const held = new Promise<void>((resolve) => (fail = resolve))
      let dead = false
      server.rules = [
        { match: /\/forms\.js$/, fn: async (_req, res) => (await held, res.destroy(), true) },
        { match: /^\/$/, fn: (_req, res) => dead && (res.destroy(), true) },
      ]
      await page.goto('./#/estimate/who')
      await radio(page, '母亲').check()
      await expect(page.getByRole('complementary', { name: '打不开怎么办' })).toBeVisible()
      await expect(radio(page, '母亲')).toBeChecked()
      dead = true
      fail()
      await expect(page.getByRole('heading', { level: 1, name: '这一页没有打开' })).toBeVisible()
      server.rules = []
      await again(page).click()
      await mounted(page)
      await expect(radio(page, '母亲')).toBeChecked()
      await next(page).click()
      await expect(date(page)).toBeVisible()
    },
  )
})
