import type { EstimateDraft } from '../../src/stores'
import { STAY, openWith, question, next, fill, row } from './estimate-by-hand'
import { expect, test } from './rig'

test.describe('errors say what to do, and the focus goes to the field', () => {
  const EMPTY: [step: string, answers: Partial<EstimateDraft>, field: string, sentence: string][] = [
    ['who', {}, 'who', '请选一个：这是谁的住院费'],
    ['date', { ...STAY, year: '', date: '' }, 'year', '请选哪一年出院结算的'],
    ['date', { ...STAY, date: '' }, 'date', '月和日请都选上；不记得就按下面的“不记得日期”'],
    ['group', { ...STAY, group: '' }, 'group', '请选一个；拿不准就按下面的“不清楚”'],
    ['groups', { ...STAY, group: '' }, 'group', '请选一个；还是拿不准就选第一个'],
    ['sheet', { ...STAY, sheet: '' }, 'sheet', '请选一个：手里有没有结算单'],
    ['billed', { ...STAY, billed: '' }, 'billed', '请填总费用，单位是元'],
    [
      'in-scope',
      { ...STAY, inScope: '' },
      'inScope',
      '请填政策范围内费用；单子上没有就按下面的“单子上没有这一行”',
    ],
    [
      'out-of-scope',
      { ...STAY, sheet: 'no' },
      'outOfScope',
      '请填政策范围外（自费等）的钱，没有就填 0；不清楚就按下面的“不清楚”',
    ],
    ['basic', { ...STAY, basicPaid: '' }, 'basicPaid', '请填基本医保支付了多少；单子上写 0 就填 0'],
    [
      'critical',
      { ...STAY, criticalPaid: '' },
      'criticalPaid',
      '请填大病保险支付了多少，写 0 就填 0；没有就按下面的“单子上没有这一行”',
    ],
    ['place', { ...STAY, inProvince: '' }, 'inProvince', '请选一个：省内还是省外'],
    ['referral', { ...STAY, referred: '' }, 'referred', '请选一个；拿不准就选“不清楚”'],
    ['earlier', { ...STAY, earlier: '' }, 'earlier', '请选一个；拿不准就选“不清楚”'],
  ]
  for (const [step, answers, field, sentence] of EMPTY) {
    test(`nothing answered: ${step}, ${field}`, async ({ page }) => {
      await openWith(page, `#/estimate/${step}`, answers)
      await next(page)
      await expect(page.locator('.field-error')).toHaveText(`错误：${sentence}`)
      // A single error is not said twice.
      await expect(page.getByText(sentence)).toHaveCount(1)
      await expect(page).toHaveTitle(/^错误：/)
      await expect(page.locator(`[id="${field}"]`)).toBeFocused()
      await expect(page).toHaveURL(new RegExp(`#/estimate/${step}$`))
    })
  }

  const WRONG: [step: string, label: string, typed: string, sentence: string][] = [
    ['billed', '总费用', '两三千', '没认出这是多少钱。请只填数字，比如 20000 或 20000.50'],
    ['billed', '总费用', '-5', '金额不能是负数，请去掉前面的减号'],
    ['billed', '总费用', '1.234', '最多写到分，小数点后面留两位，比如 123.45'],
    ['billed', '总费用', '100000000.01', '这个数超过一亿元，请看看是不是多打了几个 0'],
    ['billed', '总费用', '0', '总费用是 0 元就没有要报的，请对照单子再看看'],
    ['in-scope', '政策范围内费用', '１５万', '比总费用 20,000.00 元还多，请对照单子，看看是不是多打了一个 0'],
    ['in-scope', '政策范围内费用', '20000.01', '比总费用 20,000.00 元还多，请对照单子，看看是不是看错了行'],
    [
      'basic',
      '基本医保支付',
      '15000.01',
      '比政策范围内费用 15,000.00 元还多，请对照单子，看看是不是看错了行',
    ],
    [
      'critical',
      '大病保险支付',
      '4500.01',
      '比基本医保报过以后剩下的 4,500.00 元还多，请对照单子，看看是不是看错了行',
    ],
  ]
  for (const [step, label, typed, sentence] of WRONG) {
    test(`${label} “${typed}” stays as typed`, async ({ page }) => {
      await openWith(page, `#/estimate/${step}`, STAY)
      await fill(page, label, typed)
      await expect(page.locator('.field-error')).toHaveText(`错误：${sentence}`)
      const field = page.getByRole('textbox', { name: label })
      await expect(field).toBeFocused()
      await expect(field).toHaveValue(typed)
      await expect(field).toHaveAttribute('aria-invalid', 'true')
    })
  }

  test('two at once are listed, each leading to its field', async ({ page }) => {
    await openWith(page, '#/estimate/opening', { ...STAY, earlier: 'yes', earlierReferred: 'yes' })
    await page.getByRole('textbox', { name: /^大病保险支付/ }).fill('多少')
    await page.getByRole('textbox', { name: /^医疗救助/ }).fill('-1')
    await next(page)
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await expect(summary).toContainText('有 2 处要改')
    await summary.getByRole('button', { name: '金额不能是负数，请去掉前面的减号' }).click()
    await expect(page.getByRole('textbox', { name: /^医疗救助/ })).toBeFocused()
  })

  test('an amount that a later change has broken is shown on its own page', async ({ page }) => {
    await openWith(page, '#/estimate/check', STAY)
    await row(page, '总费用').getByRole('link').click()
    await fill(page, '总费用', '12000')
    await expect(question(page)).toHaveText('结算单上，“政策范围内费用”是多少？')
    await expect(page.locator('.field-error')).toContainText('比总费用 12,000.00 元还多')
    await expect(page.getByRole('textbox')).toBeFocused()
    await fill(page, '政策范围内费用', '11000')
    await expect(question(page)).toHaveText('看看填得对不对')
  })

  test('what nobody can read is no crash', async ({ page }) => {
    for (const typed of ['😀', '<b>1</b>', '9'.repeat(40), '١٢٣', 'NaN', '1e9', '．', '%00', '__proto__']) {
      await openWith(page, '#/estimate/billed', STAY)
      await fill(page, '总费用', typed)
      await expect(page.locator('.field-error')).toBeVisible()
      await expect(page.getByRole('textbox', { name: '总费用' })).toHaveValue(typed)
    }
  })
})
