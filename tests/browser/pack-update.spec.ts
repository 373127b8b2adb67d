import type { Page } from '@playwright/test'
import { SELF_PAY, answerStay, goTo } from '../../scripts/tour.mjs'
import type { Pack } from '../../src/calc'
import { fileOf, newerPack } from '../policy/newer'
import { axeFaults, chooseLook } from './looks'
import { layoutFaults } from './measure'
import { NEXT, announced, versionOn } from './newer-pack'
import { expect, json, publishPack, silence, test, workerReady } from './rig'
import { STORED_YEAR, putRows, storedBill } from './stored-ledger'

/** A pack that also pays more of the sample stay: 75% instead of 70%. */
function betterPack(): Pack {
  const pack = newerPack(NEXT)
  const parameter = pack.parameters['assistance.inpatient.ratio']
  if (parameter?.type !== 'ratio') throw new Error('no ratio')
  for (const row of parameter.values) if (row.groups?.includes('dibao')) row.value = '0.75'
  return pack
}
const BETTER = '6,125.00'

async function saveStay(page: Page): Promise<void> {
  await answerStay(page)
  await page.getByRole('button', { name: /^保存/ }).click()
  await expect(page.getByText('已保存').first()).toBeVisible()
}

test('a newer pack is announced, says what changed, and is still there offline in a new browser', async ({
  server,
  device,
}) => {
  publishPack(server, newerPack(NEXT))
  const page = await device.open('')
  await expect(announced(page)).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('能算 2024 年 1 月 1 日到 2027 年 12 月 31 日的账')).toBeVisible()
  await expect(page.getByText('新增 1 份文件')).toBeVisible()
  await workerReady(page)
  await server.stop()

  const later = await device.reopenOffline('#/')
  await expect(announced(later)).toBeVisible()
  await later.getByRole('link', { name: '看改了什么' }).click()
  await expect(versionOn(later, NEXT)).toBeVisible()
  const changes = later.getByRole('region', { name: '这次更新改了什么' })
  await expect(changes.getByRole('link')).toHaveCount(3)
  await changes.getByRole('link', { name: /关于调整门诊统筹限额的通知/ }).click()
  await expect(later.getByText('2027 年起门诊统筹的年度限额。')).toBeVisible()
  await goTo(later, '#/policy/figure/outpatient.general.cap')
  await expect(later.getByText('360 元').first()).toBeVisible()
  await goTo(later, '#/')
  await expect(later.getByText('信阳最新文件：2027 年 1 月 4 日')).toBeVisible()
  await expect(announced(later)).toHaveCount(0)
  await server.start()
})

test('知道了 closes the announcement for good', async ({ page, server }) => {
  publishPack(server, newerPack(NEXT))
  await page.goto('./')
  await expect(announced(page)).toBeVisible({ timeout: 15_000 })
  await page.getByRole('button', { name: '知道了' }).press('Enter')
  await expect(announced(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.reload()
  await expect(page.getByText('信阳最新文件：2027 年 1 月 4 日')).toBeVisible()
  await expect(announced(page)).toHaveCount(0)
})

test('an open result stays as it is; the next page brings the newer data', async ({ page, server }) => {
  // Asked for at the start, answered only once the result stands there.
  let answerNow = (): void => undefined
  const held = new Promise<void>((resolve) => (answerNow = resolve))
  publishPack(server, betterPack(), {
    pack: async (...request) => (await held, json(fileOf(betterPack()))(...request)),
  })
  await page.goto('./')
  await answerStay(page)
  const before = await page.locator('.result-foot').innerText()
  await expect
    .poll(() => server.paths().filter((path) => path === '/policy/xinyang.json').length)
    .toBeGreaterThan(1)
  answerNow()
  await page.waitForTimeout(1_500)
  expect(await page.locator('.result-foot').innerText()).toBe(before)
  await expect(page.getByText(`${SELF_PAY} 元`).first()).toBeVisible()

  await goTo(page, '#/')
  await expect(announced(page)).toBeVisible()
  await goTo(page, '#/result')
  await expect(page.getByText(`${BETTER} 元`).first()).toBeVisible()
  await expect(page.locator('.result-foot')).toContainText(NEXT)
})

test('a year of bills is settled anew, and says so', async ({ page, server }) => {
  await page.goto('./#/year')
  await expect(page.getByRole('link', { name: '开始记' })).toBeVisible()
  await putRows(page, 'years', [STORED_YEAR])
  await putRows(page, 'events', [storedBill({ id: '1' })])
  await page.goto('./#/year/father/2026')
  await page.reload()
  await expect(page.locator('.answer .figure')).toHaveText(`${SELF_PAY} 元`)
  await expect(page.getByText('这一年已经按新的数重新算了')).toHaveCount(0)

  publishPack(server, betterPack())
  await page.goto('./')
  await expect(announced(page)).toBeVisible({ timeout: 15_000 })
  await goTo(page, '#/year/father/2026')
  await expect(page.locator('.answer .figure')).toHaveText(`${BETTER} 元`)
  await expect(page.getByText('这一年已经按新的数重新算了')).toBeVisible()
})

test('a saved estimate shows both results and the reason', async ({ page, server }) => {
  await page.goto('./')
  await saveStay(page)
  publishPack(server, betterPack())
  await goTo(page, '#/policy/data')
  await page.getByRole('button', { name: '更新数据' }).click()
  await expect(versionOn(page, NEXT)).toBeVisible()

  await goTo(page, '#/records')
  await page.getByRole('link', { name: /父亲/ }).click()
  const change = page.getByRole('region', { name: '保存以后，政策数据更新过' })
  await expect(change.getByText('结果不一样')).toBeVisible()
  const row = change.getByRole('row', { name: /自己付/ })
  await expect(row.getByRole('cell').nth(0)).toHaveText(`${SELF_PAY} 元`)
  await expect(row.getByRole('cell').nth(1)).toContainText(`${BETTER} 元`)
  await expect(change.getByRole('row', { name: /基本医保/ })).not.toContainText('变了')
  const figures = change.getByRole('listitem')
  await expect(figures.filter({ hasText: '当时 70%' })).toContainText('现在 75%')
  await change.getByText('写在哪里').first().click()
  await expect(change.getByRole('link', { name: /信阳市医疗保障局/ }).first()).toBeVisible()
  // The record itself is what it was.
  await expect(page.locator('.answer .figure')).toHaveText(`${SELF_PAY} 元`)
  await expect(page.locator('.result-foot')).toContainText('当时的数据版本')
})

test('a newer pack with the same figures: the result is the same, and so it says', async ({
  page,
  server,
}) => {
  await page.goto('./')
  await saveStay(page)
  publishPack(server, newerPack(NEXT))
  await goTo(page, '#/policy/data')
  await page.getByRole('button', { name: '更新数据' }).click()
  await expect(versionOn(page, NEXT)).toBeVisible()
  await goTo(page, '#/records')
  await page.getByRole('link', { name: /父亲/ }).click()
  await expect(page.getByText('用现在的数重新算，结果一样。')).toBeVisible()
  await expect(page.getByText('用到的数一个也没变。')).toBeVisible()
})

test('a phone that spares data is asked first', { tag: '@fault-27' }, async ({ page, server }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  publishPack(server, newerPack(NEXT))
  await page.goto('./')
  const button = page.getByRole('button', { name: /现在更新/ })
  await expect(button).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('信阳最新文件：2024 年 11 月 10 日')).toBeVisible()
  publishPack(server, newerPack(NEXT), { pack: silence })
  await button.click()
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  publishPack(server, newerPack(NEXT))
  await button.click()
  await expect(announced(page)).toBeVisible()
  await expect(page.getByText('信阳最新文件：2027 年 1 月 4 日')).toBeVisible()
})

test('without storage the newer data serve this visit', async ({ page, server }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  publishPack(server, newerPack(NEXT))
  await page.goto('./')
  await goTo(page, '#/policy/data')
  await page.getByRole('button', { name: '更新数据' }).click()
  await expect(versionOn(page, NEXT)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '这台手机存不下来' })).toBeVisible()
  server.rules = []
  await page.reload()
  await expect(page.getByText(/数据版本/)).not.toContainText(NEXT)
})

for (const look of ['standard', 'elder', 'dark'] as const) {
  test(`announced, listed and compared in ${look}: axe, sizes, 320 px`, async ({ page, server }) => {
    test.setTimeout(120_000)
    await chooseLook(page, {
      look: look === 'elder' ? look : 'standard',
      theme: look === 'dark' ? look : 'light',
    })
    await page.goto('./')
    await saveStay(page)
    publishPack(server, betterPack())
    await page.goto('./#/')
    await page.reload()
    await expect(announced(page)).toBeVisible({ timeout: 15_000 })
    const faults: string[] = []
    const check = async (name: string) => {
      const sizes = look === 'elder' ? { text: 20, target: 60 } : { text: 16, target: 44 }
      const found = [
        ...(await axeFaults(page, look === 'elder')),
        ...(await page.evaluate(layoutFaults, sizes)),
      ]
      await page.setViewportSize({ width: 320, height: 640 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      await page.setViewportSize({ width: 360, height: 740 })
      faults.push(
        ...found.map((fault) => `${name}: ${fault}`),
        ...(wide > 320 ? [`${name}: ${wide} px wide`] : []),
      )
    }
    await check('home')
    await goTo(page, '#/policy/data')
    await expect(page.getByRole('heading', { name: '这次更新改了什么' })).toBeVisible()
    await check('data')
    await goTo(page, '#/records')
    await page.getByRole('link', { name: /父亲/ }).click()
    await expect(page.getByText('结果不一样')).toBeVisible()
    const folds = page.getByRole('region', { name: /保存以后/ }).locator('summary')
    for (const fold of await folds.all()) await fold.click()
    await check('record')
    expect(faults).toEqual([])
  })
}
