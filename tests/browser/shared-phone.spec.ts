import { answerStay, goTo } from '../../scripts/tour.mjs'
import { expect, test } from './rig'
import { NOTHING, clear, clearButton, stored } from './shared-phone'

/** What a visit leaves on a shared phone, and how it is ended. */
test.use({ owner: 'shared' })

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

test('a phone set up in large letters asks the next resident whether they are right', async ({ page }) => {
  await page.addInitScript(() => {
    const kept = JSON.parse(localStorage.getItem('yibao.settings') ?? '{}') as object
    localStorage.setItem('yibao.settings', JSON.stringify({ ...kept, look: 'elder' }))
  })
  await page.goto('./')
  await expect(page.getByRole('heading', { name: '字这样大可以吗？' })).toBeVisible()
  await page.getByRole('button', { name: '太大了，要小一些（标准版）' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-look', 'standard')
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
  await page.getByRole('radio', { name: '没有登记过' }).check()
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
