import type { Page } from '@playwright/test'
import { answerStay } from '../../scripts/tour.mjs'
import { press, tabTo } from './by-keyboard'
import { openResult } from './open-result'
import { expect, test } from './rig'

/** What is done with a result afterwards, without a finger and without eyes: by Tab, Enter, roles and names. */

/** Home, 我的, 备份与恢复: the way there is part of it. */
async function goToBackup(page: Page, url = './'): Promise<void> {
  // Listened to from the start: a browser that is told of it only when Enter is pressed may open a dialog of its own.
  page.on('filechooser', () => undefined)
  await page.goto(url)
  await press(page.getByRole('link', { name: '我的', exact: true }))
  await press(page.getByRole('link', { name: /^备份与恢复/ }))
  await expect(page.getByRole('heading', { level: 1, name: '备份与恢复' })).toBeFocused()
}

async function chooseFile(page: Page, path: string): Promise<void> {
  await tabTo(page.getByLabel('选备份文件'))
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(path)
  await expect(page.getByRole('heading', { name: '这份备份里有什么' })).toBeVisible()
}

test('a backup is made, seen, taken back, undone and taken back again', async ({
  page,
  device,
  server,
}, info) => {
  test.setTimeout(120_000)
  await page.goto('./')
  await answerStay(page)
  await press(page.getByRole('button', { name: '保存（父亲）' }))
  await expect(page.getByRole('link', { name: '打开这条记录' })).toBeVisible()
  await goToBackup(page)
  await press(page.getByRole('button', { name: '做一份备份' }))
  await expect(page.getByText('保存的估算：1 条')).toBeVisible()
  const coming = page.waitForEvent('download')
  await press(page.getByRole('button', { name: '存成文件' }))
  const path = info.outputPath('yibao-beifen.json')
  await (await coming).saveAs(path)

  const other = await device.open()
  await goToBackup(other, server.url)
  await chooseFile(other, path)
  await press(other.getByRole('button', { name: '恢复到手机' }))
  await press(other.getByRole('button', { name: '撤销这次恢复' }))
  await expect(other.getByText('已撤销，手机上和恢复以前一样。')).toBeVisible()
  await chooseFile(other, path)
  await press(other.getByRole('button', { name: '恢复到手机' }))
  await press(other.getByRole('link', { name: '看我的记录' }))
  await press(other.getByRole('link', { name: /父亲/ }))
  await expect(other.getByText('6,350.00 元').first()).toBeVisible()
})

test('a result is copied, printed, shown as a code and as a picture, and each page is left again', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await openResult(page)
  await press(page.getByRole('button', { name: '打印' }))
  await expect(page.locator('html')).toHaveAttribute('data-printed')
  await press(page.getByRole('button', { name: '复制文字' }))
  await expect(page.getByRole('status').filter({ hasText: '文字已复制' })).toBeAttached()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('6,350.00')

  for (const [way, heading, shown] of [
    ['二维码', '用二维码传给家人', /^二维码/],
    ['图片', '做成一张图片', /^医保算得清/],
  ] as const) {
    await press(page.getByRole('link', { name: way }))
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused()
    await expect(page.getByRole('img', { name: shown })).toBeVisible()
    if (way === '二维码') {
      await press(page.getByRole('button', { name: '复制链接' }))
      await expect(page.getByRole('status').filter({ hasText: '链接已复制' })).toBeAttached()
    } else {
      const coming = page.waitForEvent('download')
      await press(page.getByRole('link', { name: '存到手机里' }))
      expect((await coming).suggestedFilename()).toMatch(/\.png$/)
    }
    await press(page.getByRole('link', { name: '回到结果' }))
    await expect(page.getByRole('heading', { level: 1, name: '这次住院，算出来是这样' })).toBeVisible()
  }
})
