import { goTo } from '../../scripts/tour.mjs'
import { axeFaults } from './looks'
import { expect, test } from './rig'
import { NOTHING, clearButton, question, stored } from './shared-phone'

/** As src/stores/visit.ts has them. */
const IDLE = '05:00'
const ANSWER_MS = 60_000

/** A shared phone that is left alone. */
test.use({ owner: 'shared' })

test('left alone it asks, counts down aloud, and clears', async ({ page }) => {
  await page.clock.install()
  await page.goto('./#/estimate/who')
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await expect(clearButton(page)).toBeVisible()
  await page.clock.fastForward('04:50')
  await expect(question(page)).toHaveCount(0)
  await page.clock.fastForward('00:11')
  await expect(question(page)).toBeVisible()
  await expect(page.getByRole('button', { name: '再用一会儿' })).toBeFocused()
  expect(await axeFaults(page, false)).toEqual([])
  await page.clock.runFor(31_000)
  await expect(question(page).getByRole('status')).toHaveText(/还有 \d+ 秒就清除/)
  await page.clock.runFor(ANSWER_MS)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这次看病，医保能报多少？')
  await expect(question(page)).toHaveCount(0)
  expect(await stored(page)).toBe(NOTHING)
})

test('the question is answered with one tap or Esc, and asked again later', async ({ page }) => {
  await page.clock.install()
  await page.goto('./#/estimate/who')
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await expect(clearButton(page)).toBeVisible()
  for (const answer of ['tap', 'Esc']) {
    await page.clock.fastForward(IDLE)
    await page.clock.runFor(2000)
    await expect(question(page)).toBeVisible()
    if (answer === 'tap') await page.getByRole('button', { name: '再用一会儿' }).click()
    else await page.keyboard.press('Escape')
    await expect(question(page)).toHaveCount(0)
    await expect(page.getByRole('radio', { name: /^父亲/ })).toBeChecked()
  }
  expect(await stored(page)).toContain('father')
})

test('sleep counts, and so does the time after which a killed tab comes back', async ({ page }) => {
  await page.clock.install()
  await page.goto('./#/estimate/who')
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await expect(clearButton(page)).toBeVisible()
  await page.clock.fastForward('30:00')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这次看病，医保能报多少？')
  expect(await stored(page)).toBe(NOTHING)
  await goTo(page, '#/estimate/who')
  await page.getByRole('radio', { name: /^母亲/ }).check()
  await page.evaluate(() => sessionStorage.setItem('yibao.active', String(Date.now() - 7 * 60_000)))
  // As when the browser brings a tab back: what stands in the tab is there, what ran is not.
  await page.addInitScript(() => sessionStorage.setItem('yibao.active', String(Date.now() - 7 * 60_000)))
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('a page loaded anew within the visit goes on where it was', async ({ page }) => {
  await page.goto('./#/estimate/who')
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await expect(clearButton(page)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: /^父亲/ })).toBeChecked()
})
