import type { Locator } from '@playwright/test'

/** More than any page of the app has from one of its things to the next. */
export const MOST_STOPS = 60

/** Tab, as often as it takes. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if ((await target.count()) === 1 && (await target.evaluate((each) => each === document.activeElement)))
      return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to ${target}`)
}
/** Enter on what Tab comes to. */
export async function press(target: Locator): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press('Enter')
}
