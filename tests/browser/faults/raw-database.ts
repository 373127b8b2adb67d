import type { Page } from '@playwright/test'

/** What a test does to the database behind the app's back. Each function runs in the page. */

type Rows = Record<string, unknown[]>

/** Stores of the first schema, by name and key. */
const FIRST_STORES = { meta: 'key', records: 'id', results: 'id', drafts: 'key', quarantine: 'id' }

/** Makes the database as another version of the app would leave it, and lets go of it. */
export function makeDatabase(page: Page, nativeVersion: number, rows: Rows = {}): Promise<void> {
  return page.evaluate(
    ({ stores, version, given }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yibao-suandeqing', version)
        opening.onerror = () => reject(opening.error)
        opening.onupgradeneeded = () => {
          for (const [name, keyPath] of Object.entries(stores)) {
            if (!opening.result.objectStoreNames.contains(name))
              opening.result.createObjectStore(name, { keyPath })
          }
          for (const [name, list] of Object.entries(given))
            for (const row of list) opening.transaction?.objectStore(name).put(row)
        }
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      }),
    { stores: FIRST_STORES, version: nativeVersion, given: rows },
  )
}

/** All rows of a store; null where there is no such store. */
export function rowsOf(page: Page, store: string): Promise<unknown[] | null> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[] | null>((resolve, reject) => {
        const opening = indexedDB.open('yibao-suandeqing')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          if (!db.objectStoreNames.contains(name)) {
            db.close()
            return resolve(null)
          }
          const reading = db.transaction(name).objectStore(name).getAll()
          reading.onsuccess = () => {
            db.close()
            resolve(reading.result)
          }
          reading.onerror = () => reject(reading.error)
        }
      }),
    store,
  )
}

/** Empties stores, behind every window's back. */
export function clearStores(page: Page, ...stores: string[]): Promise<void> {
  return page.evaluate(
    (names) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yibao-suandeqing')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const work = opening.result.transaction(names, 'readwrite')
          for (const name of names) work.objectStore(name).clear()
          work.onerror = () => reject(work.error)
          work.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    stores,
  )
}

/** Keeps a connection open that does not give way to an upgrade. Only a closed page lets go of it. */
export function holdDatabase(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yibao-suandeqing')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          ;(window as { held?: IDBDatabase }).held = opening.result
          resolve()
        }
      }),
  )
}
