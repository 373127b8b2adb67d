/** `npm run icons`: draws the PNG icons from public/icons/icon.svg. Run after changing it; the results are committed. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserFlags, ensureBrowser } from './browser.mjs'
import { root } from './install.mjs'

/**
 * `scale` < 1 leaves the margin that a launcher may cut off (maskable: the inner 80 %); `solid` fills the corners,
 * which Android and iOS round by themselves.
 */
const ICONS = [
  { file: 'icon-192.png', size: 192, scale: 1, solid: false },
  { file: 'icon-512.png', size: 512, scale: 1, solid: false },
  { file: 'icon-maskable-512.png', size: 512, scale: 0.78, solid: true },
  { file: 'apple-touch-icon.png', size: 180, scale: 0.94, solid: true },
]

const folder = join(root, 'public', 'icons')
const svg = await readFile(join(folder, 'icon.svg'), 'utf8')
const ground = /<rect[^>]*fill="(#[0-9a-f]{6})"/.exec(svg)?.[1]
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserFlags() })
const page = await browser.newPage()
for (const { file, size, scale, solid } of ICONS) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>html,body{margin:0;background:${solid ? ground : 'transparent'}}` +
      `body{display:grid;place-items:center;height:100vh}svg{width:${scale * 100}%;display:block}</style>${svg}`,
  )
  await writeFile(join(folder, file), await page.screenshot({ omitBackground: true }))
}
await browser.close()
