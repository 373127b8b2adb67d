import type { Page } from '@playwright/test'
import type { EstimateDraft } from '../../src/stores'

/** The stay of the drawn screens, by a full settlement sheet. */
const STAY: Partial<EstimateDraft> = {
  who: 'father',
  year: '2026',
  group: 'dibao',
  sheet: 'yes',
  date: '2026-03-05',
  billed: '20000',
  inScope: '15000',
  basicPaid: '10500',
  criticalPaid: '0',
  inProvince: 'yes',
  referred: 'yes',
  earlier: 'no',
}

/**
 * Opens the result of answers as they stand in a tab that was reloaded: the draft's copy in sessionStorage
 * (src/stores/draft-copies.ts).
 * @param answers where they differ from the stay above
 */
export async function openResult(page: Page, answers: object = {}): Promise<void> {
  await page.addInitScript(
    (json) => {
      if (sessionStorage.getItem('yibao.draft.estimate') !== null) return
      sessionStorage.setItem('yibao.draft.estimate', JSON.stringify({ at: 1, json }))
      // On a shared phone, a visit of unknown age would be over.
      sessionStorage.setItem('yibao.active', String(Date.now()))
    },
    JSON.stringify({ ...STAY, ...answers }),
  )
  await page.goto('./#/result')
}
