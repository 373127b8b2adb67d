import { goTo } from '../../scripts/tour.mjs'
import { COMMON, NARROW, ON_ITS_SIDE, TOURS, unfold } from './every-page'
import { chooseLook } from './looks'
import { focusIsCovered } from './measure'
import { openResult } from './open-result'
import { expect, test } from './rig'

for (const { where, size, letters, owner } of [
  { where: 'on its side', size: ON_ITS_SIDE, letters: 100, owner: 'shared' },
  { where: 'with letters twice as large', size: COMMON, letters: 200, owner: 'own' },
  { where: 'with letters twice as large', size: COMMON, letters: 200, owner: 'shared' },
] as const)
  test.describe(`on a phone of one's own or of others (${owner})`, () => {
    test.use({ owner })
    test(`${where}, the bars give way to what has the focus`, async ({ page }) => {
      await page.setViewportSize(size)
      await openResult(page)
      await page.locator('.answer .figure').waitFor()
      if (owner === 'shared') await page.getByRole('button', { name: '用完清除' }).waitFor()
      await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), letters)
      for (const hash of ['#/result', '#/estimate/in-scope', '#/estimate/group']) {
        await goTo(page, hash)
        for (const key of ['Tab', 'Shift+Tab'])
          for (let step = 0; step < 14; step++) {
            await page.keyboard.press(key)
            expect(await page.evaluate(focusIsCovered), `${hash}, ${key}, stop ${step}`).toBe(false)
          }
      }
      const bottom = await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight)
        return document.querySelector('#app header')?.getBoundingClientRect().bottom ?? NaN
      })
      expect(bottom).toBeLessThanOrEqual(0)
    })
  })

for (const { look, letters, size } of [
  { look: 'standard', letters: 150, size: COMMON },
  { look: 'standard', letters: 200, size: COMMON },
  { look: 'elder', letters: 150, size: NARROW },
  { look: 'elder', letters: 200, size: COMMON },
  { look: 'standard', letters: 100, size: { width: 180, height: 370 } },
] as const)
  test(`no amount is torn: ${look}, letters of ${letters} %, ${size.width} px`, async ({ page }) => {
    await chooseLook(page, { look, theme: 'light' })
    await page.setViewportSize(size)
    await openResult(page, { group: 'none', billed: '400000', inScope: '345678.9', basicPaid: '111111.18' })
    await page.locator('.answer .figure').waitFor()
    await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), letters)
    const torn: string[] = await page.evaluate(tornAmounts)
    await goTo(page, '#/year/enter')
    await page.getByRole('radio', { name: '没有登记过' }).check()
    await page.getByRole('button', { name: '记下' }).click()
    await page.locator('.bill').waitFor()
    torn.push(...(await page.evaluate(tornAmounts)))
    expect(torn).toEqual([])
  })

/** Runs in the page: amounts on several lines or beyond the screen, and lines that begin with a comma. */
function tornAmounts(): string[] {
  const lines = (range: Range): number =>
    new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size
  const faults: string[] = []
  const walker = document.createTreeWalker(
    document.querySelector('#app main') as Element,
    NodeFilter.SHOW_TEXT,
  )
  let before: Range | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? ''
    const part = (from: number, to: number): Range => {
      const range = document.createRange()
      range.setStart(node as Text, from)
      range.setEnd(node as Text, to)
      return range
    }
    const ofMoney = node.parentElement?.closest('.money')
    for (const { index, 0: amount } of !ofMoney
      ? []
      : Array.from(text.matchAll(/[\d,]+\.\d\d[ \u00a0]元/g))) {
      const range = part(index ?? 0, (index ?? 0) + amount.length)
      if (lines(range) > 1) faults.push(`torn: ${amount}`)
      if (range.getBoundingClientRect().right > innerWidth) faults.push(`beyond: ${amount}`)
    }
    const comma = /^\s*[，。？]/.exec(text)
    if (comma && before) {
      const at = part(comma[0].length - 1, comma[0].length).getBoundingClientRect()
      if (at.height && at.top >= before.getBoundingClientRect().bottom - 1)
        faults.push(`alone: ${text.trim()}`)
    }
    if (text.trim()) before = part(0, text.length)
  }
  return faults
}

test('letters twice as large do not push anything out of 320 px, in 长辈版 neither', async ({ page }) => {
  test.setTimeout(120_000)
  const big = { group: 'tekun', billed: '987654.32', inScope: '876543.21', basicPaid: '150000.55' }
  await page.setViewportSize(NARROW)
  await openResult(page, { ...big, criticalPaid: '358925.66' })
  await page.locator('.answer .figure').waitFor()
  await goTo(page, '#/year/enter')
  await page.getByRole('radio', { name: '没有登记过' }).check()
  await page.getByRole('button', { name: '记下' }).click()
  await page.locator('.bill').waitFor()
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  const beyond: string[] = []
  for (const size of ['', '20', '24'])
    for (const [hash, part] of [
      ['year/father/2026', '.bill'],
      ['estimate/sheet', '.sheet-paper'],
      ['outpatient', '.select'],
      ['estimate/in-scope', '.sheet-paper'],
    ] as const) {
      await goTo(page, `#/${hash}`)
      await page.evaluate((to) => {
        document.documentElement.dataset['look'] = to ? 'elder' : 'standard'
        document.documentElement.dataset['size'] = to
      }, size)
      await page.locator(part).first().waitFor()
      const px = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (px > 0) beyond.push(`${hash} at ${size || 'standard'}: ${px} px`)
    }
  expect(beyond).toEqual([])
})

for (const size of [24, 30] as const)
  for (const [pages, tour] of Object.entries(TOURS))
    test(`${pages} in 长辈版 of ${size} px with letters twice as large: nothing leaves 320 px, unfolded, and days are said`, async ({
      page,
    }) => {
      test.setTimeout(180_000)
      await chooseLook(page, { look: 'elder', theme: 'light', size })
      await page.setViewportSize(NARROW)
      await page.goto('./')
      const faults: string[] = []
      await tour(page, async (shot) => {
        await unfold(page)
        const beyond = await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%'
          const px = document.documentElement.scrollWidth - innerWidth
          document.documentElement.style.fontSize = ''
          return px
        })
        if (beyond > 0) faults.push(`${shot}: ${beyond} px`)
        // '2026-11-22.9' is the name of a version.
        const written = (await page.locator('#app main').innerText()).match(/\d{4}-\d\d-\d\d(?!\.)/)
        if (written) faults.push(`${shot}: ${written[0]}`)
      })
      expect(faults).toEqual([])
    })
