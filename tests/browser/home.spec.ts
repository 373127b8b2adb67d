import { goTo } from '../../scripts/tour.mjs'
import { expect, silence, status, test, workerReady } from './rig'

const state = (kind: string) => `[data-state="${kind}"]`

test('the first screen says what this is and leads to what people come for', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1, name: '这次看病，医保能报多少？' })).toBeVisible()
  await expect(page.getByText('填的内容只在这台手机上，不上传。')).toBeVisible()
  await expect(page.getByText(/最新文件：\d{4} 年 \d+\s月 \d+\s日/)).toBeVisible()
  const main = page.getByRole('main')
  const things = await main.getByRole('navigation').getByRole('link').allTextContents()
  expect(things.length).toBeGreaterThanOrEqual(3)
  expect(things[0]).toContain('住院能报多少')
  for (const thing of [...things.map((_, index) => index), 'about'] as const) {
    await goTo(page, '#/')
    const link =
      thing === 'about'
        ? main.getByRole('link', { name: '关于与隐私' })
        : main.getByRole('navigation').getByRole('link').nth(thing)
    const address = (await link.getAttribute('href')) ?? ''
    await link.click()
    await expect(page).toHaveURL(new RegExp(address.replace(/[/?]/g, '.')))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).not.toHaveTitle(/首页|没有这一页/)
  }
})

test('the first screen stands before the policy data has come, and without it', async ({ page, server }) => {
  server.rules.push({ match: /policy\/.*\.json/, fn: silence })
  await page.goto('./')
  await expect(page.getByRole('main').getByRole('link', { name: /住院能报多少/ })).toBeVisible()
  await expect(page.getByText('最新文件：')).toHaveCount(0)
})

test('没网也能用了 is said only once the worker holds everything', async ({ device, server }) => {
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  server.rules.push({ match: /policy\/xinyang\.json/, from: 'worker', fn: async () => (await held, false) })
  const page = await device.open('')
  await expect(page.getByText(/正在下载，下完没网也能用/)).toBeVisible()
  await expect(page.locator(state('ready'))).toHaveCount(0)
  release()
  await workerReady(page)
  await expect(page.locator(state('ready'))).toHaveText(/没网也能用了/)
})

test('a failed installation is said, and so is a browser without workers', async ({
  page,
  server,
  problems,
}) => {
  problems.expect(/503/)
  server.rules.push({ match: /\/sw\.js$/, fn: status(503) })
  await page.goto('./')
  await expect(page.locator(state('failed'))).toHaveText(/没有下载完，会再试/)
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await page.reload()
  await expect(page.locator(state('unsupported'))).toHaveText(/这个浏览器要有网才能用/)
})

test('large letters are offered once, and the answer is remembered', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: '要大字（长辈版）' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-look', 'elder')
  await expect(page.getByRole('heading', { name: '字要大一些吗？' })).toHaveCount(0)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-look', 'elder')
  await expect(page.getByText('最新文件：')).toBeVisible()
  await expect(page.getByRole('heading', { name: '字要大一些吗？' })).toHaveCount(0)
  await page.getByRole('button', { name: '标准版' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-look', 'standard')
})

test('half-answered questions are offered again, after a new start of the browser too', async ({
  device,
}) => {
  const page = await device.open('#/estimate/who')
  await page.getByRole('radio', { name: '母亲' }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('heading', { level: 1, name: /哪一天/ }).waitFor()
  await goTo(page, '#/')
  await expect(page.getByRole('link', { name: '接着上次填的' })).toBeVisible()
  await expect.poll(() => page.evaluate(draftsKept)).toBe(1)
  await device.close()
  const later = await device.open('')
  await later.getByRole('link', { name: '接着上次填的' }).click()
  await expect(later.getByRole('heading', { level: 1, name: /哪一天/ })).toBeVisible()
})

test('where the scripts never come, the page says what to do', async ({ page, server, problems }) => {
  problems.expect(/503/)
  server.rules.push({ match: /\.js$/, fn: status(503) })
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const advice = page.getByRole('complementary', { name: '打不开怎么办' })
  await expect(advice).toBeHidden()
  await expect(advice).toBeVisible({ timeout: 12_000 })
  await expect(advice.getByRole('link', { name: '重新打开' })).toBeVisible()
})

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' })
  test('a page whose code cannot be fetched says so, keeps what was typed, and can be tried again', async ({
    page,
    server,
    problems,
  }) => {
    problems.expect(/503|dynamically imported module/)
    await page.goto('./')
    await page.getByText('最新文件：').waitFor()
    server.rules.push({ match: /\/(?!index|vue|parts)\w+\.js$/, from: 'page', fn: status(503) })
    await page.evaluate(() => sessionStorage.setItem('reloaded-for-missing-chunk', String(Date.now())))
    await page
      .getByRole('main')
      .getByRole('link', { name: /一家人一年交多少/ })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: '这一页没有打开' })).toBeFocused()
    await expect(page.getByText('您已填的内容、存下的记录都还在。')).toBeVisible()
    server.rules = []
    await page.getByRole('button', { name: '再试一次' }).click()
    await expect(page).toHaveTitle(/一家人一年交多少/)
  })

  test('a page whose code cannot be fetched gives way on Back', async ({ page, server, problems }) => {
    problems.expect(/503|dynamically imported module/)
    const home = page.getByRole('heading', { level: 1, name: '这次看病，医保能报多少？' })
    await page.goto('./')
    await page.getByText('最新文件：').waitFor()
    server.rules.push({ match: /\/year\.js$/, from: 'page', fn: status(503) })
    await page.evaluate(() => {
      sessionStorage.setItem('reloaded-for-missing-chunk', String(Date.now()))
      location.hash = '#/year'
    })
    await expect(page.getByRole('heading', { level: 1, name: '这一页没有打开' })).toBeFocused()
    await expect(page).toHaveTitle('这一页没有打开 · 医保算得清')
    await page.goBack()
    await expect(home).toBeFocused()
    await expect(page).toHaveTitle('首页 · 医保算得清')
    await expect(page.getByRole('navigation', { name: '主要页面' })).toBeVisible()
  })
})

test.describe('a phone that nothing is known of', () => {
  test.use({ owner: null, serviceWorkers: 'block' })
  test('home opens the database only where something may have been saved', async ({ page, server }) => {
    const opened = () => server.paths().some((path) => path.endsWith('/db.js'))
    await page.goto('./')
    await page.getByText('最新文件：').waitFor()
    await expect.poll(() => server.paths().some((path) => path.endsWith('/parts.js'))).toBe(true)
    expect(opened()).toBe(false)
    await page.reload()
    await expect.poll(opened).toBe(true)
  })
})

/** Runs in the page: how many drafts the database holds. */
async function draftsKept(): Promise<number> {
  const opening = indexedDB.open('yibao-suandeqing')
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const counting = db.transaction('drafts').objectStore('drafts').count()
  return new Promise((resolve) => {
    counting.onsuccess = () => {
      db.close()
      resolve(counting.result)
    }
  })
}
