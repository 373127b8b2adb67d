import type { Page } from '@playwright/test'
import { answerStay, goTo } from '../../scripts/tour.mjs'
import { axeFaults, chooseLook } from './looks'
import { layoutFaults } from './measure'
import { expect, tabThrough, test, workerReady } from './rig'

const PAGES = ['#/mine', '#/mine/display', '#/mine/phone', '#/mine/install', '#/mine/news', '#/mine/clear']
const html = (page: Page) => page.locator('html')
const tabs = (page: Page) => page.getByRole('navigation', { name: '主要页面' })
const installHint = (page: Page) => page.getByRole('region', { name: /^放到桌面/ })
const phoneQuestion = (page: Page) => page.getByRole('region', { name: '这是谁的手机？' })

test('the tabs lead to 我的, and from there one tap leads to everything', async ({ page }) => {
  await page.goto('./')
  await expect(tabs(page).getByRole('link')).toHaveText(['首页', '估算', '我的一年', '政策', '我的'])
  await tabs(page).getByRole('link', { name: '我的', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '我的' })).toBeFocused()
  await expect(page).toHaveTitle('我的 · 医保算得清')
  const links = page.getByRole('main').getByRole('link')
  await expect(links.filter({ hasText: '我的记录' })).toContainText('还没有存')
  await expect(links.filter({ hasText: '数据有多新' })).toContainText(/最新文件：\d{4} 年 \d+\s月 \d+\s日/)
  const names = await links.allTextContents()
  expect(names.length).toBeGreaterThanOrEqual(8)
  for (const [index] of names.entries()) {
    await goTo(page, '#/mine')
    await links.nth(index).click()
    await expect(page).not.toHaveTitle(/^我的 ·|没有这一页/)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  }
})

test('the keyboard reaches every cell and changes what it leads to', async ({ page }) => {
  await page.goto('./#/mine')
  await expect(page.getByText('还没有存')).toBeVisible()
  const stops = (await tabThrough(page)).join('\n')
  for (const name of ['我的记录', '字和颜色', '这台手机', '新变化', '清除填的和存的'])
    expect(stops).toContain(name)
  await page.getByRole('link', { name: /字和颜色/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '字和颜色' })).toBeFocused()
  await page.getByRole('radio', { name: '标准版' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(html(page)).toHaveAttribute('data-look', 'elder')
  await page.keyboard.press('ArrowDown')
  await expect(html(page)).toHaveAttribute('data-size', '24')
  await expect(page.getByRole('status').filter({ hasText: '已换成长辈版，更大' })).toHaveCount(1)
})

test('letters grow in steps, stay so, and one tap leads back from any page', async ({ page }) => {
  await page.goto('./#/mine/display')
  await page.getByRole('radio', { name: '长辈版，最大' }).check()
  await page.getByRole('radio', { name: '深色' }).check()
  await page.reload()
  await expect(page.getByRole('radio', { name: '长辈版，最大' })).toBeChecked()
  await expect(html(page)).toHaveAttribute('data-theme', 'dark')
  const size = () =>
    page
      .locator('#app main .soft')
      .first()
      .evaluate((text) => getComputedStyle(text).fontSize)
  expect(await size()).toBe('30px')
  await page.getByRole('button', { name: '标准版' }).click()
  expect(await size()).toBe('16px')
  await page.getByRole('button', { name: '长辈版' }).click()
  expect(await size()).toBe('30px')
  await goTo(page, '#/mine')
  await expect(page.getByRole('link', { name: /字和颜色/ })).toContainText('长辈版，最大；深色')
})

for (const size of [20, 24, 30])
  test(`on 320 px with letters of ${size} px: nothing sticks out, every target has 60 px`, async ({
    page,
  }) => {
    await page.addInitScript(
      (settings) => localStorage.setItem('yibao.settings', settings),
      JSON.stringify({ look: 'elder', size, theme: 'light', phone: 'own' }),
    )
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto('./')
    for (const hash of ['#/', ...PAGES]) {
      await goTo(page, hash)
      const faults = await page.evaluate(layoutFaults, { text: Math.min(size, 24), target: 60 })
      expect(faults, hash).toEqual([])
    }
  })

for (const [look, theme] of [
  ['standard', 'light'],
  ['elder', 'light'],
  ['standard', 'dark'],
  ['elder', 'dark'],
] as const)
  test(`${look} ${theme}: axe finds nothing on any page of 我的`, async ({ page }) => {
    await chooseLook(page, { look, theme })
    await page.goto('./')
    for (const hash of PAGES) {
      await goTo(page, hash)
      expect(await axeFaults(page, look === 'elder'), hash).toEqual([])
    }
  })

test.describe('the first start', () => {
  test.use({ owner: null })

  test('asks two things, one after the other, and never again', async ({ page }) => {
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
    await expect(phoneQuestion(page)).toHaveCount(0)
    await page.getByRole('button', { name: '不用，这样就好' }).click()
    await phoneQuestion(page)
      .getByRole('button', { name: /^公用手机/ })
      .click()
    await expect(phoneQuestion(page)).toHaveCount(0)
    await expect(page.getByText('现在是公用手机的用法')).toBeVisible()
    await page.reload()
    await expect(page.getByText('现在是公用手机的用法')).toBeVisible()
    await expect(page.getByRole('button', { name: '要大字（长辈版）' })).toHaveCount(0)
    await expect(phoneQuestion(page)).toHaveCount(0)
  })

  test('whoever goes straight to a result is asked there, before anything is saved', async ({ page }) => {
    await page.goto('./#/estimate')
    await answerStay(page)
    await expect(phoneQuestion(page)).toContainText('填到一半的不留')
    await phoneQuestion(page)
      .getByRole('button', { name: /^自己的手机/ })
      .click()
    await expect(phoneQuestion(page)).toHaveCount(0)
    await page.getByRole('button', { name: /^保存/ }).click()
    await expect(page.getByText('已保存').first()).toBeVisible()
  })

  test('an answer that the browser does not keep is not called done', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await page.goto('./')
    await page.getByRole('button', { name: '不用，这样就好' }).click()
    await phoneQuestion(page)
      .getByRole('button', { name: /^自己的手机/ })
      .click()
    await expect(phoneQuestion(page)).toHaveCount(0)
    const told = page.locator('#app main .notice').filter({ hasText: '没有记住这个选择' })
    await expect(told).toContainText('要留的请点保存')
    await expect(page.getByText('好，填的、算的都留在')).toHaveCount(0)
  })

  test('what is half answered is not kept before somebody has said whose phone it is', async ({ device }) => {
    const page = await device.open('#/estimate/who')
    await page.getByRole('radio', { name: '母亲' }).check()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { level: 1, name: /哪一天/ }).waitFor()
    await device.close()
    const later = await device.open('')
    await expect(later.getByText(/最新文件：/)).toBeVisible()
    await expect(later.getByRole('link', { name: '接着上次填的' })).toHaveCount(0)
  })
})

test('a phone that becomes a shared one, and back, says what that means', async ({ page }) => {
  await page.goto('./#/mine/phone')
  await expect(page.getByRole('radio', { name: /^自己的手机/ })).toBeChecked()
  await page.getByRole('radio', { name: /^公用手机/ }).check()
  await page.getByRole('button', { name: '换成公用手机' }).click()
  await expect(page.getByText('以前填的、存的先藏起来')).toBeVisible()
  await page.getByRole('radio', { name: /^自己的手机/ }).check()
  await page.getByRole('button', { name: '换成自己的手机' }).click()
  await expect(page.getByText('从现在起，填的、存的都留在这台手机上')).toBeVisible()
  await page.getByRole('radio', { name: /^公用手机/ }).check()
  await page.getByRole('button', { name: '换成公用手机' }).click()
  await page.getByRole('link', { name: '以前的也要删' }).click()
  await expect(page.getByRole('button', { name: '清除填的和存的' })).toBeVisible()
})

test('what is typed and cannot be kept is asked about before the phone becomes a shared one', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'indexedDB'))
  await page.goto('./#/estimate/who')
  await page.getByRole('radio', { name: '母亲' }).check()
  await page.goto('./#/mine/phone')
  await page.getByRole('radio', { name: /^公用手机/ }).check()
  await page.getByRole('button', { name: '换成公用手机' }).click()
  await page
    .getByRole('dialog', { name: /存不下/ })
    .getByRole('button', { name: '先不换' })
    .click()
  await expect(page.getByRole('button', { name: '用完清除' })).toHaveCount(0)
  await page.goto('./#/estimate/who')
  await expect(page.getByRole('radio', { name: '母亲' })).toBeChecked()
})

test('a choice that the browser does not keep is not called done', async ({ page }) => {
  await page.goto('./#/mine/phone')
  await page.getByRole('radio', { name: /^公用手机/ }).check()
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.getByRole('button', { name: '换成公用手机' }).click()
  await expect(page.getByText('这个浏览器没有记住这个选择').first()).toBeVisible()
  await expect(page.getByText('改好了')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '用完清除' })).toBeVisible()
})

test('the way to the home screen: not on the first visit, from the second on, and closed for good', async ({
  device,
}) => {
  const first = await device.open('')
  await workerReady(first)
  await expect(installHint(first)).toHaveCount(0)
  await device.close()
  const second = await device.open('')
  await expect(installHint(second)).toContainText(/放到桌面|添加到主屏幕/)
  await installHint(second).getByRole('button', { name: '不用了' }).click()
  await expect(installHint(second)).toHaveCount(0)
  await expect(second.getByRole('heading', { level: 1 })).toBeFocused()
  const later = await device.reopenOffline('')
  await expect(later.getByText(/最新文件：/)).toBeVisible()
  await expect(installHint(later)).toHaveCount(0)
  await goTo(later, '#/mine/install')
  await expect(
    later.getByRole('button', { name: '放到桌面' }).or(later.getByText('添加到主屏幕')),
  ).toBeVisible()
})

test('after a result the browser’s own offer is used, once', async ({ page }) => {
  await page.goto('./')
  await page.locator('#app[data-v-app]').waitFor()
  await page.evaluate(() => {
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => Promise.resolve(document.documentElement.setAttribute('data-asked', 'yes')),
      userChoice: Promise.resolve({ outcome: 'accepted' }),
    })
    dispatchEvent(offer)
    document.documentElement.setAttribute('data-held', String(offer.defaultPrevented))
  })
  await expect(html(page)).toHaveAttribute('data-held', 'true')
  await answerStay(page)
  await installHint(page).getByRole('button', { name: '放到桌面' }).click()
  await expect(html(page)).toHaveAttribute('data-asked', 'yes')
  await expect(installHint(page)).toHaveCount(0)
})

test.describe('in 微信', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (Linux; Android 12; V2166BA; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.48.2580(0x28003036) NetType/4G Language/zh_CN',
  })
  test('the way leads to the browser first', async ({ page }) => {
    await page.goto('./#/mine/install')
    await expect(page.getByText('在浏览器打开').first()).toBeVisible()
    await expect(page.getByRole('button', { name: '放到桌面' })).toHaveCount(0)
  })
})

test('from the home screen nobody is told how to get there', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }))
  await page.goto('./#/mine')
  await expect(page.getByRole('link', { name: /放到桌面/ })).toContainText('已经在桌面上')
  await answerStay(page)
  await expect(installHint(page)).toHaveCount(0)
})

test('all of it opens cold without network', async ({ device, server }) => {
  await workerReady(await device.open(''))
  await server.stop()
  const page = await device.reopenOffline('#/mine')
  await expect(page.getByRole('heading', { level: 1, name: '我的' })).toBeVisible()
  await expect(page.getByText('没网也能用了')).toBeVisible()
  for (const [hash, name] of [
    ['#/mine/display', '字和颜色'],
    ['#/mine/phone', '这台手机是谁的？'],
    ['#/mine/news', '新变化'],
    ['#/mine/clear', '清除填的和存的'],
  ] as const) {
    await goTo(page, hash)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  }
  await server.start()
})
