import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is stored of src/stores/settings.ts. */
export interface Settings {
  look: 'standard' | 'elder'
  theme: 'light' | 'dark'
  /** Smallest text of 长辈版. */
  size?: 20 | 24 | 30
}

/** Opens the app from now on as somebody would who has chosen this. */
export async function chooseLook(page: Page, settings: Settings): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.addInitScript(
    (stored) => localStorage.setItem('yibao.settings', stored),
    JSON.stringify(settings),
  )
}

/**
 * Violations as 'rule: where', on a phone 360 px wide. Elders get contrast of 7:1. Nothing is left below the edge of
 * the screen.
 */
export async function axeFaults(page: Page, enhanced: boolean): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 740 })
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: 360, height: Math.max(740, height) })
  const builder = new AxeBuilder({ page }).options({
    runOnly: { type: 'tag', values: RULES },
    rules: { 'color-contrast-enhanced': { enabled: enhanced } },
  })
  const { violations } = await builder.analyze()
  await page.setViewportSize({ width: 360, height: 740 })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
