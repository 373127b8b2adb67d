import type { Page } from '@playwright/test'
import type { EstimateDraft } from '../../src/stores'
import { expect, loginPage, test } from './rig'

/** A father on 低保 who holds a sheet: every answer given. */
const STAY: Partial<EstimateDraft> = {
  who: 'father',
  year: '2025',
  date: '2025-05-10',
  group: 'dibao',
  sheet: 'yes',
  billed: '20000',
  inScope: '15000',
  basicPaid: '10500',
  criticalPaid: '0',
  inProvince: 'yes',
  referred: 'yes',
  earlier: 'no',
}

/** Opens a page with answers as a tab that was reloaded has them (its own copy in sessionStorage). */
async function openWith(page: Page, hash: string, answers: Partial<EstimateDraft>): Promise<void> {
  await page.addInitScript((json) => {
    if (sessionStorage.getItem('yibao.draft.estimate') === null)
      sessionStorage.setItem('yibao.draft.estimate', JSON.stringify({ at: 1, json }))
  }, JSON.stringify(answers))
  await page.goto(`./${hash}`)
}

function question(page: Page) {
  return page.getByRole('heading', { level: 1 })
}
async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click()
}
async function choose(page: Page, label: string): Promise<void> {
  await page.getByRole('radio', { name: label, exact: true }).check()
  await next(page)
}
async function fill(page: Page, label: string, amount: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(amount)
  await next(page)
}
/** From the first question to the one about the sheet. */
async function begin(page: Page, group: string): Promise<void> {
  await page.goto('./#/estimate')
  await expect(question(page)).toHaveText('这是谁的住院费？')
  await choose(page, '父亲')
  await expect(question(page)).toHaveText('哪一天出院结算的？')
  await page.getByRole('radio', { name: '2025 年' }).check()
  await page.getByLabel('月').selectOption('05')
  await page.getByLabel('日').selectOption('10')
  await next(page)
  await expect(question(page)).toHaveText('父亲是下面哪一类人？')
  await choose(page, group)
  await expect(question(page)).toHaveText('手里有结算单吗？')
}
/** One line of the check page. */
function row(page: Page, key: string) {
  return page
    .locator('.summary .row')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${key}$`) }) })
}

/** The page that the draft in the database was left on: it is written after a short pause. */
function keptStep(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const [kept] = await indexedDB.databases()
    const request = indexedDB.open(kept?.name ?? '')
    const db = await new Promise<IDBDatabase>((done) => {
      request.addEventListener('success', () => done(request.result))
    })
    const rows = db.transaction('drafts').objectStore('drafts').getAll()
    await new Promise((done) => rows.addEventListener('success', done))
    db.close()
    return (rows.result as { value: { step: string } | null }[])[0]?.value?.step
  })
}

test.describe('the whole way', () => {
  test('with a settlement sheet: four amounts from it, then the result', async ({ page }) => {
    await begin(page, '低保对象')
    await choose(page, '有结算单 照着填，算得准')
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
    await expect(question(page)).toHaveText('父亲是下面哪一类人？')
    await page.goto('./#/estimate/check')
    await expect(row(page, '结算日期')).toContainText('2024 年，不记得哪一天')
    // No rule changed in that year: any day gives the same, and nothing is marked.
    await expect(row(page, '结算日期')).not.toContainText('按假设算')
  })
})

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

test.describe('nothing typed is lost', () => {
  test('reload, back and forward keep every answer', async ({ page }) => {
    await begin(page, '低保对象')
    await choose(page, '有结算单 照着填，算得准')
    await page.getByRole('textbox', { name: '总费用' }).fill('1.2万')
    await page.reload()
    await expect(page.getByRole('textbox', { name: '总费用' })).toHaveValue('1.2万')
    await expect(page.getByText('接着上次填的')).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('radio', { name: /^有结算单/ })).toBeChecked()
    await page.goBack()
    await expect(page.getByRole('radio', { name: '低保对象' })).toBeChecked()
    await page.goForward()
    await page.goForward()
    await expect(page.getByRole('textbox', { name: '总费用' })).toHaveValue('1.2万')
    await page.getByRole('link', { name: '返回' }).click()
    await expect(question(page)).toHaveText('手里有结算单吗？')
  })

  test('closing the browser keeps them, and 估算 goes on where one was', async ({ device }) => {
    const page = await device.open('#/estimate')
    await choose(page, '母亲')
    await expect(question(page)).toHaveText('哪一天出院结算的？')
    await page.getByRole('radio', { name: '2025 年' }).check()
    await page.getByRole('button', { name: '不记得日期' }).click()
    await expect(question(page)).toHaveText('母亲是下面哪一类人？')
    await expect.poll(() => keptStep(page)).toBe('group')
    await device.close()
    const later = await device.open('#/estimate')
    await expect(question(later)).toHaveText('母亲是下面哪一类人？')
    await expect(later.getByText('接着上次填的')).toBeVisible()
  })

  test('answers that the phone brings back late still lead to where one was', async ({ device }) => {
    const page = await device.open('#/estimate')
    await choose(page, '母亲')
    await expect.poll(() => keptStep(page)).toBe('date')
    await device.close()
    const later = await device.open()
    await later.addInitScript(() => {
      const { open } = indexedDB
      IDBFactory.prototype.open = function slow(...args) {
        const request = open.apply(this, args)
        const late = (event: Event): void => {
          if (request.readyState !== 'done' || event.isTrusted === false) return
          event.stopImmediatePropagation()
          request.removeEventListener('success', late, true)
          setTimeout(() => request.dispatchEvent(new Event('success')), 2500)
        }
        request.addEventListener('success', late, true)
        return request
      }
    })
    await later.goto(page.url().replace(/#.*/, '#/estimate'))
    await expect(question(later)).toHaveText('这是谁的住院费？')
    await expect(question(later)).toHaveText('哪一天出院结算的？')
    await expect(later.getByText('接着上次填的')).toBeVisible()
  })

  test('重新开始 asks first, then forgets all', async ({ page }) => {
    await openWith(page, '#/estimate/check', STAY)
    await page.getByRole('button', { name: '重新开始' }).click()
    await page.getByRole('button', { name: '不清，接着填' }).click()
    await expect(row(page, '总费用')).toContainText('20,000.00 元')
    await page.getByRole('button', { name: '重新开始' }).click()
    await page.getByRole('button', { name: '清掉，重新开始' }).click()
    await expect(question(page)).toHaveText('这是谁的住院费？')
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await page.goto('./#/estimate/check')
    await expect(question(page)).toHaveText('这是谁的住院费？')
  })
})

test.describe('addresses', () => {
  test('a later page waits for the first open question, and says so', async ({ page }) => {
    await openWith(page, '#/estimate/critical', { ...STAY, billed: '' })
    await expect(question(page)).toHaveText('结算单上，“总费用”是多少？')
    await expect(page.getByText('这一题还没有答，先答了它再往下')).toBeVisible()
  })

  test('an address that does not exist starts at the beginning', async ({ page }) => {
    await page.goto('./#/estimate/nonsense')
    await expect(question(page)).toHaveText('这是谁的住院费？')
  })

  test('修改 returns to the check page, by way of what the change has opened', async ({ page }) => {
    await openWith(page, '#/estimate/check', STAY)
    await row(page, '谁的住院费').getByRole('link').click()
    await choose(page, '母亲')
    await expect(question(page)).toHaveText('看看填得对不对')
    await expect(row(page, '谁的住院费')).toContainText('母亲')
    await row(page, '这之前住院、用过救助').getByRole('link').click()
    await choose(page, '有 下一页填之前用了多少')
    await expect(question(page)).toHaveText('2025 年这次之前的结算单上，一共是多少？')
    await page.getByRole('radio', { name: '都是', exact: true }).check()
    await next(page)
    await expect(question(page)).toHaveText('看看填得对不对')
  })

  test('the policy that cannot be opened is said, and tried again', async ({ page, server, problems }) => {
    problems.expect(/./)
    const rule = { match: /policy\/xinyang\.json/, fn: loginPage }
    server.rules.push(rule)
    await page.goto('./#/estimate')
    await expect(page.getByText('政策数据没有打开')).toBeVisible()
    server.rules.splice(server.rules.indexOf(rule), 1)
    await page.getByRole('button', { name: '再试一次' }).click()
    await expect(question(page)).toHaveText('这是谁的住院费？')
  })
})

test('a page that these answers do not call for leads to the one they do, and says nothing wrong', async ({
  page,
}) => {
  await openWith(page, '#/estimate/out-of-scope', STAY)
  await expect(page).toHaveURL(/in-scope$/)
  await expect(page.getByText('还没有答')).toHaveCount(0)
})

test('each page of a step names itself', async ({ page }) => {
  await openWith(page, '#/estimate/place', { ...STAY, earlier: 'yes' })
  await expect(page.getByText(/^第 9 步，共/)).toBeVisible()
  await next(page)
  await expect(page.getByText(/^第 9 步（接着问），共/)).toBeVisible()
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
  await expect(question(page)).toHaveText('您是下面哪一类人？')
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
