import type { Page } from '@playwright/test'
import type { LedgerEvent, YearFacts } from '../../src/stores'

/** A stay as the database holds it. */
export function storedBill(more: {
  id: string
  person?: string
  criticalPaid?: string
  date?: string
}): LedgerEvent {
  const { id, person = 'father', criticalPaid = '0', date = '2026-03-05' } = more
  const event = { kind: 'admission', date, billed: '20000', inScope: '15000' } as const
  const paid = { basicPaid: '10500', criticalPaid, referred: true, inProvince: true }
  return { id, person, year: 2026, place: 1, event: { ...event, ...paid }, assumptions: [] }
}

/** Father's 2026 as the database holds it. */
export const STORED_YEAR: YearFacts & { key: string } = {
  key: 'father:2026',
  person: 'father',
  year: 2026,
  group: 'dibao',
  hypertension: false,
  diabetes: false,
  opening: {},
}

/** Writes past the app, whatever it is. The app must have made its database. */
export async function putRows(page: Page, table: 'events' | 'years', rows: unknown[]): Promise<void> {
  await page.evaluate(
    ([store, all]) =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('yibao-suandeqing')
        opened.onerror = () => reject(opened.error)
        opened.onsuccess = () => {
          const db = opened.result
          const work = db.transaction(store, 'readwrite')
          for (const row of all) work.objectStore(store).put(row)
          work.oncomplete = () => {
            db.close()
            resolve()
          }
          work.onerror = () => reject(work.error)
        }
      }),
    [table, rows] as const,
  )
}
