import { goTo } from '../../scripts/tour.mjs'
import { STAY, openWith, question } from './estimate-by-hand'
import { chooseLook } from './looks'
import { openResult } from './open-result'
import { expect, test } from './rig'

const NARROW = { width: 320, height: 640 }
const COMMON = { width: 360, height: 740 }

for (const { size, screen } of [
  { size: 20, screen: COMMON },
  { size: 30, screen: COMMON },
  { size: 30, screen: NARROW },
] as const)
  test(`下一步 is in reach on every question and covers no answer: ${size} px, ${screen.width} px wide`, async ({
    page,
  }) => {
    await chooseLook(page, { look: 'elder', theme: 'light', size })
    await page.setViewportSize(screen)
    await openWith(page, '#/estimate/in-scope', STAY)
    const steps = ['in-scope', 'group', 'earlier', 'out-of-scope'].map((step) => `#/estimate/${step}`)
    for (const step of [...steps, '#/assistance/guide']) {
      await goTo(page, step)
      await expect(page.getByRole('button', { name: '下一步' })).toBeInViewport({ ratio: 1 })
      expect(await page.evaluate(covered), step).toEqual([])
    }
  })

/** Runs in the page: what can be answered or tapped and lies below 下一步 when it is led to, or at the end of the page. */
function covered(): string[] {
  const foot = document.querySelector('.next')
  const parts = Array.from(document.querySelectorAll('main form label, main form input, main form .btn'))
  const isBelow = (part: Element): boolean => {
    const { left, width, bottom } = part.getBoundingClientRect()
    const top = document.elementFromPoint(left + width / 2, bottom - 4)
    return !foot?.contains(part) && (foot?.contains(top) ?? true)
  }
  const led = parts.filter((part) => (part.scrollIntoView({ block: 'end' }), isBelow(part)))
  scrollTo(0, document.documentElement.scrollHeight)
  return [...led, ...parts.filter(isBelow)].map(({ textContent }) => textContent ?? '')
}

test('上一步 leads back question by question, as 返回 does; a second tap of a trembling hand does not count', async ({
  page,
}) => {
  await openWith(page, '#/estimate/sheet', STAY)
  await expect(question(page)).toHaveText('手里有结算单吗？')
  await page.getByRole('button', { name: '上一步' }).dblclick()
  await expect(question(page)).toHaveText('住院的人是下面哪一类？')
  await goTo(page, '#/estimate/who')
  await expect(page.getByRole('button', { name: '下一步' })).toBeVisible()
  await expect(page.getByRole('button', { name: '上一步' })).toHaveCount(0)
})

for (const { size, letters, screen } of [
  { size: 20, letters: 100, screen: NARROW },
  { size: 30, letters: 100, screen: NARROW },
  { size: 20, letters: 125, screen: COMMON },
] as const)
  test(`a question ends its lines between words: ${size} px, letters of ${letters} %`, async ({ page }) => {
    await chooseLook(page, { look: 'elder', theme: 'light', size })
    await page.setViewportSize(screen)
    await openWith(page, '#/estimate/who', { ...STAY, earlier: 'yes', inScopeMissing: true, who: 'spouse' })
    const torn: string[] = []
    for (const hash of [
      '#/',
      ...['who', 'date', 'group', 'sheet', 'billed', 'out-of-scope', 'in-scope', 'basic', 'critical'].map(
        (step) => `#/estimate/${step}`,
      ),
      ...['place', 'referral', 'earlier', 'opening', 'check'].map((step) => `#/estimate/${step}`),
      '#/result',
    ]) {
      await goTo(page, hash)
      await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), letters)
      torn.push(...(await page.evaluate(tornHeading)))
    }
    expect(torn).toEqual([])
  })

/** Runs in the page: lines of the h1 that end where neither a mark nor the text itself lets them. */
function tornHeading(): string[] {
  const walker = document.createTreeWalker(document.querySelector('#app main h1') as Element)
  const faults: string[] = []
  let line = ''
  let last = NaN
  let mayEnd = true
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node as Element).tagName === 'WBR') mayEnd = true
    for (const [at, char] of Array.from(node.nodeValue ?? '').entries()) {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const { top, width } = range.getBoundingClientRect()
      if (width && top > last + 8) {
        if (!mayEnd || /[，、？。）”]/.test(char)) faults.push(`${line} / ${char}`)
        line = ''
      }
      if (width) {
        last = top
        line += char
      }
      mayEnd = /[\s\u200b，、？。）”]/.test(char) || (!width && mayEnd)
    }
  }
  return faults
}

test('each sum of the short answer stands nearer to its own words than to those of the next', async ({
  page,
}) => {
  await chooseLook(page, { look: 'elder', theme: 'light' })
  await openResult(page)
  await page.locator('.answer .figure').waitFor()
  const [first = 0, second = 0] = await page.locator('.answer-line').evaluateAll((lines) =>
    lines.map((line) => {
      const [words, sum] = [
        document.createRange(),
        line.querySelector('.answer-sum')?.getBoundingClientRect(),
      ]
      words.selectNode(line.firstChild as Node)
      const next = line.nextElementSibling?.getBoundingClientRect().top ?? NaN
      const own = (sum?.top ?? NaN) - words.getBoundingClientRect().bottom
      return next - (sum?.bottom ?? NaN) - own
    }),
  )
  expect(Math.min(first, second)).toBeGreaterThan(8)
})

test('the backup asks for one thing at a time', async ({ page }) => {
  await chooseLook(page, { look: 'elder', theme: 'light' })
  await page.goto('./#/backup')
  const make = page.getByRole('button', { name: '做一份备份' })
  await expect(page.getByText('存一份备份')).toBeVisible()
  await expect(make).toBeHidden()
  await page.getByText('存一份备份').click()
  await expect(make).toBeVisible()
  await expect(page.getByText('选备份文件')).toBeHidden()
})
