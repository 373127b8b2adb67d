/** Chromium and Firefox ESR, remotely controlled by Playwright. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, firefox } from 'playwright-core'
import { browserFlags, findBrowser } from '../browser.mjs'
import { installDebian, isDebianRoot, systemPath } from '../install.mjs'

/** @returns {Promise<import('./smoke.mjs').Engine | string>} a sentence where it cannot be had */
export async function chromiumEngine() {
  const executablePath = await findBrowser()
  if (!executablePath) return 'no Chromium here: npx playwright install chromium'
  return engine(chromium, 'Chromium', { executablePath, args: browserFlags() })
}

/** @returns {Promise<import('./smoke.mjs').Engine | string>} */
export async function firefoxEngine() {
  if (!systemPath('firefox-esr') && isDebianRoot()) installDebian(['firefox-esr'])
  const executablePath = systemPath('firefox-esr')
  if (!executablePath) return 'no firefox-esr here (Debian: apt-get install firefox-esr)'
  return engine(firefox, 'Firefox', { executablePath, channel: 'moz-firefox' })
}

async function engine(type, name, options) {
  const profile = await mkdtemp(join(tmpdir(), 'engine-'))
  let context = null
  let page = null
  const start = async () => {
    context = await type.launchPersistentContext(profile, {
      ...options,
      viewport: { width: 360, height: 740 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    page = context.pages()[0] ?? (await context.newPage())
  }
  await start()
  return {
    name: `${name} ${context.browser()?.version() ?? ''}`.trim(),
    keepsProfile: true,
    open: async (url) => {
      // Only another hash would be no opening at all.
      await page.goto('about:blank')
      await page.goto(url)
    },
    run: (work, given) => page.evaluate(work, given),
    restart: async () => {
      await context.close()
      await start()
    },
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}
