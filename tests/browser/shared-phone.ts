import type { Page } from '@playwright/test'

/** Everything that the browser holds of the app, but settings and policy data. */
export async function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const tables: string[] = []
    const databases = (await indexedDB.databases?.()) ?? []
    for (const { name } of databases) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '')
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      for (const table of Array.from(db.objectStoreNames)) {
        if (table === 'meta' || table === 'packs') continue
        const rows = await new Promise<unknown[]>((resolve) => {
          const all = db.transaction(table).objectStore(table).getAll()
          all.onsuccess = () => resolve(all.result)
        })
        if (rows.length) tables.push(`${table}: ${JSON.stringify(rows)}`)
      }
      db.close()
    }
    const session = Object.entries({ ...sessionStorage }).filter(
      ([name]) => !/^yibao\.(active|first|counted|since)$/.test(name),
    )
    return JSON.stringify([tables, session])
  })
}
export const NOTHING = '[[],[]]'

export const clearButton = (page: Page) => page.getByRole('button', { name: '用完清除' })
/** Taps it where something is typed, and answers what it asks. */
export async function clear(page: Page): Promise<void> {
  await clearButton(page).click()
  await page.getByRole('dialog').getByRole('button', { name: '清掉', exact: true }).click()
}
/** Answers anew whose phone it is: choosing marks, the button changes. */
export async function changePhone(page: Page, phone: '自己的手机' | '公用手机'): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${phone}`) }).check()
  await page.getByRole('button', { name: `换成${phone}` }).click()
}
export const question = (page: Page) => page.getByRole('alertdialog', { name: '还在用吗？' })
