import { STAY, openWith, question, next, choose, fill, begin, row } from './estimate-by-hand'
import { expect, test } from './rig'

test.describe('the whole way', () => {
  test('with a settlement sheet: four amounts from it, then the result', async ({ page }) => {
    await begin(page, '低保对象')
    await choose(page, '有结算单 照着填，算得更准')
    await expect(question(page)).toHaveText('结算单上，“总费用”是多少？')
    await expect(page.getByRole('img', { name: '画的结算单，要看的是“总费用”这一行' })).toBeVisible()
    await fill(page, '总费用', '２万')
    await expect(question(page)).toHaveText('结算单上，“政策范围内费用”是多少？')
    await fill(page, '政策范围内费用', '15,000.00')
    await expect(question(page)).toHaveText('结算单上，“基本医保支付”是多少？')
    await fill(page, '基本医保支付', '10500元')
    await expect(question(page)).toHaveText('结算单上，“大病保险支付”是多少？')
    await fill(page, '大病保险支付', '0')
    await expect(question(page)).toHaveText('在省内住的院，还是省外？')
    await choose(page, '省内')
    await expect(question(page)).toHaveText('住院前按规定办过转诊吗？')
    await choose(page, '办了，或者不需要转诊')
    await expect(question(page)).toContainText('2025 年这次之前')
    await choose(page, '没有')
    await expect(question(page)).toHaveText('看看填得对不对')
    await expect(page.getByText('第 11 步，共 11 步')).toBeVisible()
    await expect(row(page, '总费用')).toContainText('20,000.00 元')
    await expect(page.locator('.summary .mark')).toHaveCount(0)
    await page.getByRole('button', { name: '算一算' }).click()
    await expect(page).toHaveURL(/#\/result$/)
  })

  test('without a sheet: two amounts, and the warning that it is rough', async ({ page }) => {
    await begin(page, '都不是 普通居民')
    await choose(page, '还没有结算单 只能按全国平均数看个大概')
    await expect(question(page)).toHaveText('总费用大概是多少？')
    await expect(page.locator('.notice-warn')).toContainText('只能按全国平均大概估')
    await fill(page, '总费用', '8000')
    await expect(question(page)).toHaveText('其中政策范围外（自费等）的有多少？')
    await page.getByRole('button', { name: '不清楚（先按 0 元算）' }).click()
    // Nobody's group: neither place nor referral is asked.
    await expect(question(page)).toContainText('这次之前')
    await choose(page, '不清楚 先按没有算，结果里会标出来')
    await expect(row(page, '政策范围外（自费等）')).toContainText('按假设算')
    await expect(row(page, '这之前住院、用过救助')).toContainText('按假设算')
    await expect(page.getByText('第 8 步，共 8 步')).toBeVisible()
    await page.getByRole('button', { name: '算一算' }).click()
    await expect(page).toHaveURL(/#\/result$/)
  })

  test('lines that the sheet does not have: in-scope from 自费, critical by the rules', async ({ page }) => {
    await openWith(page, '#/estimate/in-scope', { ...STAY, inScope: '', basicPaid: '', criticalPaid: '' })
    await page.getByRole('button', { name: '单子上没有这一行' }).click()
    await expect(question(page)).toHaveText('结算单上，政策范围外（自费等）一共是多少？')
    await fill(page, '政策范围外（自费等）', '5000')
    await fill(page, '基本医保支付', '15000.01')
    await expect(page.locator('.field-error')).toContainText('比政策范围内费用 15,000.00 元还多')
    await fill(page, '基本医保支付', '10500')
    await page.getByRole('button', { name: '单子上没有这一行' }).click()
    await page.goto('./#/estimate/check')
    await expect(row(page, '大病保险支付')).toContainText('估算')
    await expect(row(page, '政策范围外（自费等）')).toContainText('5,000.00 元')
  })

  test('不清楚哪一类人: each group is explained by whom and how, and one may go on as none', async ({
    page,
  }) => {
    await openWith(page, '#/estimate/group', { ...STAY, group: '' })
    await page.getByRole('link', { name: '不清楚，看看说明' }).click()
    await expect(question(page)).toHaveText('这几类人是怎么回事')
    await expect(page.getByRole('radio')).toHaveCount(8)
    await expect(page.locator('.notice')).toContainText('民政')
    await page.getByRole('radio', { name: /都不是；还是不清楚也选这个/ }).check()
    await next(page)
    await expect(question(page)).toHaveText('手里有结算单吗？')
    await page.goto('./#/estimate/check')
    await expect(row(page, '哪一类人')).toContainText('都不是')
    await expect(page.locator('.notice')).toContainText('救助的钱就不算')
  })

  test('有: asks only for the amounts of the year that bear on this group', async ({ page }) => {
    await openWith(page, '#/estimate/earlier', { ...STAY, group: 'none', earlier: '' })
    await choose(page, '有 下一页填之前用了多少')
    await expect(page.getByRole('textbox')).toHaveCount(3)
    await page.getByRole('textbox', { name: /^大病保险支付/ }).fill('100')
    await next(page)
    await expect(row(page, '之前：大病保险支付，加起来')).toContainText('100.00 元')
    await expect(row(page, '之前：政策范围内费用，加起来')).toContainText('按假设算')
  })

  test('不记得日期 is taken as such', async ({ page }) => {
    await openWith(page, '#/estimate/date', { ...STAY, year: '', date: '' })
    // Without a year there is no day to have forgotten.
    await expect(page.getByRole('button', { name: '不记得日期' })).toHaveCount(0)
    await page.getByRole('radio', { name: '2024 年' }).check()
    await page.getByRole('button', { name: '不记得日期' }).click()
    await expect(question(page)).toHaveText('住院的人是下面哪一类？')
    await page.goto('./#/estimate/check')
    await expect(row(page, '结算日期')).toContainText('2024 年，哪一天不知道')
    // No rule changed in that year: any day gives the same, and nothing is marked.
    await expect(row(page, '结算日期')).not.toContainText('按假设算')
  })
})

test('by keyboard alone from the first question to the result', async ({ page }) => {
  await page.goto('./#/estimate')
  await expect(question(page)).toHaveText('这是谁的住院费？')
  const until = async (name: string): Promise<void> => {
    const target = page.getByRole('button', { name })
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab')
      if (await target.evaluate((element) => element === document.activeElement)) break
    }
    await page.keyboard.press('Enter')
  }
  const focusField = async (id: string): Promise<void> => {
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)) === id)
        return
      if ((await page.evaluate(() => document.activeElement?.id)) === id) return
    }
    throw new Error(`${id} cannot be reached by Tab`)
  }
  /** @param below how many answers below the first */
  const pick = async (id: string, heading: string, below = 0): Promise<void> => {
    await focusField(id)
    await page.keyboard.press('Space')
    for (let step = 0; step < below; step++) await page.keyboard.press('ArrowDown')
    await until('下一步')
    await expect(question(page)).toContainText(heading)
  }
  const type = async (id: string, amount: string, heading: string): Promise<void> => {
    await focusField(id)
    await page.keyboard.type(amount)
    await page.keyboard.press('Enter')
    await expect(question(page)).toContainText(heading)
  }
  await pick('who', '哪一天')
  await focusField('year')
  await page.keyboard.press('Space')
  await until('不记得日期')
  await expect(question(page)).toHaveText('住院的人是下面哪一类？')
  await pick('group', '手里有结算单', 1)
  await pick('sheet', '总费用')
  await type('billed', '20000', '政策范围内费用')
  await type('inScope', '15000', '基本医保支付')
  await type('basicPaid', '10500', '大病保险支付')
  await type('criticalPaid', '0', '省内')
  await pick('inProvince', '转诊')
  await pick('referred', '这次之前')
  await pick('earlier', '看看填得对不对')
  await until('算一算')
  await expect(page).toHaveURL(/#\/result$/)
})
