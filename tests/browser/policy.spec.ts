import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerStay, goTo } from '../../scripts/tour.mjs'
import type { Pack } from '../../src/calc'
// The glossary's own file: the folder's public face needs modules that only the build makes.
import { TERMS } from '../../src/content/glossary'
import { DIST, expect, tabThrough, test, workerReady } from './rig'

/** One address of each kind of page, and what stands there only once the page is complete. */
const PAGES: [hash: string, heading: string][] = [
  ['#/policy', '政策是怎么写的'],
  ['#/policy/search', '查找'],
  ['#/policy/topic/outpatient', '门诊'],
  ['#/policy/year/2025', '2025 年的数'],
  ['#/policy/grade/reading', '按文件推断'],
  ['#/policy/figure/critical.ladder', '大病保险分段报销'],
  ['#/policy/fact/help.contact', '问谁'],
  ['#/policy/documents', '文件出处'],
  ['#/policy/document/sc-2024-38', '关于健全基本医疗保险参保长效机制的指导意见'],
  ['#/policy/terms', '名词解释'],
  ['#/policy/terms/deductible', '起付线'],
  ['#/policy/readings/R1', '怎样理解没写清的地方'],
  ['#/policy/unmodelled/hospital-level', '没有算进去的'],
  ['#/policy/data', '数据有多新'],
]
const pack = JSON.parse(readFileSync(join(DIST, 'policy/xinyang.json'), 'utf8')) as Pack

async function look(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words)
  await page.getByRole('button', { name: '查找' }).click()
}
const hits = (page: Page) => page.locator('#app main .cell-name')

for (const [hash, heading] of PAGES.filter(([one]) => /\/(year|figure|fact|document)\//.test(one)))
  test(`what is above a page is true before the policy is there: ${hash}`, async ({ page, server }) => {
    const release = server.hold(/policy\/xinyang\.json$/)
    await page.goto(`./${hash}`)
    const shown = page.locator('#app[data-v-app] main h1')
    await expect(shown).toBeVisible()
    await expect(shown).not.toHaveText(/没有这/)
    release()
    await expect(shown).toHaveText(heading)
  })

test('every kind of page opens from a cold offline start', async ({ server, device }) => {
  test.setTimeout(150_000)
  const page = await device.open('')
  await workerReady(page)
  await server.stop()
  let offline = await device.reopenOffline('#/policy/search')
  await look(offline, '药费')
  await expect(hits(offline).first()).toBeVisible()
  offline = await device.reopenOffline(PAGES[0]?.[0] ?? '')
  for (const [hash, heading] of PAGES) {
    await offline.goto(server.url + hash)
    await offline.reload()
    await expect(offline.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expect(offline.getByText('正在打开')).toHaveCount(0)
  }
})

test('every figure, fact, document, open point and term of the pack has a page', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto('./#/policy')
  await expect(page.getByRole('link', { name: /名词解释/ })).toBeVisible()
  const addresses = [
    ...Object.keys(pack.parameters).map((id) => `#/policy/figure/${id}`),
    ...pack.facts.map(({ id }) => `#/policy/fact/${id}`),
    ...pack.documents.map(({ id }) => `#/policy/document/${id}`),
    ...[...pack.readings, ...pack.interpretations].map(({ id }) => `#/policy/readings/${id}`),
    ...pack.unmodelled.map(({ id }) => `#/policy/unmodelled/${id}`),
    ...TERMS.map(({ id }) => `#/policy/terms/${id}`),
  ]
  const faults = await page.evaluate(async (all) => {
    const found: string[] = []
    for (const hash of all) {
      location.hash = hash
      await new Promise((resolve) => setTimeout(resolve, 30))
      const text = document.querySelector('#app main')?.textContent ?? ''
      if (text.length < 20 || /可能是旧的网址|undefined|NaN|\[object/.test(text))
        found.push(`${hash}: ${text.slice(0, 60)}`)
    }
    return found
  }, addresses)
  expect(faults).toEqual([])
})

test('a figure shows its history, its groups, its papers, and what limits it', async ({ page }) => {
  await page.goto('./#/policy/figure/contribution.personal')
  const years = page.getByRole('table').locator('tbody tr')
  await expect(years).toHaveCount(10)
  await expect(years.first()).toContainText('2026 年')
  await expect(years.first()).toContainText('2025')
  await expect(years.first()).toContainText('400 元')
  await expect(years.last()).toContainText('150 元')
  await page.getByText('以前各年写在哪里').click()
  await expect(page.getByText('2016年个人缴费标准150元')).toBeVisible()

  await goTo(page, '#/policy/figure/assistance.deductible')
  const values = page.locator('.values > li')
  await expect(values).toHaveCount(3)
  await expect(values.nth(0)).toContainText('0 元')
  await expect(values.nth(1)).toContainText('2,400 元')
  await expect(values.nth(2)).toContainText('因病致贫重病患者')
  await expect(
    page.getByRole('link', { name: '住院救助的起付标准是一年一次，还是每次住院都扣？' }),
  ).toBeVisible()
  await page.getByRole('link', { name: /信医保办〔2024〕52号/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText('没有写个人缴费金额')).toBeVisible()
  await expect(page.getByRole('link', { name: /普通门诊一年最多报/ })).toBeVisible()
})

test('a national average stands beside the own figures, with the warning', async ({ page }) => {
  await page.goto('./#/policy/topic/assistance')
  const elsewhere = page.locator('section[aria-labelledby=elsewhere]')
  await expect(elsewhere).toContainText('只能看个大概')
  await expect(elsewhere).toContainText('住院救助比例（全国下限）')
  await expect(page.locator('section[aria-labelledby=own]')).not.toContainText('全国下限')
  await goTo(page, '#/policy/figure/inpatient.national-average')
  await expect(page.getByText('是国家平均数，只能看个大概。没有结算单的，这里先按它粗略算')).toBeVisible()
})

test('a figure of which nothing earlier was found says that, and the steps that a document names are told', async ({
  page,
}) => {
  const history = page.locator('section[aria-labelledby=history]')
  await page.goto('./#/policy/figure/outpatient.general.cap')
  await expect(history).toContainText(
    '信阳先是一年120元，后来200元，再后来300元。各是哪一年涨的，文件没有写。',
  )
  await expect(page.locator('.values')).toContainText('见于 2024 年 11 月 10 日的文件')
  for (const id of ['inpatient.national-average', 'waiting.fixed', 'critical.ladder']) {
    await goTo(page, `#/policy/figure/${id}`)
    await expect(history).toContainText('没有找到以前的数。')
  }
  await expect(page.locator('#app main')).not.toContainText('2023 年 1 月 1 日起')
})

test('a document and a grade show the rows that they prove', async ({ page }) => {
  for (const [address, shown, hidden] of [
    ['document/nhsa-2022-133', ['150 元', '320 元', '420 元', '580 元'], ['400 元', '700 元']],
    ['grade/province', ['400 元', '700 元'], ['150 元']],
  ] as const) {
    await page.goto('about:blank')
    await page.goto(`./#/policy/${address}`)
    const figures = page.locator('section[aria-labelledby=figures]')
    for (const value of shown) await expect(figures).toContainText(value)
    for (const value of hidden) await expect(figures).not.toContainText(value)
  }
})

test('a year keeps what is paid for it apart from what its notices set', async ({ page }) => {
  await page.goto('./#/policy/year/2025')
  await expect(page.getByText('管 2025 年看病，是 2024 年通知定的，那年秋冬交')).toBeVisible()
  await expect(page.getByText('2025 年秋冬交，管 2026 年看病')).toBeVisible()
  await page.getByRole('link', { name: '2027', exact: true }).click()
  await expect(page.getByText('2027 年的数，还没有看到公布的文件。')).toBeVisible()
})

test('from a result to the figure, its document, and back to the result', async ({ page }) => {
  await page.goto('./')
  await answerStay(page)
  await page.getByText('算式和出处').last().click()
  const figure = page.locator('details[open] a[href^="#/policy/figure/"]').first()
  const name = (await figure.textContent())?.trim() ?? ''
  await figure.click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
  await page.getByRole('link', { name: '返回' }).click()
  await expect(page).toHaveURL(/#\/result/)
})

test('searches in everyday words; what was typed stays out of the address and survives a reload', async ({
  page,
}) => {
  await page.goto('./#/policy')
  await look(page, '新农合')
  await expect(page).toHaveURL(/#\/policy\/search$/)
  await expect(page.getByText('“新农合”现在叫“城乡居民医保”。')).toBeVisible()
  await expect(hits(page).first()).toHaveText('新农合')
  await expect(page.locator('mark').first()).toHaveText('新农合')
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue('新农合')
  await expect(hits(page).first()).toHaveText('新农合')
  expect(page.url()).not.toContain(encodeURIComponent('新'))
  expect(page.url()).not.toContain('新')
  expect(await page.title()).not.toContain('新农合')
})

test('finds while one types, by initials too, and shows the figure itself', async ({ page }) => {
  await page.goto('./#/policy/search')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.getByRole('searchbox').pressSequentially('qfx')
  await expect(hits(page).first()).toHaveText('起付线')
  await page.getByRole('searchbox').fill('高血压用药一年最多报')
  await expect(page.getByRole('link', { name: /高血压用药一年最多报/ }).first()).toContainText('120 元')
})

test('where nothing is found, says so and offers words to tap', async ({ page }) => {
  await page.goto('./#/policy/search')
  await look(page, 'qwxzvv')
  await expect(page.getByText('没有找到“qwxzvv”。')).toBeVisible()
  await page.getByRole('button', { name: '透析' }).click()
  await expect(page.getByRole('searchbox')).toHaveValue('透析')
  await expect(hits(page).first()).toHaveText('门诊救助病种')
  await look(page, '')
  await expect(page.getByRole('heading', { name: '可以这样找' })).toBeVisible()
})

test('用完清除 takes what was looked for with it', async ({ page }) => {
  await page.goto('./#/policy/search')
  await look(page, '透析')
  await expect(hits(page).first()).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toContain('透析')
  await goTo(page, '#/mine/clear')
  await page.getByRole('button', { name: '清除填的和存的' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '全部清除' }).click()
  await expect.poll(() => page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('透析')
})

test('typing is not held up by the search, on a phone six times slower', async ({ page }) => {
  await page.goto('./#/policy/search')
  await look(page, '低保')
  await expect(hits(page).first()).toBeVisible()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const longest = await page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('#search')!
    let worst = 0
    for (const text of ['住', '住院', '住院报', '住院报销', '住院报销多少', 'zyjz', '医保', '药费能报吗']) {
      field.value = text
      const start = performance.now()
      field.dispatchEvent(new InputEvent('input'))
      worst = Math.max(worst, performance.now() - start)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return worst
  })
  expect(longest).toBeLessThan(100)
})

test('the main way by keyboard alone: search, result, figure, document', async ({ page }) => {
  await page.goto('./#/policy/search')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('封顶线')
  await page.keyboard.press('Enter')
  await expect(hits(page).first()).toHaveText('封顶线')
  const stops = await tabThrough(page)
  expect(stops.join('\n')).toMatch(/^button 查找\na /)
  await page.locator('#app main .cell-link').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '封顶线' })).toBeFocused()
  await page.getByRole('link', { name: /医疗救助一年最多/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '医疗救助一年最多' })).toBeFocused()
})

test('a term in a sentence opens where it stands, by key, and closes with Escape', async ({ page }) => {
  await page.goto('./')
  await answerStay(page)
  const term = page.locator('.answer .term-word').first()
  await expect(term).toHaveAttribute('aria-expanded', 'false')
  await term.focus()
  await page.keyboard.press('Enter')
  await expect(term).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('note')).toContainText('医保不认的药')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('note')).toHaveCount(0)
})

test('a wrong clock only loses a remark', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2040-06-01T08:00:00+08:00'))
  await page.goto('./#/policy/data')
  await expect(page.getByText('这台手机的日期好像不准。')).toBeVisible()
  await page.clock.setFixedTime(new Date('2028-06-01T08:00:00+08:00'))
  await page.reload()
  await expect(page.getByText('照这台手机的日期')).toBeVisible()
  await expect(page.getByText('好像不准')).toHaveCount(0)
  await page.clock.setFixedTime(new Date('2008-01-01T08:00:00+08:00'))
  await page.reload()
  await expect(page.getByRole('heading', { name: /各个数核对到哪一天/ })).toBeVisible()
  await expect(page.getByText('这台手机的日期')).toHaveCount(0)
})
