import type { Page } from '@playwright/test'

/**
 * Presses Tab through the whole page and returns the focused elements in order, as `role name`.
 * Stops when the focus comes back to the start, or after `limit` steps (a focus trap).
 */
export async function tabThrough(page: Page, limit = 100): Promise<string[]> {
  const stops: string[] = []
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let step = 0; step < limit; step++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
      const label = (element as HTMLInputElement).labels?.[0]?.textContent?.trim()
      return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${label ?? name}`
    })
    if (stop === null) break
    stops.push(stop)
  }
  return stops
}
