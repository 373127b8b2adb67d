import type { Page } from '@playwright/test'
import { tourOfAssistance, tourOfEstimates, tourOfFamily, tourOfYear } from '../../scripts/tour-states.mjs'
import { goTo, tourOfPolicy, tourOfStay } from '../../scripts/tour.mjs'
import { axeFaults, chooseLook, type Settings } from './looks'
import { STAY, openWith } from './estimate-by-hand'
import { focusFaults, focusIsCovered, reachable } from './measure'
import { openResult } from './open-result'
import { expect, tabThrough, test } from './rig'
import { rule, type Least } from './ruler'

const NARROW = { width: 320, height: 640 }
const COMMON = { width: 360, height: 740 }
const ON_ITS_SIDE = { width: 640, height: 360 }

/** The widest step of 长辈版 is measured, too; its colours and its structure are those of the others. */
const LOOKS: { name: string; settings: Settings; least: Least; axe?: 'all' | 'enhanced'; zoom?: true }[] = [
  {
    name: 'standard',
    settings: { look: 'standard', theme: 'light' },
    least: { text: 16, target: 44, contrast: 4.5 },
    axe: 'all',
    zoom: true,
  },
  {
    name: '长辈版',
    settings: { look: 'elder', theme: 'light' },
    least: { text: 20, target: 60, contrast: 7 },
    axe: 'enhanced',
    zoom: true,
  },
  {
    name: '长辈版 at its largest',
    settings: { look: 'elder', theme: 'light', size: 30 },
    least: { text: 24, main: 30, target: 60, contrast: 7 },
  },
  {
    name: 'dark',
    settings: { look: 'standard', theme: 'dark' },
    least: { text: 16, target: 44, contrast: 4.5 },
    axe: 'all',
  },
  {
    name: 'dark 长辈版',
    settings: { look: 'elder', theme: 'dark' },
    least: { text: 20, target: 60, contrast: 7 },
    axe: 'enhanced',
  },
]
const TOURS = {
  'the main job': tourOfStay,
  'what is written': tourOfPolicy,
  'other estimates': tourOfEstimates,
  'assistance and search': tourOfAssistance,
  'family and outpatient care': tourOfFamily,
  'the year': tourOfYear,
}

for (const { name, settings, least, axe, zoom } of LOOKS)
  for (const [pages, tour] of Object.entries(TOURS))
    test(`${pages} in ${name}: contrast, sizes, lines, width, focus, axe`, async ({ page }) => {
      test.setTimeout(300_000)
      await chooseLook(page, settings)
      await page.setViewportSize(NARROW)
      await page.goto('./')
      const faults: string[] = []
      await tour(page, async (shot) => {
        await unfold(page)
        const found = await measured(page, least, zoom ?? false)
        if (axe) found.push(...(await axeFaults(page, axe === 'enhanced')))
        await page.setViewportSize(NARROW)
        faults.push(...Array.from(new Set(found), (fault) => `${shot}: ${fault}`))
      })
      expect(faults).toEqual([])
    })

test('the keyboard reaches everything, in the order of reading', async ({ page }) => {
  await chooseLook(page, { look: 'standard', theme: 'light' })
  await page.goto('./')
  for (const [hash, there] of [
    ['#/', '最新文件：'],
    ['#/records', '还没有保存的估算'],
    ['#/help/groups', '特困人员'],
    ['#/help/about', '份文件'],
  ] as const) {
    await goTo(page, hash)
    await page.getByText(there).first().waitFor()
    await page.reload()
    await page.getByText(there).first().waitFor()
    const names = (await tabThrough(page)).map((stop) => stop.split(' ').slice(1).join(' '))
    expect(names, hash).toEqual(await page.evaluate(reachable))
  }
})

test('what has the focus is never hidden below the tabs or the bar', async ({ page }) => {
  await chooseLook(page, { look: 'elder', theme: 'light' })
  await page.goto('./#/help/about')
  await page.getByText('份文件').waitFor()
  for (const height of [500, 740])
    for (const key of ['Tab', 'Shift+Tab']) {
      await page.setViewportSize({ width: 360, height })
      for (const hash of ['#/', '#/records', '#/help/about', '#/policy/year/2026', '#/estimate/who']) {
        await goTo(page, hash)
        await drawn(page)
        for (let step = 0; step < 12; step++) {
          await page.keyboard.press(key)
          expect(await page.evaluate(focusIsCovered), `${hash}, ${height} px, ${key}, stop ${step}`).toBe(
            false,
          )
        }
      }
    }
})

/** A long page is drawn part by part: what has the focus then may get other neighbours. */
async function drawn(page: Page): Promise<void> {
  const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight)
  for (let last = 0, now = await height(); now !== last; now = await height()) {
    last = now
    await page.waitForTimeout(100)
  }
}

test('返回 and 长辈版 stay in reach however far down one is, but not on a low screen', async ({ page }) => {
  await chooseLook(page, { look: 'elder', theme: 'light' })
  await page.setViewportSize(COMMON)
  await page.goto('./#/help/about')
  await page.getByText('份文件').waitFor()
  const top = (): Promise<number> =>
    page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight)
      return document.querySelector('header')?.getBoundingClientRect().top ?? NaN
    })
  expect(await top()).toBe(0)
  await page.getByRole('button', { name: '标准版' }).click()
  await expect(page.getByRole('button', { name: '长辈版' })).toBeInViewport()
  // A heading that is led to stands below the bar.
  const gap = await page.evaluate(() => {
    const heading = Array.from(document.querySelectorAll('main h2')).pop()
    heading?.scrollIntoView()
    const bar = document.querySelector('header')?.getBoundingClientRect().bottom ?? NaN
    return (heading?.getBoundingClientRect().top ?? NaN) - bar
  })
  expect(gap).toBeGreaterThanOrEqual(0)
  await page.setViewportSize(ON_ITS_SIDE)
  expect(await top()).toBeLessThan(0)
})

test('跳到正文 leads past the bar', async ({ page }) => {
  await page.goto('./')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '跳到正文' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('a change of page moves the focus to its heading and names the page', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('link', { name: '关于与隐私' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '关于与隐私' })).toBeFocused()
  await expect(page).toHaveTitle('关于与隐私 · 医保算得清')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page).toHaveTitle('首页 · 医保算得清')
  await goTo(page, '#/records')
  await expect(page).toHaveTitle('我的记录 · 医保算得清')
})

test('pages of a kind are told apart by their names, and no name tells of a person', async ({ page }) => {
  await openWith(page, '#/estimate/group', STAY)
  for (const [hash, name] of [
    ['#/estimate/group', '住院的人是下面哪一类？'],
    ['#/estimate/place', '在省内住的院，还是省外？'],
    ['#/policy/year/2025', '2025 年的数'],
    ['#/policy/year/2026', '2026 年的数'],
    ['#/policy/terms/deductible', '起付线'],
  ] as const) {
    await goTo(page, hash)
    await expect(page).toHaveTitle(`${name} · 医保算得清`)
    if (hash === '#/estimate/group') await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  }
  await page.goto('./#/policy/topic/assistance')
  await expect(page).toHaveTitle('医疗救助 · 医保算得清')
})

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

/** Everything that is folded away counts. */
function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const fold of Array.from(document.querySelectorAll('details'))) fold.open = true
  })
}

/** On narrow and common screens, on its side, and, if asked for, with letters twice as large. */
async function measured(page: Page, least: Least, zoom: boolean): Promise<string[]> {
  const found: string[] = []
  const add = (where: string, faults: string[]): void => {
    found.push(...faults.map((fault) => `${where}: ${fault}`))
  }
  await page.setViewportSize(NARROW)
  add('320', await page.evaluate(rule, least))
  await page.setViewportSize(COMMON)
  add('360', await page.evaluate(rule, least))
  if (zoom) {
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    add('200 %', await page.evaluate(rule, least))
    await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  }
  await page.setViewportSize(ON_ITS_SIDE)
  add('640×360', await page.evaluate(rule, least))
  // From here on the focus was moved by a key, and shows.
  await page.keyboard.press('Tab')
  add('focus', await page.evaluate(focusFaults))
  return found
}
