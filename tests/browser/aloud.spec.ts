import type { Page } from '@playwright/test'
import { openResult } from './open-result'
import { expect, test } from './rig'
import { LOCAL, ONLINE, cancels, endOne, phoneWith, said } from './speaking-phone'
import type { Phone } from './speaking-phone'

const stop = (page: Page) => page.getByRole('button', { name: '停下' })
const button = (page: Page) => page.getByRole('button', { name: '朗读' })

/** Ends what is spoken until nothing more is. */
async function hearAll(page: Page): Promise<string[]> {
  for (let more = true; more;) {
    const before = (await said(page)).length
    await endOne(page)
    await page.waitForTimeout(5)
    more = (await said(page)).length > before
  }
  return (await said(page)).map(({ text }) => text)
}

async function showResult(page: Page): Promise<void> {
  await openResult(page)
  await expect(page.locator('.answer .figure')).toHaveText('6,350.00 元')
}

test('no voice, or only one from the network: no button', async ({ page }) => {
  await phoneWith(page, [])
  await showResult(page)
  await page.waitForTimeout(700)
  await expect(button(page)).toHaveCount(0)
  const others = [
    ONLINE,
    { name: 'Sin-ji', lang: 'zh-HK', localService: true },
    { name: 'Anna', lang: 'de-DE', localService: true },
  ]
  await page.evaluate((voices) => (window as unknown as Phone).fake.have(voices), others)
  await page.waitForTimeout(300)
  await expect(button(page)).toHaveCount(0)
})

test('a phone that cannot speak at all shows the page without the button', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'speechSynthesis', { value: undefined })
  })
  await showResult(page)
  await expect(page.getByRole('button', { name: '复制文字' })).toBeVisible()
  await expect(button(page)).toHaveCount(0)
})

test('a voice that comes late brings the button; it goes with the voice', async ({ page }) => {
  await phoneWith(page, [])
  await showResult(page)
  await expect(button(page)).toHaveCount(0)
  await page.evaluate((voice) => (window as unknown as Phone).fake.have([voice]), LOCAL)
  await expect(button(page)).toBeVisible()
  await page.evaluate(() => (window as unknown as Phone).fake.have([]))
  await expect(button(page)).toHaveCount(0)
})

test('while it reads it can be stopped, even if the voices go', async ({ page }) => {
  await phoneWith(page, [LOCAL])
  await showResult(page)
  await button(page).click()
  await page.evaluate(() => (window as unknown as Phone).fake.have([]))
  await stop(page).click()
  await expect(stop(page)).toHaveCount(0)
})

test('a result is read in order, slowly, with the voice of the phone, amounts in words', async ({ page }) => {
  await phoneWith(page, [ONLINE, { ...LOCAL, lang: 'zh_CN' }])
  await showResult(page)
  await button(page).click()
  await expect(stop(page)).toBeVisible()
  await expect.poll(async () => (await said(page)).length).toBe(1)
  const texts = await hearAll(page)
  expect((await said(page))[0]).toEqual({
    text: '总费用两万元，自己一共付',
    lang: 'zh-CN',
    rate: 0.8,
    voice: '本机',
  })
  expect(texts[1]).toBe('六千三百五十元')
  expect(texts).toContain('基本医保：一万零五百元')
  expect(texts).toContain('医保和救助一共付一万三千六百五十元')
  expect(texts.join('')).toContain('还剩两万六千八百五十元')
  // What is folded, and what is there to be tapped, is not read.
  expect(texts.join('')).not.toMatch(/乘以|保存|打印|朗读|算式和出处/)
  expect(texts.join('')).not.toMatch(/[^\u3007\u4e00-\u9fffA-Za-z，。！？；：、 ]/)
  // One utterance is said in well under the quarter of a minute after which some browsers fall silent.
  for (const text of texts) expect(text.length).toBeLessThanOrEqual(90)
  await expect(button(page)).toBeVisible()
})

test('what is unfolded is read, too', async ({ page }) => {
  await phoneWith(page, [LOCAL])
  await showResult(page)
  await page.locator('.layer').filter({ hasText: '医疗救助为什么是' }).getByText('算式和出处').click()
  await button(page).click()
  const texts = (await hearAll(page)).join('')
  expect(texts).toContain('四千五百乘以百分之七十等于三千一百五十元')
  expect(texts).toContain('信医保办，二〇二四，五十二号')
})

test('stopped at once; begun again from the start', async ({ page }) => {
  await phoneWith(page, [LOCAL])
  await showResult(page)
  await button(page).click()
  await expect.poll(async () => (await said(page)).length).toBe(1)
  const before = await cancels(page)
  await stop(page).click()
  expect(await cancels(page)).toBe(before + 1)
  await expect(button(page)).toBeFocused()
  await page.waitForTimeout(100)
  expect(await said(page)).toHaveLength(1)
  await button(page).click()
  await expect.poll(async () => (await said(page)).length).toBe(2)
  expect((await said(page))[1]?.text).toBe((await said(page))[0]?.text)
})

for (const look of ['standard', 'elder']) {
  test(`in ${look}, 停下 stays in reach while it reads, wherever one has scrolled`, async ({ page }) => {
    await page.addInitScript(
      (stored) => localStorage.setItem('yibao.settings', stored),
      JSON.stringify({ look, theme: 'light', phone: 'own' }),
    )
    await phoneWith(page, [LOCAL])
    await showResult(page)
    if (look === 'elder') await page.getByRole('button', { name: '怎么算的' }).click()
    await button(page).click()
    await page.evaluate(() => scrollTo(0, 1200))
    await expect(stop(page)).toBeInViewport({ ratio: 1 })
    // Nothing lies over it.
    await stop(page).click({ trial: true, timeout: 2000 })
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000)
    await stop(page).click()
    await expect(button(page)).not.toBeInViewport()
  })
}

test('leaving the page, and hiding it, ends the reading', async ({ page }) => {
  await phoneWith(page, [LOCAL])
  await showResult(page)
  await button(page).click()
  await expect.poll(async () => (await said(page)).length).toBe(1)
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect(button(page)).toBeVisible()
  expect(await cancels(page)).toBe(1)

  await button(page).click()
  await expect(stop(page)).toBeVisible()
  await page.evaluate(() => (location.hash = '#/policy/terms/deductible'))
  await expect(button(page)).toBeVisible()
  expect(await cancels(page)).toBe(2)
  const spoken = (await said(page)).length
  await page.waitForTimeout(100)
  expect(await said(page)).toHaveLength(spoken)
})

test('from one figure to the next the page stays and the reading does not', async ({ page }) => {
  await phoneWith(page, [LOCAL])
  await page.goto('./#/policy/figure/assistance.inpatient.ratio')
  await button(page).click()
  await expect(stop(page)).toBeVisible()
  await page.evaluate(() => (location.hash = '#/policy/figure/assistance.inpatient.cap'))
  await expect(button(page)).toBeVisible()
})

test('a sum that changes while it is read is not read to the end', async ({ page }) => {
  await phoneWith(page, [LOCAL])
  await showResult(page)
  await button(page).click()
  await expect(stop(page)).toBeVisible()
  await page.evaluate(() => {
    const sum = document.querySelector('.answer .figure .money')?.firstChild as Text
    sum.data = '1.00 元'
  })
  await expect(button(page)).toBeVisible()
})

test('a voice that is listed and not installed: the next one; without a next one it is said', async ({
  page,
}) => {
  await phoneWith(page, [{ ...LOCAL, name: '没装' }, LOCAL])
  await showResult(page)
  await page.evaluate(() => (window as unknown as Phone).fake.missing.push('没装'))
  await button(page).click()
  await expect.poll(async () => (await said(page)).map(({ voice }) => voice)).toEqual(['没装', '本机'])
  await stop(page).click()
  await page.evaluate(() => (window as unknown as Phone).fake.missing.push('本机'))
  await button(page).click()
  await expect(page.getByText('这台手机没有读出来')).toBeVisible()
  await expect(button(page)).toBeVisible()
})

test('where the browser can, what is being read is marked', async ({ page }) => {
  await phoneWith(page, [LOCAL])
  await showResult(page)
  await button(page).click()
  const marked = () =>
    page.evaluate(() => {
      const [range] = Array.from(CSS.highlights.get('aloud') ?? [])
      return range ? document.createRange.call(document) && String(range) : ''
    })
  await expect.poll(marked).toMatch(/总费用\s+20,000\.00\s元，自己一共付/)
  await endOne(page)
  await expect.poll(marked).toMatch(/^6,350\.00\s元$/)
  await stop(page).click()
  await expect.poll(marked).toBe('')
})

/** Pages of every kind, and something that each must say. */
const PAGES: [string, RegExp][] = [
  ['#/policy/figure/assistance.inpatient.ratio', /百分之七十/],
  ['#/policy/terms/deductible', /起付线/],
  ['#/policy/unmodelled', /没有算进去的/],
  ['#/policy/readings', /理解/],
  ['#/policy/data', /二〇二四年十一月十日/],
  ['#/policy/document/xy-2024-52', /信医保办，二〇二四，五十二号/],
  ['#/assistance', /有哪些帮助/],
  ['#/assistance/groups', /哪些人有救助/],
  ['#/assistance/tilted', /倾斜救助/],
  ['#/assistance/other', /还有谁能帮忙/],
  ['#/contribution/join', /谁能参保/],
  ['#/contribution/years', /历年交多少/],
  ['#/outpatient/rules', /门诊怎么报/],
]
for (const [path, says] of PAGES) {
  test(`${path} can be read aloud, without a sign among the words, and copied`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await phoneWith(page, [LOCAL])
    await page.goto(`./${path}`)
    await button(page).click()
    const texts = (await hearAll(page)).join('\n')
    expect(texts).toMatch(says)
    expect(texts).not.toMatch(/[^\u3007\u4e00-\u9fffA-Za-z，。！？；：、 \n]/)
    await page.getByRole('button', { name: '复制文字' }).click()
    await expect(page.getByText('已复制').first()).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('医保算得清，信阳市居民医保')
    expect(copied).toContain('信阳最新文件：2024 年 11 月 10 日')
  })
}
