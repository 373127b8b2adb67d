import { expect, test } from './rig'
import { STAY, startYear, enter, bills, ahead } from './year-by-hand'

/** How a year begins: group, what was used before, whose it is. */

test('each year has its own group; the next one begins with the last answers', async ({ page }) => {
  await startYear(page, '低保对象')
  await enter(page, STAY)
  await page.getByRole('link', { name: '返回' }).click()
  await page.getByRole('link', { name: /记另一年/ }).click()
  await page.getByRole('radio', { name: '2025 年' }).check()
  await page.getByRole('radio', { name: '都不是' }).check()
  await page.getByRole('radio', { name: '没有登记过' }).check()
  await page.getByRole('button', { name: '开始记这一年' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('父亲 · 2025 年')
  await expect(page.locator('.summary')).toContainText('普通居民')
  await page.getByRole('link', { name: '返回' }).click()
  await expect(page.getByRole('link', { name: /20[0-9]{2} 年/ })).toHaveText([
    /2026 年.*1 笔/,
    /2025 年.*还没有记/,
  ])
  await page.getByRole('link', { name: /2026 年/ }).click()
  await page.getByRole('link', { name: /^修改.*：这一年的身份$/ }).click()
  await page.getByRole('radio', { name: '特困人员' }).check()
  await page.getByRole('button', { name: '存好' }).click()
  // 特困: 90 % of what both insurances left.
  await expect(page.locator('.answer .figure')).toHaveText('5,450.00 元')
})

test('what was used before the ledger counts, and a wrong amount leads to its field', async ({ page }) => {
  await startYear(page)
  await enter(page, STAY)
  await page.getByRole('link', { name: /^修改.*：记账以前/ }).click()
  await page.getByLabel('医疗救助已经给了').fill('好多')
  await page.getByRole('button', { name: '存好' }).click()
  await expect(page.getByLabel('医疗救助已经给了')).toBeFocused()
  await page.getByLabel('医疗救助已经给了').fill('29000')
  await page.getByRole('button', { name: '存好' }).click()
  await expect(bills(page).first().locator('dd').nth(2)).toHaveText('1,000.00 元')
  await expect(ahead(page, '再住院：医疗救助')).toContainText('已经用完')
})

test('an address that names nobody, or a year without policy, leads back and leaves nothing behind', async ({
  page,
}) => {
  const heading = page.getByRole('heading', { level: 1 })
  for (const sub of ['', '/facts', '/opening', '/add', '/bill/x', '/bill/x/edit']) {
    await page.goto(`./#/year/${encodeURIComponent('张三')}/2025${sub}`)
    await expect(page.getByText('没有这个人的账。')).toBeVisible()
    await expect(page.locator('#app main')).not.toContainText('张三')
    await expect(page.getByRole('button', { name: /删除|存好|记下/ })).toHaveCount(0)
  }
  await page.goto('./#/year/father/1999')
  await expect(heading).toHaveText('没有这一年的账')
  await expect(page.getByText(/现在能记的是 \d{4} 年到 \d{4} 年。/)).toBeVisible()
  await page.goto('./#/year/father/1999/facts')
  await expect(heading).toHaveText('没有这一年的账')
  await page.getByRole('link', { name: '看家里人的账' }).click()
  await expect(heading).toHaveText('一家人一年的看病账')
  await expect(page.getByText('每个人、每一年')).toBeVisible()

  await page.goto(`./#/year/new?who=${encodeURIComponent('张三')}`)
  await expect(page.getByRole('radio', { name: '本人' })).toBeVisible()
  await expect(page.getByText('张三')).toHaveCount(0)
})

test('whoever stands in the list of the family is offered first, under the same label', async ({ page }) => {
  await page.addInitScript(
    (json) => sessionStorage.setItem('yibao.draft.family', JSON.stringify({ at: 1, json })),
    JSON.stringify({
      coverYear: '2026',
      members: ['mother', 'child', 'child'].map((who, at) => ({ id: String(at + 1), who, group: 'none' })),
    }),
  )
  await page.goto('./#/year/new')
  await expect(page.locator('input[name=who]').first()).toBeVisible()
  const offered = await page
    .locator('input[name=who]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  expect(offered.slice(0, 4)).toEqual(['mother', 'child', 'child-2', 'self'])
})
