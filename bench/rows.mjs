/** Fills the database of a phone with many rows, each a copy of one that the app itself has written. */
import { answerStay, goTo } from '../scripts/tour.mjs'

const DATABASE = 'yibao-suandeqing'

/**
 * One estimate and one bill of the sample stay, written by the app itself.
 * @param {import('playwright-core').Page} page at the home page
 */
export async function keepOne(page) {
  await answerStay(page)
  await page.getByRole('button', { name: /^保存/ }).click()
  await page.getByText('已保存').first().waitFor()
  await goTo(page, '#/year/enter')
  await page.getByRole('radio', { name: '没有登记过' }).check()
  await page.getByRole('button', { name: '记下' }).click()
  await page.locator('.bill').waitFor()
}

/**
 * Copies them until there are so many. A year holds the bills of a family that is often ill (one a week); the years
 * go back as far as they must.
 * @param {import('playwright-core').Page} page
 * @param {number} count
 */
export async function keepMany(page, count) {
  await page.evaluate(multiply, { database: DATABASE, count, aYear: 50 })
}

/** Runs in the page. */
async function multiply({ database, count, aYear }) {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const db = await done(indexedDB.open(database))
  const tables = ['records', 'results', 'years', 'events']
  const read = db.transaction(tables)
  const [record, result, facts, bill] = await Promise.all(
    tables.map((table) => done(read.objectStore(table).openCursor()).then((cursor) => cursor.value)),
  )
  const write = db.transaction(tables, 'readwrite')
  const put = (table, row) => write.objectStore(table).put(row)
  for (let nth = 1; nth < count; nth++) {
    const id = String(nth).padStart(9, '0') + 'aaaaaaaa'
    put('records', { ...record, id })
    put('results', { ...result, id })
    const year = 2025 - Math.floor(nth / aYear)
    const date = `${year}-${String((nth % 12) + 1).padStart(2, '0')}-11`
    put('years', { ...facts, key: `${facts.person}:${year}`, year })
    put('events', { ...bill, id, year, event: { ...bill.event, date } })
  }
  await new Promise((resolve, reject) => {
    write.oncomplete = resolve
    write.onabort = () => reject(write.error)
  })
  db.close()
}
