import type { Page } from '@playwright/test'
import { answerStay, goTo } from '../../scripts/tour.mjs'
import { axeFaults } from './looks'
import { expect, test } from './rig'

/** As src/stores/visit.ts has them. */
const IDLE = '05:00'
const ANSWER_MS = 60_000

test.use({ owner: 'shared' })

/** Everything that the browser holds of the app, but settings and policy data. */
async function stored(page: Page): Promise<string> {
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
const NOTHING = '[[],[]]'

const clearButton = (page: Page) => page.getByRole('button', { name: '用完清除' })
/** Taps it where something is typed, and answers what it asks. */
async function clear(page: Page): Promise<void> {
  await clearButton(page).click()
  await page.getByRole('dialog').getByRole('button', { name: '清掉', exact: true }).click()
}
/** Answers anew whose phone it is: choosing marks, the button changes. */
async function changePhone(page: Page, phone: '自己的手机' | '公用手机'): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${phone}`) }).check()
  await page.getByRole('button', { name: `换成${phone}` }).click()
}
const question = (page: Page) => page.getByRole('alertdialog', { name: '还在用吗？' })

test('用完清除 stands on every page, clears, verifies, says so, and Back shows nothing', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('link', { name: /住院能报多少/ }).click()
  await expect(clearButton(page)).toBeVisible()
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page).toHaveURL(/estimate\/date/)
  await page.getByRole('radio', { name: '2026 年' }).check()
  expect(await stored(page)).toContain('father')
  expect(await stored(page)).toMatch(/^\[\[\],/)
  await clear(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这次看病，医保能报多少？')
  await expect(page.getByText('已清除 ✓')).toBeVisible()
  await expect(page.locator('[role=status]').getByText('已清除')).toHaveCount(1)
  expect(await stored(page)).toBe(NOTHING)
  await page.goBack()
  await expect(page).toHaveURL(/#\/$/)
  await expect(page.getByText('父亲')).toHaveCount(0)
  await page.goForward()
  await expect(page).toHaveURL(/#\/$/)
  // The next resident is asked as if nobody had been here.
  await page.getByRole('link', { name: /住院能报多少/ }).click()
  await expect(page).toHaveURL(/estimate\/who/)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})

for (const look of ['standard', 'elder'] as const) {
  test(`下一步 is on the screen, below two bars, too: ${look}`, async ({ page }) => {
    await page.addInitScript((wanted) => {
      const kept = JSON.parse(localStorage.getItem('yibao.settings') ?? '{}') as object
      localStorage.setItem('yibao.settings', JSON.stringify({ ...kept, look: wanted, lookAsked: true }))
    }, look)
    await page.goto('./#/estimate/who')
    await expect(page.locator('html')).toHaveAttribute('data-look', look)
    await expect(clearButton(page)).toBeVisible()
    const button = await page.getByRole('button', { name: '下一步' }).boundingBox()
    // All of it; in large letters, where the answers reach further down, enough to be seen.
    const seen = look === 'elder' ? 24 : (button?.height ?? Infinity)
    expect((button?.y ?? Infinity) + seen).toBeLessThanOrEqual(740)
  })
}

test('a whole visit leaves nothing: estimate, ledger, family, outpatient, search', async ({ page }) => {
  await page.goto('./')
  await answerStay(page)
  await goTo(page, '#/year/enter')
  await page.getByRole('button', { name: '记下' }).click()
  await page.locator('.bill').waitFor()
  await goTo(page, '#/policy/search')
  await page.getByRole('searchbox').fill('低保')
  await expect(clearButton(page)).toBeVisible()
  await clear(page)
  await expect(page.getByText('已清除 ✓')).toBeVisible()
  expect(await stored(page)).toBe(NOTHING)
  await goTo(page, '#/year')
  await expect(page.getByRole('link', { name: '开始记' })).toBeVisible()
  await goTo(page, '#/policy/search')
  await expect(page.getByRole('searchbox')).toHaveValue('')
})

test('the page is covered before anything else happens', async ({ page }) => {
  await page.goto('./#/estimate/who')
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await clearButton(page).click()
  const covered = await page.evaluate(async () => {
    const button = Array.from(document.querySelectorAll('button')).find((one) => one.textContent === '清掉')
    button?.click()
    await Promise.resolve()
    await Promise.resolve()
    return { shown: document.body.innerText.includes('父亲'), kept: JSON.stringify({ ...sessionStorage }) }
  })
  expect(covered.shown).toBe(false)
  expect(covered.kept).toContain('father')
  await expect(page.getByText('已清除 ✓')).toBeVisible()
})

test('left alone it asks, counts down aloud, and clears', async ({ page }) => {
  await page.clock.install()
  await page.goto('./#/estimate/who')
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await expect(clearButton(page)).toBeVisible()
  await page.clock.fastForward('04:50')
  await expect(question(page)).toHaveCount(0)
  await page.clock.fastForward('00:11')
  await expect(question(page)).toBeVisible()
  await expect(page.getByRole('button', { name: '再用一会儿' })).toBeFocused()
  expect(await axeFaults(page, false)).toEqual([])
  await page.clock.runFor(31_000)
  await expect(question(page).getByRole('status')).toHaveText(/还有 \d+ 秒就清除/)
  await page.clock.runFor(ANSWER_MS)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这次看病，医保能报多少？')
  await expect(question(page)).toHaveCount(0)
  expect(await stored(page)).toBe(NOTHING)
})

test('the question is answered with one tap or Esc, and asked again later', async ({ page }) => {
  await page.clock.install()
  await page.goto('./#/estimate/who')
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await expect(clearButton(page)).toBeVisible()
  for (const answer of ['tap', 'Esc']) {
    await page.clock.fastForward(IDLE)
    await page.clock.runFor(2000)
    await expect(question(page)).toBeVisible()
    if (answer === 'tap') await page.getByRole('button', { name: '再用一会儿' }).click()
    else await page.keyboard.press('Escape')
    await expect(question(page)).toHaveCount(0)
    await expect(page.getByRole('radio', { name: /^父亲/ })).toBeChecked()
  }
  expect(await stored(page)).toContain('father')
})

test('sleep counts, and so does the time after which a killed tab comes back', async ({ page }) => {
  await page.clock.install()
  await page.goto('./#/estimate/who')
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await expect(clearButton(page)).toBeVisible()
  await page.clock.fastForward('30:00')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这次看病，医保能报多少？')
  expect(await stored(page)).toBe(NOTHING)
  await goTo(page, '#/estimate/who')
  await page.getByRole('radio', { name: /^母亲/ }).check()
  await page.evaluate(() => sessionStorage.setItem('yibao.active', String(Date.now() - 7 * 60_000)))
  // As when the browser brings a tab back: what stands in the tab is there, what ran is not.
  await page.addInitScript(() => sessionStorage.setItem('yibao.active', String(Date.now() - 7 * 60_000)))
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('a page loaded anew within the visit goes on where it was', async ({ page }) => {
  await page.goto('./#/estimate/who')
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await expect(clearButton(page)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: /^父亲/ })).toBeChecked()
})

test('one window cleared clears the others', async ({ page, context }) => {
  await page.goto('./#/estimate/who')
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await expect(clearButton(page)).toBeVisible()
  const other = await context.newPage()
  await other.goto('./')
  await clearButton(other).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这次看病，医保能报多少？')
  expect(await stored(page)).toBe(NOTHING)
})

test('what cannot be cleared is not called cleared', async ({ page }) => {
  await page.addInitScript(() => (Storage.prototype.removeItem = () => undefined))
  await page.goto('./#/estimate/who')
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await clear(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有清干净')
  await expect(page.getByText('填的内容可能还在')).toBeVisible()
  await expect(page.getByText('已清除')).toHaveCount(0)
  await page.getByRole('button', { name: '回首页' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这次看病，医保能报多少？')
})

test('asks once where something is typed, not where nothing is, and lies apart from 返回 and 长辈版', async ({
  page,
}) => {
  await page.goto('./')
  await clearButton(page).click()
  await expect(page.getByText('已清除 ✓')).toBeVisible()
  await goTo(page, '#/estimate/who')
  await page.getByRole('radio', { name: /^父亲/ }).check()
  await clearButton(page).click()
  await page.getByRole('button', { name: '接着用' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('radio', { name: /^父亲/ })).toBeChecked()
  const button = await clearButton(page).boundingBox()
  const back = await page.getByRole('link', { name: '返回' }).boundingBox()
  const look = await page.getByRole('button', { name: '长辈版' }).boundingBox()
  if (!button || !back || !look) throw new Error('not on screen')
  expect(button.x - (back.x + back.width)).toBeGreaterThanOrEqual(12)
  expect(look.x - (button.x + button.width)).toBeGreaterThanOrEqual(12)
})

test('the next resident finds the letters as the phone was set up, and is asked about them', async ({
  page,
}) => {
  const large = page.getByRole('button', { name: '要大字（长辈版）' })
  const look = () => page.evaluate(() => document.documentElement.dataset['look'])
  await page.goto('./')
  await large.click()
  await expect(large).toHaveCount(0)
  await page.reload()
  expect(await look()).toBe('elder')
  await clearButton(page).click()
  await expect(large).toBeVisible()
  expect(await look()).toBe('standard')
})

test('what was copied is overwritten; a picture is to be deleted by hand, and that is said', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('./')
  await answerStay(page)
  await page.getByRole('button', { name: '复制文字' }).click()
  await expect(page.getByText('已复制').first()).toBeVisible()
  await page.getByRole('link', { name: '图片' }).click()
  await expect(page.getByText('要自己去相册删')).toBeVisible()
  await clear(page)
  await expect(page.getByText('已清除 ✓')).toBeVisible()
  await expect(page.locator('.shared-said')).toContainText('要自己去相册或者“下载”里删')
  await expect(page.getByText('没能清掉')).toHaveCount(0)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('已清除')
  expect(await stored(page)).toBe(NOTHING)
})

test('where the clipboard cannot be overwritten, that is said', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.goto('./')
  await answerStay(page)
  await page.getByRole('button', { name: '复制文字' }).click()
  await expect(page.getByText('这台手机不让自动复制')).toBeVisible()
  await clear(page)
  await expect(page.locator('.shared-said')).toContainText('刚才复制的文字没能清掉')
})

test.describe('on one’s own phone', () => {
  test.use({ owner: 'own' })
  test('nobody is asked, and nothing of a shared phone is loaded', async ({ page }) => {
    await page.clock.install()
    await page.goto('./#/estimate/who')
    await page.getByRole('radio', { name: /^父亲/ }).check()
    await page.clock.fastForward('30:00')
    await page.clock.runFor(3000)
    await expect(question(page)).toHaveCount(0)
    await expect(clearButton(page)).toHaveCount(0)
    await expect(page.getByRole('radio', { name: /^父亲/ })).toBeChecked()
  })
  /** One estimate is saved, and the phone becomes a shared one. */
  async function saveAndShare(page: Page): Promise<void> {
    await page.goto('./')
    await answerStay(page)
    await page.getByRole('button', { name: /^保存/ }).click()
    await expect(page.getByText('已保存').first()).toBeVisible()
    await goTo(page, '#/mine/phone')
    await changePhone(page, '公用手机')
    await expect(page.getByRole('dialog')).toContainText('手机上留着 1 条记录')
  }

  test('what was saved is told at the switch; kept, it is unseen and outlives every clearing', async ({
    page,
  }) => {
    await page.clock.install()
    await saveAndShare(page)
    expect(await axeFaults(page, false)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: '留着' }).click()
    await goTo(page, '#/records')
    await expect(page.getByText('公用手机不存记录')).toBeVisible()
    // Nothing of this visit is typed: nothing to be asked about.
    await clearButton(page).click()
    await expect(page.getByText('已清除 ✓')).toBeVisible()
    await goTo(page, '#/estimate/who')
    await page.getByRole('radio', { name: /^父亲/ }).check()
    await page.clock.fastForward('30:00')
    await expect(page.getByText('已清除 ✓')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await goTo(page, '#/mine/phone')
    await changePhone(page, '自己的手机')
    await goTo(page, '#/mine')
    await expect(page.getByText('存了 1 条')).toBeVisible()
  })

  test('what was saved can be cleared at the switch, or later, with its count', async ({ page }) => {
    await saveAndShare(page)
    await page.getByRole('dialog').getByRole('button', { name: '留着' }).click()
    await page.getByRole('link', { name: '以前的也要删' }).click()
    await page.getByRole('button', { name: '清除填的和存的' }).click()
    await expect(page.getByRole('dialog')).toContainText('手机上存着 1 条记录，也会删掉')
    await page.getByRole('dialog').getByRole('button', { name: '不了，返回' }).click()
    await goTo(page, '#/mine/phone')
    await changePhone(page, '自己的手机')
    await changePhone(page, '公用手机')
    await page.getByRole('dialog').getByRole('button', { name: '现在清掉' }).click()
    await expect(page.locator('.shared-said')).toContainText('清掉了：以前存的 1 条记录')
    expect(await stored(page)).toMatch(/^\[\[\],/)
    await changePhone(page, '自己的手机')
    await goTo(page, '#/records')
    await expect(page.getByText('还没有保存的估算')).toBeVisible()
  })

  test('arrows through the list change nothing; what its owner typed is hidden, and there again', async ({
    page,
  }) => {
    await page.goto('./#/estimate/who')
    await page.getByRole('radio', { name: /^父亲/ }).check()
    await page.getByRole('button', { name: '下一步' }).click()
    await goTo(page, '#/mine/phone')
    const bar = page.getByText('公用手机', { exact: true }).and(page.locator('.shared-name'))
    await page.getByRole('radio', { name: /^自己的手机/ }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: /^公用手机/ })).toBeChecked()
    await expect(bar).toHaveCount(0)
    await page.getByRole('button', { name: '换成公用手机' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '留着' }).click()
    await expect(bar).toBeVisible()
    expect(await stored(page)).toMatch(/^\[\["drafts.*father.*\],\[\["yibao.looks"/)
    await goTo(page, '#/estimate/who')
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    // A visitor's own typing: asked about, and gone unless it is to stay.
    await page.getByRole('radio', { name: /^母亲/ }).check()
    await goTo(page, '#/mine/phone')
    await changePhone(page, '自己的手机')
    await page.getByRole('dialog').getByRole('button', { name: '清掉，再换' }).click()
    await expect(page.locator('#app main').getByText('从现在起，填的、存的都留在这台手机上')).toBeVisible()
    await goTo(page, '#/estimate/who')
    await expect(page.getByRole('radio', { name: /^父亲/ })).toBeChecked()
  })
})
