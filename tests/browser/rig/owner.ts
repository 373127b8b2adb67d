import type { BrowserContext } from '@playwright/test'

/** Whose phone it is: as the first start asks. null = nobody has answered. */
export type Owner = 'own' | 'shared' | null

/** Every page of the context finds the question answered, unless the settings stand already. */
export async function answerOwner(context: BrowserContext, owner: Owner): Promise<void> {
  if (owner === null) return
  await context.addInitScript((phone) => {
    try {
      if (localStorage.getItem('yibao.settings') === null)
        localStorage.setItem('yibao.settings', JSON.stringify({ phone }))
    } catch {
      // Storage is forbidden: that is what the test is about.
    }
  }, owner)
}
