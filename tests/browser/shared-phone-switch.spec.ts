import type { Page } from '@playwright/test'
import { answerStay, goTo } from '../../scripts/tour.mjs'
import { axeFaults } from './looks'
import { expect, test } from './rig'
import { changePhone, clearButton, question, stored } from './shared-phone'

/** A phone of one’s own becomes a shared one, and one’s own again. */
test.use({ owner: 'own' })

test('nobody is asked, and nothing of a shared phone is loaded', async ({ page }) => {
  await page.clock.install()
  await page.goto('./#/estimate/who')
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await page.clock.fastForward('30:00')
  await page.clock.runFor(3000)
  await expect(question(page)).toHaveCount(0)
  await expect(clearButton(page)).toHaveCount(0)
  await expect(page.getByRole('radio', { name: /^父亲/ })).toBeChecked()
})
/** One estimate is saved, and the phone becomes a shared one. */
async function saveAndShare(page: Page): Promise<void> {
  await page.goto('./')
  await answerStay(page)
  await page.getByRole('button', { name: /^保存/ }).click()
  await expect(page.getByText('已保存').first()).toBeVisible()
  await goTo(page, '#/mine/phone')
  await changePhone(page, '公用手机')
  await expect(page.getByRole('dialog')).toContainText('手机上有 1 条记录，怎么办？')
}

test('what was saved is told at the switch; kept, it is unseen and outlives every clearing', async ({
  page,
}) => {
  await page.clock.install()
  await saveAndShare(page)
  expect(await axeFaults(page, false)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: '留着，再换' }).click()
  await goTo(page, '#/records')
  await expect(page.getByText('公用手机不存记录')).toBeVisible()
  // Nothing of this visit is typed: nothing to be asked about.
  await clearButton(page).click()
  await expect(page.getByText('已清除 ✓')).toBeVisible()
  await goTo(page, '#/estimate/who')
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await page.clock.fastForward('30:00')
  await expect(page.getByText('已清除 ✓')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await goTo(page, '#/mine/phone')
  await changePhone(page, '自己的手机')
  await goTo(page, '#/mine')
  await expect(page.getByText('存了 1 条')).toBeVisible()
})

test('who is asked about what is saved may leave the phone as it is', async ({ page }) => {
  await saveAndShare(page)
  await expect(clearButton(page)).toHaveCount(0)
  await page.getByRole('dialog').getByRole('button', { name: '不换了' }).click()
  await page.reload()
  await expect(page.getByRole('radio', { name: /^自己的手机/ })).toBeChecked()
  await goTo(page, '#/mine')
  await expect(page.getByText('存了 1 条')).toBeVisible()
})

test('what was saved can be cleared at the switch, or later, with its count', async ({ page }) => {
  await saveAndShare(page)
  await page.getByRole('dialog').getByRole('button', { name: '留着，再换' }).click()
  await page.getByRole('link', { name: '以前的也要删' }).click()
  await page.getByRole('button', { name: '清除填的和存的' }).click()
  await expect(page.getByRole('dialog')).toContainText('手机上存着 1 条记录，也会删掉')
  await page.getByRole('dialog').getByRole('button', { name: '不了，返回' }).click()
  await goTo(page, '#/mine/phone')
  await changePhone(page, '自己的手机')
  await changePhone(page, '公用手机')
  await page.getByRole('dialog').getByRole('button', { name: '现在清掉，再换' }).click()
  await expect(page.locator('#app main')).toContainText('清掉了：以前存的 1 条记录')
  expect(await stored(page)).toMatch(/^\[\[\],/)
  await changePhone(page, '自己的手机')
  await goTo(page, '#/records')
  await expect(page.getByText('还没有保存的估算')).toBeVisible()
})

test('arrows through the list change nothing; what its owner typed is hidden, and there again', async ({
  page,
}) => {
  await page.goto('./#/estimate/who')
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  await goTo(page, '#/mine/phone')
  const bar = page.getByText('公用手机', { exact: true }).and(page.locator('.shared-name'))
  await page.getByRole('radio', { name: /^自己的手机/ }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^公用手机/ })).toBeChecked()
  await expect(bar).toHaveCount(0)
  await page.getByRole('button', { name: '换成公用手机' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '留着，再换' }).click()
  await expect(bar).toBeVisible()
  expect(await stored(page)).toMatch(/^\[\["drafts.*father.*\],\[\["yibao.looks"/)
  await goTo(page, '#/estimate/who')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  // A visitor's own typing: asked about, and gone unless it is to stay.
  await page.getByRole('radio', { name: /^母亲/ }).check()
  await goTo(page, '#/mine/phone')
  await changePhone(page, '自己的手机')
  await page.getByRole('dialog').getByRole('button', { name: '清掉，再换' }).click()
  await expect(page.locator('#app main').getByText('从现在起，填的、存的都留在这台手机上')).toBeVisible()
  await goTo(page, '#/estimate/who')
  await expect(page.getByRole('radio', { name: /^父亲/ })).toBeChecked()
})
