import type { Page } from '@playwright/test'
import { SELF_PAY, answerStay, goTo } from '../../../scripts/tour.mjs'
import { listed, saveStays } from '../saved-stays'
import { expect, test } from '../rig'
import type { Problems } from '../rig/problems'
import { holdDatabase, makeDatabase, rowsOf } from './raw-database'

/** Group C of the faults: the browser's storage. The app goes on computing, keeps what it promised, says the rest. */

const CANNOT_KEEP = '这台手机现在不能保存，算还是能算。'
const save = (page: Page) => page.getByRole('button', { name: /^(保存|先放着)/ })

/** A page of the same origin that is not the app. */
async function plainPage(page: Page, url: string, problems: Problems): Promise<Page> {
  problems.expect(/favicon\.ico/)
  const plain = await page.context().newPage()
  await plain.goto(`${url}policy/index.json`)
  return plain
}

/** The main job still ends in the right sum. */
async function computes(page: Page): Promise<void> {
  await answerStay(page)
  await expect(page.getByText(`${SELF_PAY} 元`).first()).toBeVisible()
}

test.describe('the database cannot be opened:', () => {
  test('the browser forbids it', { tag: '@fault-29' }, async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('forbidden', 'SecurityError')
      }
    })
    await page.goto('./#/records')
    await expect(page.getByText(CANNOT_KEEP)).toBeVisible()
    await computes(page)
  })

  test('it never answers: the app does not wait for it', { tag: '@fault-30' }, async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
    })
    await page.goto('./#/records')
    await expect(page.getByText(CANNOT_KEEP)).toBeVisible({ timeout: 6_000 })
    await computes(page)
  })

  test(
    'another window stands in the way: it is named, and closing it helps',
    { tag: '@fault-31' },
    async ({ page, server, problems }) => {
      const other = await plainPage(page, server.url, problems)
      await makeDatabase(other, 10)
      await holdDatabase(other)
      await page.goto('./#/records')
      await expect(page.getByText('另一个窗口也开着本应用。请关掉那个窗口再试。')).toBeVisible()
      await other.close()
      await page.getByRole('button', { name: '再试一次' }).click()
      await expect(page.getByText(CANNOT_KEEP)).toHaveCount(0)
      await saveStays(page, '父亲')
      await goTo(page, '#/records')
      await page.reload()
      await expect(listed(page)).toHaveCount(1)
    },
  )
})

test.describe('another version of the app:', () => {
  test(
    'a newer one takes the database over: this window writes nothing into it',
    { tag: ['@fault-32', '@fault-17'] },
    async ({ page, server, problems }) => {
      await page.goto('./')
      await saveStays(page, '父亲')
      await answerStay(page, undefined, '母亲')
      const newer = await plainPage(page, server.url, problems)
      await makeDatabase(newer, 990)
      await save(page).click()
      await expect(page.getByText(/本应用已有新版本在用/).first()).toBeVisible()
      expect(await rowsOf(newer, 'records')).toHaveLength(1)
    },
  )

  test(
    'a newer one has been here: its rows are left as they are',
    { tag: ['@fault-33', '@fault-17'] },
    async ({ page, server, problems }) => {
      const newer = await plainPage(page, server.url, problems)
      await makeDatabase(newer, 990, { meta: [{ key: 'sentinel', schema: 99, seededAt: '2030-01-01' }] })
      await page.goto('./')
      await answerStay(page)
      await save(page).click()
      await expect(page.getByText(/本应用已有新版本在用/).first()).toBeVisible()
      expect(await rowsOf(newer, 'records')).toEqual([])
      expect(await rowsOf(newer, 'meta')).toEqual([{ key: 'sentinel', schema: 99, seededAt: '2030-01-01' }])
    },
  )

  test(
    'an older one left rows that nobody understands: the upgrade goes through, the rest is readable',
    { tag: '@fault-42' },
    async ({ page, server, problems }) => {
      const older = await plainPage(page, server.url, problems)
      const odd = [{ id: 'a', nonsense: true }, { id: 'b' }, { id: '20260101-x', savedAt: 7, title: null }]
      await makeDatabase(older, 10, {
        meta: [
          { key: 'sentinel', schema: '1' },
          { key: 'what', schema: {} },
        ],
        records: odd,
        drafts: [{ key: 'estimate', draft: 5 }, { key: 'unheard-of' }],
      })
      await page.goto('./#/records')
      await expect(page.getByText(/有 3 条记录坏了/)).toBeVisible()
      await saveStays(page, '父亲')
      await goTo(page, '#/records')
      await expect(listed(page)).toHaveCount(1)
    },
  )
})

test.describe('the connection breaks while the app is open:', () => {
  /** Transactions can be made to fail as they do when the browser's database process has died. */
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      const whole = IDBDatabase.prototype.transaction
      IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
        const switched = window as { failing?: number }
        if (switched.failing) {
          switched.failing--
          throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
        }
        return whole.apply(this, given)
      }
    }),
  )
  const breakNext = (page: Page, times: number) =>
    page.evaluate((count) => ((window as { failing?: number }).failing = count), times)

  test('once: it is opened again and the record is kept', { tag: '@fault-34' }, async ({ page }) => {
    await page.goto('./')
    await answerStay(page)
    await breakNext(page, 1)
    await save(page).click()
    await expect(page.getByText('已保存').first()).toBeVisible()
    await goTo(page, '#/records')
    await page.reload()
    await expect(listed(page)).toHaveCount(1)
  })

  test('for good: nothing is called saved', { tag: '@fault-34' }, async ({ page }) => {
    await page.goto('./')
    await answerStay(page)
    await breakNext(page, 1_000)
    await save(page).click()
    await expect(page.getByText(/没有存下：存的时候出了岔子/).first()).toBeVisible()
    await expect(page.getByText('已保存')).toHaveCount(0)
  })
})

test(
  'the phone is full: said, what was kept can still be read',
  { tag: '@fault-35' },
  async ({ device, server }) => {
    await saveStays(await device.open(''), '父亲')
    // A browser that has written before goes by the room it saw then.
    await device.close()
    const page = await device.open()
    const browser = await page.context().newCDPSession(page)
    const { origin } = new URL(server.url)
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    await page.goto(server.url)
    await answerStay(page, undefined, '母亲')
    await save(page).click()
    await expect(page.getByText(/手机空间满了/).first()).toBeVisible()
    await expect(page.getByText('已保存')).toHaveCount(0)
    await expect(page.getByText(`${SELF_PAY} 元`).first()).toBeVisible()
    await goTo(page, '#/records')
    await expect(listed(page)).toHaveCount(1)
  },
)

test(
  'wiped while the app is open: told, and it keeps again',
  { tag: '@fault-36' },
  async ({ page, server }) => {
    await page.goto('./')
    await saveStays(page, '父亲')
    const browser = await page.context().newCDPSession(page)
    const { origin } = new URL(server.url)
    await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
    await answerStay(page, undefined, '母亲')
    await save(page).click()
    await goTo(page, '#/records')
    await expect(page.getByText(/以前存的记录没有了/)).toBeVisible()
    await expect(listed(page)).toHaveCount(1)
  },
)

test(
  'wiped between visits: told where the browser left a trace, a first start where it left none',
  { tag: '@fault-37' },
  async ({ page, server }) => {
    await page.goto('./')
    await saveStays(page, '父亲')
    const browser = await page.context().newCDPSession(page)
    const { origin } = new URL(server.url)
    await page.goto('about:blank')
    await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
    await page.goto(`${server.url}#/records`)
    await expect(page.getByText(/以前存的记录没有了/)).toBeVisible()
    await page.goto('about:blank')
    await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    await page.goto(`${server.url}#/records`)
    await expect(page.getByText('还没有保存的估算')).toBeVisible()
    await computes(page)
  },
)

test('settings cannot be stored: the app works, and forgets them', { tag: '@fault-38' }, async ({ page }) => {
  await page.addInitScript(() => {
    const forbidden = {
      get(): never {
        throw new DOMException('forbidden', 'SecurityError')
      },
    }
    Object.defineProperty(window, 'localStorage', forbidden)
    Object.defineProperty(window, 'sessionStorage', forbidden)
  })
  await page.goto('./')
  await page.getByRole('button', { name: '长辈版', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-look', 'elder')
  await page.getByRole('button', { name: '标准版', exact: true }).click()
  await computes(page)
})

for (const [name, answer] of [
  ['refuses', () => Promise.resolve(false)],
  ['fails to answer', () => Promise.reject(new Error('no'))],
  ['never answers', () => new Promise<boolean>(() => undefined)],
] as const) {
  test(
    `the browser ${name} to promise lasting storage: saving does not wait for it`,
    { tag: '@fault-39' },
    async ({ page }) => {
      await page.addInitScript(`StorageManager.prototype.persist = ${String(answer)}
      StorageManager.prototype.persisted = ${String(answer)}`)
      await page.goto('./')
      await saveStays(page, '父亲')
      await goTo(page, '#/records')
      await expect(listed(page)).toHaveCount(1)
      await expect(page.getByText('浏览器没有答应一直留着这些记录')).toHaveCount(name === 'refuses' ? 1 : 0)
    },
  )
}

test('a browser without that question saves as well', { tag: '@fault-39' }, async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'storage', { value: undefined }))
  await page.goto('./')
  await saveStays(page, '父亲')
  await goTo(page, '#/records')
  await expect(listed(page)).toHaveCount(1)
})
