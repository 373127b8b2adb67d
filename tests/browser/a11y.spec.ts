import type { Page } from '@playwright/test'
import { goTo } from '../../scripts/tour.mjs'
import { COMMON, NARROW, ON_ITS_SIDE, TOURS, unfold } from './every-page'
import { axeFaults, chooseLook, type Settings } from './looks'
import { STAY, openWith } from './estimate-by-hand'
import { focusFaults, focusIsCovered, reachable } from './measure'
import { expect, tabThrough, test } from './rig'
import { rule, type Least } from './ruler'

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
