/**
 * `npm run shots [-- 320x640 …]`: pictures of every page in standard, 长辈版 and dark, of the built app, into shots/.
 * Made to be looked at by a person before a release.
 */
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserFlags, ensureBrowser } from './browser.mjs'
import { root, run } from './install.mjs'
import { serve } from './serve.mjs'
import { tourOfPolicy, tourOfStay } from './tour.mjs'

const LOOKS = {
  standard: { look: null, theme: 'light' },
  elder: { look: 'elder', theme: 'light' },
  dark: { look: 'standard', theme: 'dark' },
}
const dist = process.env['BUILD_DIR'] ?? join(root, 'dist')
if (!existsSync(join(dist, 'index.html')) && !run('npm', ['run', '--silent', 'build'])) process.exit(1)
const sizes = process.argv.slice(2).length ? process.argv.slice(2) : ['360x740']
const server = await serve({ dir: dist, port: 0 })
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserFlags() })
const out = process.env['SHOTS_DIR'] ?? join(root, 'shots')
await rm(out, { recursive: true, force: true })
for (const size of sizes)
  for (const [name, settings] of Object.entries(LOOKS)) await shoot(size, name, settings)
await browser.close()
server.close()

/** One tour in one look. Pages longer than the screen are also taken as a whole. */
async function shoot(size, name, settings) {
  const [width = 360, height = 740] = size.split('x').map(Number)
  const folder = join(out, `${name}-${size}`)
  await mkdir(folder, { recursive: true })
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.addInitScript(
    (stored) => localStorage.setItem('yibao.settings', stored),
    JSON.stringify(settings),
  )
  await page.goto(`http://localhost:${server.address().port}/`)
  let count = 0
  const take = async (/** @type {string} */ shot) => {
    const file = `${String(++count).padStart(2, '0')}-${shot}`
    await page.evaluate(() => scrollTo(0, 0))
    await page.screenshot({ path: join(folder, `${file}.png`) })
    const long = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight)
    if (long) await page.screenshot({ path: join(folder, `${file}-whole.png`), fullPage: true })
  }
  await tourOfStay(page, take)
  await tourOfPolicy(page, take)
  await context.close()
  console.log(`${folder}: ${count} pages`)
}
