/**
 * `npm run shots [-- 320x640 …]`: pictures of every page and state in standard, 长辈版 and dark, of the built app, into
 * shots/, each folder with contact sheets. Made to be looked at by a person before a release.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserFlags, ensureBrowser } from './browser.mjs'
import { root, run } from './install.mjs'
import { serve } from './serve.mjs'
import { tourOfAssistance, tourOfEstimates, tourOfFamily, tourOfYear } from './tour-states.mjs'
import { tourOfPolicy, tourOfStay } from './tour.mjs'

const LOOKS = {
  standard: { look: null, theme: 'light' },
  elder: { look: 'elder', theme: 'light' },
  dark: { look: 'standard', theme: 'dark' },
}
const TOURS = [tourOfStay, tourOfPolicy, tourOfEstimates, tourOfAssistance, tourOfFamily, tourOfYear]
const SIZES = ['360x740', '320x640']
/** Pictures on one contact sheet; of a page longer than the screen it shows this many screens. */
const PER_SHEET = 12
const SCREENS = 2.5

const dist = process.env['BUILD_DIR'] ?? join(root, 'dist')
if (!existsSync(join(dist, 'index.html')) && !run('npm', ['run', '--silent', 'build'])) process.exit(1)
const sizes = process.argv.slice(2).length ? process.argv.slice(2) : SIZES
const server = await serve({ dir: dist, port: 0 })
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserFlags() })
const out = process.env['SHOTS_DIR'] ?? join(root, 'shots')
await rm(out, { recursive: true, force: true })
for (const size of sizes)
  for (const [name, settings] of Object.entries(LOOKS)) await shoot(size, name, settings)
await browser.close()
server.close()

/** All tours in one look, each on a phone that nobody has used. */
async function shoot(size, name, settings) {
  const [width = 360, height = 740] = size.split('x').map(Number)
  const folder = join(out, `${name}-${size}`)
  await mkdir(folder, { recursive: true })
  const shots = []
  for (const tour of TOURS) {
    const phone = { viewport: { width, height }, locale: 'zh-CN', reducedMotion: 'reduce' }
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await page.addInitScript(
      (stored) => localStorage.setItem('yibao.settings', stored),
      JSON.stringify(settings),
    )
    await page.goto(`http://localhost:${server.address().port}/`)
    await tour(page, async (/** @type {string} */ shot) => {
      const file = join(folder, `${String(shots.length + 1).padStart(3, '0')}-${shot}.png`)
      shots.push(file)
      await page.evaluate(() => scrollTo(0, 0))
      await page.screenshot({ path: file, fullPage: true })
    })
    await context.close()
  }
  for (let first = 0; first < shots.length; first += PER_SHEET) {
    const path = `${folder}-sheet-${first / PER_SHEET + 1}.png`
    await sheet(shots.slice(first, first + PER_SHEET), { width, height }, path)
  }
  console.log(`${folder}: ${shots.length} pages`)
}

/** Lays pictures side by side in a page of the browser and takes a picture of it. */
async function sheet(files, { width, height }, path) {
  const context = await browser.newContext({ viewport: { width: (width + 12) * 6, height: 600 } })
  const page = await context.newPage()
  const figures = await Promise.all(
    files.map(async (file) => {
      const data = (await readFile(file)).toString('base64')
      const name = file.replace(/.*[\\/]/, '').replace('.png', '')
      return `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${data}"></figure>`
    }),
  )
  await page.setContent(
    `<style>
      body { margin: 0; display: flex; flex-wrap: wrap; background: #888; font: 14px sans-serif }
      figure { margin: 6px; width: ${width}px; max-height: ${height * SCREENS}px; overflow: hidden }
      figcaption { background: #ff0; padding: 2px 4px }
      img { width: 100%; display: block }
    </style>${figures.join('')}`,
    { waitUntil: 'load' },
  )
  await page.screenshot({ path, fullPage: true })
  await context.close()
}
