import type { Page } from '@playwright/test'
import { expect, status, test } from './rig'

/** The part of the app that asks whether somebody is still there, and counts down. */
const SHARED_PART = { match: /\/tools\.js$/, fn: status(503) }
const father = (page: Page) => page.getByRole('radio', { name: /^父亲/ })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const HOME = '这次看病，医保能报多少？'

/** Everything half typed that the phone keeps, in this tab and in the database. */
function typed(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase | null>((resolve) => {
      const request = indexedDB.open('yibao-suandeqing')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => resolve(null)
    })
    const rows = await new Promise<unknown[]>((resolve) => {
      if (!db || !Array.from(db.objectStoreNames).includes('drafts')) return resolve([])
      const all = db.transaction('drafts').objectStore('drafts').getAll()
      all.onsuccess = () => resolve(all.result)
    })
    db?.close()
    const tab = Object.entries({ ...sessionStorage }).filter(([name]) => name.startsWith('yibao.draft.'))
    return JSON.stringify([rows, tab])
  })
}

test('what is typed in one window is there in the other', async ({ page, context }) => {
  await page.goto('./#/estimate/who')
  const other = await context.newPage()
  await other.goto('./#/estimate/who')
  await expect(heading(other)).toBeVisible()
  await page.bringToFront()
  await father(page).check()
  await expect(father(other)).toBeChecked()
  await other.bringToFront()
  await other.getByRole('radio', { name: /^母亲/ }).check()
  await expect(page.getByRole('radio', { name: /^母亲/ })).toBeChecked()
  await page.reload()
  await expect(page.getByRole('radio', { name: /^母亲/ })).toBeChecked()
})

test('清除填的和存的 means every window: the others begin anew and bring nothing back', async ({
  page,
  context,
}) => {
  await page.goto('./#/estimate/who')
  await father(page).check()
  const other = await context.newPage()
  await other.goto('./#/mine/clear')
  await other.getByRole('button', { name: '清除填的和存的' }).click()
  await other.getByRole('button', { name: '全部清除' }).click()
  await expect(other.getByText('已全部清除：')).toBeVisible()
  await page.bringToFront()
  await expect(heading(page)).toHaveText(HOME)
  expect(await typed(page)).toBe('[[],[]]')
  await page.goto('./#/estimate/who')
  await expect(heading(page)).toBeVisible()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('windows that share no storage they can write into are told all the same', async ({ page, context }) => {
  await context.addInitScript(() => {
    const { setItem } = Storage.prototype
    Storage.prototype.setItem = function (...row) {
      if (this === localStorage && row[0] === 'yibao.cleared')
        throw new DOMException('full', 'QuotaExceededError')
      setItem.apply(this, row)
    }
  })
  await page.goto('./#/estimate/who')
  await father(page).check()
  const other = await context.newPage()
  await other.goto('./#/mine/clear')
  await other.getByRole('button', { name: '清除填的和存的' }).click()
  await other.getByRole('button', { name: '全部清除' }).click()
  await expect(other.getByText('已全部清除：')).toBeVisible()
  await expect(heading(page)).toHaveText(HOME)
  expect(await typed(page)).toBe('[[],[]]')
})

test.describe('on a shared phone, where the part that watches over it cannot be fetched', () => {
  test.use({ owner: 'shared', serviceWorkers: 'block' })

  test('a tab that comes back later is emptied all the same, and use of the phone is noted', async ({
    page,
    server,
    problems,
  }) => {
    problems.expect(/./)
    await page.goto('./#/estimate/who')
    await father(page).check()
    expect(await typed(page)).toContain('father')
    server.rules.push(SHARED_PART)
    await page.addInitScript(() => {
      if (sessionStorage.getItem('yibao.draft.estimate'))
        sessionStorage.setItem('yibao.active', String(Date.now() - 7 * 60_000))
    })
    await page.reload()
    await expect(heading(page)).toBeVisible()
    expect(await typed(page)).toBe('[[],[]]')
    const active = () => page.evaluate(() => Number(sessionStorage.getItem('yibao.active')))
    const before = await active()
    expect(Date.now() - before).toBeLessThan(60_000)
    await heading(page).click()
    expect(await active()).toBeGreaterThan(before)
  })
})
