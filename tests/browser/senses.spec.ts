import type { Page } from '@playwright/test'
import { tourOfAssistance, tourOfEstimates, tourOfFamily } from '../../scripts/tour-states.mjs'
import { goTo, tourOfStay } from '../../scripts/tour.mjs'
import { chooseLook } from './looks'
import { expect, test } from './rig'

test('whoever wants no motion gets none, on any page of the main job', async ({ page }) => {
  test.setTimeout(120_000)
  await chooseLook(page, { look: 'standard', theme: 'light' })
  await page.goto('./')
  const moving: string[] = []
  await tourOfStay(page, async (shot) => {
    moving.push(...(await page.evaluate(motion)).map((found) => `${shot}: ${found}`))
  })
  expect(moving).toEqual([])
})

test('in forced colours nothing vanishes: signs, bars, borders and buttons keep an edge', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await chooseLook(page, { look: 'standard', theme: 'light' })
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.goto('./')
  const faults: string[] = []
  for (const tour of [tourOfEstimates, tourOfAssistance, tourOfFamily])
    await tour(page, async (shot) => {
      faults.push(...(await page.evaluate(vanished)).map((fault) => `${shot}: ${fault}`))
    })
  expect(faults).toEqual([])
})

test('every part of the bar of payers carries a sign that the list below explains', async ({ page }) => {
  await page.goto('./')
  const bars: { signs: string[]; keys: Record<string, string> }[] = []
  await tourOfEstimates(page, async () => {
    bars.push(...(await page.evaluate(readBars)))
  })
  expect(bars.length).toBeGreaterThan(2)
  for (const { signs, keys } of bars) {
    expect(new Set(signs).size).toBe(signs.length)
    for (const sign of signs) expect(keys[sign], sign).toMatch(/[\u4e00-\u9fff].*元/)
  }
})

test('what is drawn is also written: contributions as a table, allowances as a meter with words', async ({
  page,
}) => {
  await page.goto('./')
  await goTo(page, '#/contribution/years')
  const table = page.getByRole('table').first()
  await expect(table).toBeVisible()
  const drawn = await page.locator('.chart-value').allTextContents()
  expect(drawn.length).toBeGreaterThan(5)
  const written = (await table.textContent())?.replace(/\s/g, '') ?? ''
  for (const value of drawn) expect(written).toContain(value.replace(/[^\d.]/g, ''))
  await openOutpatient(page)
  for (const meter of await page.getByRole('meter').all())
    expect(await meter.getAttribute('aria-valuetext')).toMatch(/元.*元/)
  await expect(page.getByRole('table', { includeHidden: true }).first()).toBeAttached()
})

async function openOutpatient(page: Page): Promise<void> {
  await goTo(page, '#/outpatient')
  await page.getByLabel('谁看病').selectOption('父亲')
  await page.getByLabel('哪一年看病').selectOption('2026 年')
  await page.getByLabel('“两病”登记过吗').selectOption('两种都登记了')
  await expect(page.getByRole('meter').first()).toBeVisible()
}

/** Runs in the page: whatever would move. */
function motion(): string[] {
  const longest = (css: string): number => Math.max(...css.split(',').map((part) => parseFloat(part)))
  return Array.from(document.querySelectorAll('body, body *'))
    .filter((element) => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } =
        getComputedStyle(element)
      const animated = animationName !== 'none' && longest(animationDuration) > 0
      return animated || longest(transitionDuration) > 0 || scrollBehavior === 'smooth'
    })
    .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`)
}

/**
 * Runs in the page, in forced colours: what only its ground set apart has to have a border, because grounds are taken
 * away; and no text may have the colour of what it stands on.
 */
function vanished(): string[] {
  const faults: string[] = []
  const name = (element: Element): string => `${element.tagName}.${element.getAttribute('class') ?? ''}`
  const ground = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)'
    const { backgroundColor } = getComputedStyle(element)
    return /^rgba.*, 0\)$/.test(backgroundColor) ? ground(element.parentElement) : backgroundColor
  }
  const hasEdge = (element: Element): boolean => {
    const style = getComputedStyle(element)
    const sides = [style.borderTopWidth, style.borderLeftWidth, style.borderRightWidth]
    return sides.some((width) => parseFloat(width) > 0) || ground(element) !== ground(element.parentElement)
  }
  const parts = '.pay-part, .pay-key, .gauge-part, .gauge-sign, .stair-block, .mark, .btn, .amount, select'
  for (const element of Array.from(document.querySelectorAll(parts)))
    if (element.getClientRects().length && !hasEdge(element)) faults.push(`no edge: ${name(element)}`)
  for (const element of Array.from(document.querySelectorAll('main *'))) {
    const own = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.nodeValue?.trim())
    if (own && element.getClientRects().length && getComputedStyle(element).color === ground(element))
      faults.push(`unseen: ${name(element)}`)
  }
  return Array.from(new Set(faults))
}

/** Runs in the page: the signs of each bar, and what the list below says of each sign. */
function readBars(): { signs: string[]; keys: Record<string, string> }[] {
  return Array.from(document.querySelectorAll('.pay')).map((pay) => ({
    signs: Array.from(pay.querySelectorAll('.pay-part'), (part) => part.textContent ?? ''),
    keys: Object.fromEntries(
      Array.from(pay.querySelectorAll('.pay-row'), (row) => [
        row.querySelector('.pay-key')?.textContent ?? '',
        row.textContent ?? '',
      ]),
    ) as Record<string, string>,
  }))
}
