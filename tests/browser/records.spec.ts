import { SELF_PAY, answerStay, goTo } from '../../scripts/tour.mjs'
import { expect, test, workerReady } from './rig'
import { listed, saveStays } from './saved-stays'

const HEADING = '我的记录'

test('saved, listed, reopened with the same figures, deleted, brought back', async ({ page }) => {
  await page.goto('./')
  await saveStays(page, '父亲')
  await goTo(page, '#/records')
  await expect(listed(page)).toHaveCount(1)
  await expect(listed(page)).toContainText('父亲 · 住院')
  await expect(listed(page)).toContainText(`自己付 ${SELF_PAY} 元`)

  await page.getByRole('link', { name: /父亲/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: '父亲 · 住院' })).toBeFocused()
  await expect(page.getByText(`${SELF_PAY} 元`).first()).toBeVisible()
  await expect(page.getByText('政策数据更新过')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '打印' })).toBeVisible()
  await expect(page.getByRole('button', { name: '复制文字' })).toBeVisible()
  await page.getByRole('button', { name: '删除这条记录' }).click()
  await expect(page.getByRole('button', { name: '撤销' })).toBeFocused()
  await page.getByRole('button', { name: '撤销' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '父亲 · 住院' })).toBeFocused()
  await page.getByRole('link', { name: '返回' }).click()

  await page.getByRole('button', { name: /^删除/ }).click()
  await expect(listed(page)).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: '已删除：父亲 · 住院' })).toHaveCount(1)
  const undo = page.getByRole('button', { name: '撤销' })
  await expect(undo).toBeFocused()
  await undo.press('Enter')
  await expect(listed(page)).toHaveCount(1)
  await page.reload()
  await expect(listed(page)).toHaveCount(1)
})

test('what was deleted stays deleted after the page is left', async ({ page }) => {
  await page.goto('./')
  await saveStays(page, '父亲')
  await goTo(page, '#/records')
  await page.getByRole('button', { name: /^删除/ }).click()
  await expect(page.getByRole('button', { name: '撤销' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('还没有保存的估算')).toBeVisible()
  await expect(page.getByRole('button', { name: '撤销' })).toHaveCount(0)
})

test('all are deleted only after a yes, and it is said once nothing is left', async ({ page }) => {
  await page.goto('./')
  await saveStays(page, '父亲', '母亲')
  await goTo(page, '#/records')
  await expect(listed(page)).toHaveCount(2)
  const all = page.getByRole('button', { name: '全部删除', exact: true })
  await all.click()
  const dialog = page.getByRole('dialog', { name: '2 条记录全部删除吗？' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(listed(page)).toHaveCount(2)

  await all.click()
  await dialog.getByRole('button', { name: '全部删除' }).click()
  await expect(listed(page)).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: '已全部删除' })).toHaveCount(1)
  await page.reload()
  await expect(page.getByText('还没有保存的估算')).toBeVisible()
})

test('records outlive the browser and reopen without network, with the figures they had', async ({
  server,
  device,
}) => {
  const page = await device.open('')
  await saveStays(page, '父亲')
  await goTo(page, '#/')
  await workerReady(page)
  await server.stop()

  const later = await device.reopenOffline('#/records')
  await later.getByRole('link', { name: /父亲/ }).click()
  await expect(later.getByText(`${SELF_PAY} 元`).first()).toBeVisible()
  await expect(later.getByRole('heading', { name: /医疗救助/ }).first()).toBeVisible()
  await server.start()
})

test('a record of other policy data opens with its figures and says that the data has changed', async ({
  page,
}) => {
  await page.goto('./')
  await saveStays(page, '父亲')
  await goTo(page, '#/')
  await page.evaluate(ageRecords)
  await page.goto('./#/records')
  await page.reload()
  await page.getByRole('link', { name: /父亲/ }).click()
  await expect(page.getByRole('heading', { name: '保存以后，政策数据更新过' })).toBeVisible()
  await expect(page.getByText('当时 2020-01-01.1')).toBeVisible()
  await expect(page.getByText(`${SELF_PAY} 元`).first()).toBeVisible()
})

test(
  'rows that cannot be read are set aside, told, and do no harm to the others',
  { tag: '@fault-40' },
  async ({ page }) => {
    await page.goto('./')
    await saveStays(page, '父亲', '母亲')
    await goTo(page, '#/')
    await page.evaluate(spoilOneRecord)
    await page.goto('./#/records')
    await page.reload()
    await expect(listed(page)).toHaveCount(1)
    await expect(page.getByText('有 1 条记录坏了')).toBeVisible()
  },
)

test('without storage the list says so and the app still works', { tag: '@fault-28' }, async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await page.goto('./#/records')
  await expect(page.getByText('这台手机现在不能保存，算还是能算。')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeVisible()
  await answerStay(page)
  await expect(page.getByText(`${SELF_PAY} 元`).first()).toBeVisible()
})

test('清除填的和存的 leaves neither answers nor records', async ({ page }) => {
  await page.goto('./')
  await saveStays(page, '父亲')
  await page.getByRole('radio', { name: /^母亲/ }).check()
  await goTo(page, '#/mine/clear')
  await page.getByRole('button', { name: '清除填的和存的' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '全部清除' }).click()
  await expect(page.getByText('已全部清除：')).toBeVisible()
  await page.goto('./#/estimate/who')
  await page.reload()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await goTo(page, '#/records')
  await expect(page.getByText('还没有保存的估算')).toBeVisible()
})

test('a long list is drawn whole, the newest first, and 返回 leads back to the place in it', async ({
  page,
}) => {
  await page.goto('./')
  await saveStays(page, '父亲')
  await goTo(page, '#/')
  await page.evaluate(copyRecord, 70)
  await goTo(page, '#/records')
  await expect(listed(page)).toHaveCount(50)
  const links = listed(page).getByRole('link')
  const addresses = () => links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  const drawn = await addresses()
  expect(drawn).toEqual([...drawn].sort().reverse())
  await links.nth(39).click()
  await expect(page.getByRole('heading', { level: 1, name: '父亲 · 住院' })).toBeVisible()
  await page.goBack()
  await expect(listed(page)).toHaveCount(50)
  await expect(links.nth(39)).toBeInViewport()
  await page.getByRole('button', { name: '看更早的' }).click()
  await expect(listed(page)).toHaveCount(71)
  expect((await addresses()).slice(0, 50)).toEqual(drawn)
})

/** Runs in the page: the one estimate that is kept stands there so many times more, each older than the last. */
async function copyRecord(times: number): Promise<void> {
  const db = await answer(indexedDB.open('yibao-suandeqing'))
  for (const name of ['records', 'results']) {
    const table = db.transaction(name, 'readwrite').objectStore(name)
    const [row] = await answer<{ id: string }[]>(table.getAll())
    for (let nth = 0; nth < times; nth++) table.put({ ...row, id: `0-copy-${String(nth).padStart(2, '0')}` })
  }
  db.close()

  function answer<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  }
}

/** Runs in the page: every receipt names an older pack. */
async function ageRecords(): Promise<void> {
  const db = await openRaw()
  const results = db.transaction('results', 'readwrite').objectStore('results')
  const rows = await answer<{ receipt: { pack: { version: string } } }[]>(results.getAll())
  for (const row of rows) row.receipt.pack.version = '2020-01-01.1'
  await Promise.all(rows.map((row) => answer(results.put(row))))
  db.close()

  function openRaw(): Promise<IDBDatabase> {
    return answer(indexedDB.open('yibao-suandeqing'))
  }
  function answer<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  }
}

/** Runs in the page: the newest row of the list becomes something that no version has ever written. */
async function spoilOneRecord(): Promise<void> {
  const db = await answer(indexedDB.open('yibao-suandeqing'))
  const records = db.transaction('records', 'readwrite').objectStore('records')
  const rows = await answer<{ id: string }[]>(records.getAll())
  await answer(records.put({ id: rows[0]?.id, nonsense: true }))
  db.close()

  function answer<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  }
}
