import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesUnder } from '../../build/compress'
import { answerStay, goTo, tourOfPolicy } from '../../scripts/tour.mjs'
import { PublicFolder } from '../policy/editing'
import { expect, test as base, workerReady } from './rig'

/** (15000 − 10500 − 500) × 85 % = 3400; 20000 − 10500 − 3400. */
const SELF_PAY = '6,100.00'
const NAME = '测试市（虚构数字）'
const XINYANG = /信阳|xinyang/i

/** The app as docs/adding-a-city.md builds it for another city: from a pack, without touching a source file. */
const test = base.extend<object, { build: string }>({
  build: [
    async ({}, use) => {
      const folder = new PublicFolder({ 'testcity.json': 'tests/fixtures/packs/testcity.json' })
      const out = mkdtempSync(join(tmpdir(), 'city-'))
      folder.run('write')
      const env = { ...process.env, CITY: 'testcity', PUBLIC_DIR: folder.dir, BUILD_DIR: out }
      execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
        env,
      })
      await use(out)
      rmSync(out, { recursive: true })
      folder.remove()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  server: async ({ server, build }, use) => {
    server.dir = build
    await use(server)
  },
})

// One build for all of them.
test.describe.configure({ mode: 'default' })

test('no file of the build names Xinyang', ({ build }) => {
  const files = filesUnder(build).filter((file) => !/\.(br|gz|png)$/.test(file))
  expect(files.filter((file) => XINYANG.test(file) || XINYANG.test(readFileSync(file, 'utf8')))).toEqual([])
  expect(readFileSync(join(build, 'index.html'), 'utf8')).toContain(
    `<title>医保算得清 · ${NAME}居民医保</title>`,
  )
  expect(readFileSync(join(build, 'manifest.webmanifest'), 'utf8')).toContain(`${NAME}城乡居民医保`)
})

test('the app says the name of the city and settles by its figures', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByText(`${NAME}居民医保报多少`)).toBeVisible()
  await expect(page.getByText('最新文件：2025 年 1 月 15 日')).toBeVisible()
  await answerStay(page, undefined, undefined, SELF_PAY)
  await expect(page.locator('.answer .figure')).toHaveText(`${SELF_PAY} 元`)
  await expect(page.getByRole('heading', { name: /医疗救助为什么是 3,400/ })).toBeVisible()
  await expect(page.locator('.result-foot')).toContainText(NAME)
  await expect(page.locator('#app main')).not.toContainText('信阳')
})

test('every page opens, and none speaks of Xinyang', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto('./')
  const found: string[] = []
  await tourOfPolicy(page, async (name) => {
    const text = await page.evaluate(() => document.body.textContent ?? '')
    if (XINYANG.test(text)) found.push(`${name}: ${/.{0,20}信阳.{0,20}/.exec(text)?.[0] ?? ''}`)
  })
  for (const hash of [
    '#/',
    '#/estimate/who',
    '#/year',
    '#/assistance',
    '#/assistance/groups',
    '#/help/about',
  ]) {
    await goTo(page, hash)
    if (XINYANG.test(await page.locator('body').innerText())) found.push(hash)
  }
  expect(found).toEqual([])
})

test('it works without network, and looks for newer data of its own city', async ({ server, device }) => {
  const page = await device.open('')
  await workerReady(page)
  await expect.poll(() => server.paths(), { timeout: 15_000 }).toContain('/policy/index.json')
  await server.stop()
  const later = await device.reopenOffline('#/policy/figure/outpatient.general.cap')
  await expect(later.getByText('480.50 元').first()).toBeVisible()
  await server.start()
})
