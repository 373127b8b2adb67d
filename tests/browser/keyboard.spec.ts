import type { Locator, Page } from '@playwright/test'
import { MOST_STOPS, press, tabTo } from './by-keyboard'
import { expect, test } from './rig'

/**
 * The main job without a finger and without eyes: everything is found by Tab, by role and by name, as a keyboard or a
 * screen reader offers it. No selector, no address but that of the home page.
 */
/** A group of radio buttons is one stop; the arrows go through it. */
async function choose(page: Page, name: RegExp): Promise<void> {
  const radios = page.getByRole('radio')
  for (let stop = 0; stop < MOST_STOPS && !(await onRadio(page)); stop++) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  const wanted = page.getByRole('radio', { name })
  for (let step = await radios.count(); step > 0 && !(await wanted.isChecked()); step--)
    await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
}
function onRadio(page: Page): Promise<boolean> {
  return page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type === 'radio')
}
async function select(target: Locator, times: number): Promise<void> {
  await tabTo(target)
  for (let step = 0; step < times; step++) await target.page().keyboard.press('ArrowDown')
}
async function type(page: Page, name: string, amount: string): Promise<void> {
  await tabTo(page.getByRole('textbox', { name, exact: true }))
  await page.keyboard.type(amount)
}
/** Each question has the focus on its heading, and the heading is the question. */
async function asked(page: Page, question: RegExp): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  // Without the marks that say where its lines may end.
  await expect.poll(async () => (await heading.innerText()).replace(/\u200b/g, '')).toMatch(question)
  await expect(heading).toBeFocused()
}
const next = (page: Page): Promise<void> => press(page.getByRole('button', { name: '下一步' }))

test('estimated, saved, opened again, put into the year, without a finger', async ({ page }) => {
  test.setTimeout(120_000)
  await page.addInitScript(() =>
    localStorage.setItem('yibao.settings', JSON.stringify({ look: 'standard', phone: 'own' })),
  )
  await page.goto('./')
  await press(page.getByRole('link', { name: /^住院能报多少/ }))
  await asked(page, /谁的住院费/)
  await answer(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('父亲这次住院，算出来是这样')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await press(page.getByRole('button', { name: '保存（父亲）' }))
  await press(page.getByRole('link', { name: '打开这条记录' }))
  await expect(page.getByText('6,350.00 元').first()).toBeVisible()
  await press(page.getByRole('link', { name: '记到“我的一年”' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('记到“我的一年”')
  await choose(page, /^没有登记过/)
  await press(page.getByRole('button', { name: '记下' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('父亲 · 2026 年')
  await press(page.getByRole('link', { name: /^看为什么/ }))
  await expect(page.getByRole('link', { name: '修改这一笔' })).toBeVisible()
  await expect(page.getByText('6,350.00 元').first()).toBeVisible()
})

async function answer(page: Page, listen?: (question: string) => Promise<void>): Promise<void> {
  await choose(page, /^父亲/)
  await next(page)
  await asked(page, /哪一天出院/)
  await choose(page, /^2026 年/)
  await select(page.getByRole('combobox', { name: '月', exact: true }), 3)
  await select(page.getByRole('combobox', { name: '日', exact: true }), 5)
  await next(page)
  await asked(page, /哪一类/)
  await choose(page, /^低保对象/)
  await next(page)
  await asked(page, /有结算单/)
  await choose(page, /^有结算单/)
  await next(page)
  for (const [name, amount] of [
    ['总费用', '20000'],
    ['政策范围内费用', '15000'],
    ['基本医保支付', '10500'],
    ['大病保险支付', '0'],
  ] as const) {
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    if (name === '政策范围内费用') await listen?.('amount')
    await type(page, name, amount)
    await page.keyboard.press('Enter')
  }
  for (const [question, name] of [
    [/省内/, /^省内/],
    [/转诊/, /^办了/],
    [/这次之前/, /^没有/],
  ] as const) {
    await asked(page, question)
    await choose(page, name)
    await next(page)
  }
  await asked(page, /填得对不对/)
  await listen?.('check')
  await press(page.getByRole('button', { name: '算一算' }))
}

test('the key pages are read in the order in which they are seen', async ({ page }) => {
  await page.goto('./')
  await press(page.getByRole('link', { name: /^住院能报多少/ }))
  await asked(page, /谁的住院费/)
  await heard(page, 'first-question')
  await press(page.getByRole('button', { name: '下一步' }))
  await expect(page.locator('.field-error')).toBeVisible()
  await heard(page, 'first-question-error')
  await answer(page, (question) => heard(page, question))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('父亲这次住院，算出来是这样')
  await heard(page, 'result')
})

/** What a screen reader is given of the page between the bar and the tabs. */
function heard(page: Page, name: string): Promise<void> {
  return expect(page.getByRole('main')).toMatchAriaSnapshot({ name: `${name}.aria.yml` })
}
