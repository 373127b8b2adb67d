import type { Page } from '@playwright/test'
import { goTo, tourOfPolicy, tourOfStay } from '../../scripts/tour.mjs'
import { axeFaults, chooseLook } from './looks'
import { focusIsCovered, layoutFaults, reachable } from './measure'
import { expect, tabThrough, test } from './rig'

type Look = 'standard' | 'elder'
const LOOKS: { name: string; look: Look; theme: string; text: number; target: number }[] = [
  { name: 'standard', look: 'standard', theme: 'light', text: 16, target: 44 },
  { name: '长辈版', look: 'elder', theme: 'light', text: 20, target: 60 },
  { name: 'dark', look: 'standard', theme: 'dark', text: 16, target: 44 },
  { name: '长辈版 dark', look: 'elder', theme: 'dark', text: 20, target: 60 },
]
const SCREENS = [
  { name: '320 px wide', width: 320, height: 640, zoom: { standard: 1, elder: 1 } },
  // Twice the standard size; in 长辈版 to 30 px, the largest size that the rules for elders ask for.
  { name: 'text at its largest', width: 360, height: 740, zoom: { standard: 2, elder: 1.3 } },
  { name: 'on its side', width: 740, height: 360, zoom: { standard: 1, elder: 1 } },
]

const TOURS = [
  { pages: 'the main job', tour: tourOfStay },
  { pages: 'policy and allowances', tour: tourOfPolicy },
]

for (const { name, look, theme, text, target } of LOOKS)
  for (const { pages, tour } of TOURS) {
    test(`${pages} in ${name}: axe, sizes of text and targets, nothing wider than any screen`, async ({
      page,
    }) => {
      test.setTimeout(300_000)
      await chooseLook(page, { look, theme })
      await page.goto('./')
      const faults: string[] = []
      await tour(page, async (shot) => {
        const found = [
          ...(await axeFaults(page, look === 'elder')),
          ...(await page.evaluate(layoutFaults, { text, target })),
          ...(theme === 'light' ? await tooWide(page, look) : []),
        ]
        faults.push(...found.map((fault) => `${shot}: ${fault}`))
      })
      expect(faults).toEqual([])
    })
  }

test('the keyboard reaches everything, in the order of reading', async ({ page }) => {
  await chooseLook(page, { look: 'standard', theme: 'light' })
  await page.goto('./')
  for (const [hash, there] of [
    ['#/', '数据截至'],
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

test('what has the focus is never hidden below the tabs', async ({ page }) => {
  await chooseLook(page, { look: 'elder', theme: 'light' })
  await page.setViewportSize({ width: 360, height: 500 })
  await page.goto('./#/help/about')
  await page.getByText('份文件').waitFor()
  for (const hash of ['#/', '#/records', '#/help/about']) {
    await goTo(page, hash)
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(focusIsCovered), `${hash}, stop ${step}`).toBe(false)
    }
  }
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
  await expect(page).toHaveTitle('记录 · 医保算得清')
})

/** On which screens the page as it stands would scroll sideways. */
async function tooWide(page: Page, look: Look): Promise<string[]> {
  const found: string[] = []
  for (const { name, width, height, zoom } of SCREENS) {
    await page.setViewportSize({ width, height })
    await page.evaluate(
      (percent) => (document.documentElement.style.fontSize = percent),
      `${zoom[look] * 100}%`,
    )
    const faults = await page.evaluate(layoutFaults, { text: 0, target: 0 })
    found.push(...faults.map((fault) => `${name}: ${fault}`))
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  await page.setViewportSize({ width: 360, height: 740 })
  return found
}
