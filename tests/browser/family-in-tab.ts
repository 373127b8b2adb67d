import type { Page } from '@playwright/test'

/** The family as it stands in a tab that was reloaded (src/stores/draft-copies.ts). */
export async function withFamily(
  page: Page,
  coverYear: string,
  members: [who: string, group: string][],
): Promise<void> {
  const json = JSON.stringify({
    coverYear,
    members: members.map(([who, group], i) => ({ id: String(i + 1), who, group })),
  })
  await page.addInitScript((kept) => {
    if (sessionStorage.getItem('yibao.draft.family') === null)
      sessionStorage.setItem('yibao.draft.family', JSON.stringify({ at: 1, json: kept }))
  }, json)
}
