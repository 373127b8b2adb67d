import { expect, type Locator, type Page } from '@playwright/test'
import { answerStay } from '../../scripts/tour.mjs'

/** Saves the sample stay, once for each of these people, and stands at the first question again. */
export async function saveStays(page: Page, ...people: string[]): Promise<void> {
  for (const who of people) {
    await answerStay(page, undefined, who)
    await page.getByRole('button', { name: /^保存/ }).click()
    await expect(page.getByText('已保存').first()).toBeVisible()
    await page.getByRole('button', { name: '重新算一笔' }).click()
    await page.getByRole('button', { name: '清掉，重新算' }).click()
    await page.getByRole('heading', { level: 1, name: '这是谁的住院费？' }).waitFor()
  }
}

/** Saved estimates on the page 记录. */
export function listed(page: Page): Locator {
  return page.getByRole('list', { name: /保存的估算/ }).getByRole('listitem')
}
