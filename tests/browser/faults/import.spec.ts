import type { Page } from '@playwright/test'
import { goTo } from '../../../scripts/tour.mjs'
import { bigBackup } from '../big-backup'
import { expect, test } from '../rig'
import { listed, saveStays } from '../saved-stays'
import { rawRows, stateOf } from '../kills/phone-state'
import { makeDatabase, rowsOf } from './raw-database'

/** A backup is taken over wholly or not at all, and what the screen says of it is true. */

const SIZE = { records: 200, bills: 400, years: 8 }
const NOTHING_CHANGED = /没有存成，手机上的一样没动/
const load = (page: Page) => page.getByRole('region', { name: '从备份恢复' })
const restore = (page: Page) => page.getByRole('button', { name: '恢复到手机' })

/** Looks into a backup of mother's; the next tap takes it over. */
async function choose(page: Page, size = SIZE): Promise<void> {
  await goTo(page, '#/backup')
  const buffer = Buffer.from(bigBackup(size))
  const file = { name: 'yibao-beifen.json', mimeType: 'application/json', buffer }
  await page.getByLabel('备份文件').setInputFiles(file)
  await restore(page).waitFor()
}

/** One estimate of father's from before is all there is. */
async function onlyFathers(page: Page): Promise<void> {
  await goTo(page, '#/records')
  await expect(listed(page)).toHaveCount(1)
  await expect(listed(page)).toContainText('父亲')
  expect(stateOf(await rawRows(page), SIZE)).toEqual({ records: ['20000 6350.00'], bills: [], generation: 0 })
}

test(
  'the browser dies in the middle of it: nothing of it is there, and all from before',
  { tag: '@fault-41' },
  async ({ device, problems }) => {
    problems.expect(/favicon\.ico/)
    const page = await device.open('')
    await saveStays(page, '父亲')
    await choose(page)
    await restore(page).click()
    // Some rows are in the transaction by now, most are not.
    await expect(load(page).getByText(/正在处理… ([1-9]|[1-4][0-9])%/)).toBeVisible()
    // A screen reader is not told each percent.
    await expect(page.getByRole('status').filter({ hasText: '正在处理' })).toHaveText('正在处理…')
    await device.kill()
    const later = await device.open('#/backup')
    await expect(later.getByText('已恢复')).toHaveCount(0)
    await onlyFathers(later)
    // The same file is taken over now, and only once.
    await choose(later)
    await restore(later).click()
    await expect(load(later).getByText('已恢复，存好了')).toBeVisible({ timeout: 30_000 })
    expect(stateOf(await rawRows(later), SIZE).generation).toBe(1)
  },
)

test(
  'only the page dies: the browser lives on, and nothing of it is there',
  { tag: '@fault-41' },
  async ({ page, context, server }) => {
    await page.goto('./')
    await saveStays(page, '父亲')
    await choose(page)
    await restore(page).click()
    await expect(load(page).getByText(/正在处理… ([1-9]|[1-4][0-9])%/)).toBeVisible()
    const gone = page.waitForEvent('crash')
    const browser = await context.newCDPSession(page)
    browser.send('Page.crash').catch(() => undefined)
    await gone
    const later = await context.newPage()
    await later.goto(server.url)
    await onlyFathers(later)
  },
)

test('cancelled in the middle of it: nothing of it is there', { tag: '@fault-41' }, async ({ page }) => {
  await page.goto('./')
  await saveStays(page, '父亲')
  await choose(page)
  await restore(page).click()
  await expect(load(page).getByText(/正在处理… ([1-9]|[1-4][0-9])%/)).toBeVisible()
  await page.getByRole('button', { name: '取消' }).click()
  // Back at what the file holds.
  await expect(restore(page)).toBeVisible()
  await onlyFathers(page)
})

test(
  'the phone is full: said, and nothing of it is there',
  { tag: ['@fault-41', '@fault-35'] },
  async ({ device, server }) => {
    await saveStays(await device.open(''), '父亲')
    // A browser that has written before goes by the room it saw then.
    await device.close()
    const page = await device.open()
    const browser = await page.context().newCDPSession(page)
    const { origin } = new URL(server.url)
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    await page.goto(server.url)
    await choose(page)
    await restore(page).click()
    await expect(load(page).getByText(NOTHING_CHANGED)).toContainText('手机空间满了')
    await expect(page.getByText('已恢复')).toHaveCount(0)
    await onlyFathers(page)
  },
)

test(
  'storage is forbidden: taken over for this visit, and called so',
  { tag: ['@fault-41', '@fault-29'] },
  async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('forbidden', 'SecurityError')
      }
    })
    await page.goto('./')
    await choose(page, { records: 1, bills: 2, years: 1 })
    await expect(load(page).getByText('恢复进来的只这一次看')).toBeVisible()
    await restore(page).click()
    await expect(load(page).getByText('已恢复，这一次可以看')).toBeVisible()
    await expect(page.getByText('存好了')).toHaveCount(0)
    await goTo(page, '#/records')
    await expect(listed(page)).toHaveCount(1)
  },
)

test(
  'a newer version takes the phone over before the tap: told, and nothing of it is there',
  { tag: ['@fault-41', '@fault-32'] },
  async ({ page, context, server, problems }) => {
    problems.expect(/favicon\.ico/)
    await page.goto('./')
    await saveStays(page, '父亲')
    await choose(page)
    const newer = await context.newPage()
    await newer.goto(`${server.url}policy/index.json`)
    await makeDatabase(newer, 990)
    await restore(page).click()
    await expect(load(page).getByText(NOTHING_CHANGED)).toContainText('本应用已有新版本在用')
    expect(await rowsOf(newer, 'records')).toHaveLength(1)
    expect(await rowsOf(newer, 'events')).toHaveLength(0)
  },
)

test(
  'two windows at once: an estimate saved here and a backup taken over there are both whole',
  { tag: '@fault-41' },
  async ({ page, context, server }) => {
    await page.goto('./')
    await choose(page)
    const other = await context.newPage()
    await other.goto(server.url)
    await restore(page).click()
    await saveStays(other, '父亲')
    await expect(load(page).getByText('已恢复，存好了')).toBeVisible({ timeout: 30_000 })
    expect(stateOf(await rawRows(other), SIZE)).toEqual({
      records: ['20000 6350.00'],
      bills: [],
      generation: 1,
    })
    await goTo(other, '#/records')
    await expect(listed(other)).toHaveCount(50)
  },
)
