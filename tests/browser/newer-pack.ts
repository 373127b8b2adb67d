import type { Page } from '@playwright/test'
import { goTo } from '../../scripts/tour.mjs'

/** A newer policy pack, and what the app says of packs. */
export const NEXT = '2027-01-05.1'
export const announced = (page: Page) => page.getByText('政策数据已更新到 2027 年 1 月 5 日')
export const versionOn = (page: Page, version: string) => page.getByText(`数据版本 ${version}`)

/** Version of the pack that came with the app, as 数据有多新 says it. */
export async function versionInForce(page: Page): Promise<string> {
  await goTo(page, '#/policy/data')
  const text = await page.getByText(/数据版本/).innerText()
  return /数据版本\s*([\d.-]+\d)/.exec(text)?.[1] ?? ''
}
