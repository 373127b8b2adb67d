import { readFile, writeFile } from 'node:fs/promises'
import type { Page, TestInfo } from '@playwright/test'
import { answerStay, goTo } from '../../scripts/tour.mjs'
import { chooseLook } from './looks'
import { expect, tabThrough, test, workerReady } from './rig'

/** Name and text of the file that the page hands out. */
async function saveFile(page: Page): Promise<{ name: string; text: string }> {
  await goTo(page, '#/backup')
  await page.getByRole('button', { name: '做一份备份' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '存成文件' }).click()
  const download = await coming
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

/** A phone with an estimate and a bill of the same stay. */
async function fill(page: Page): Promise<void> {
  await page.goto('./')
  await answerStay(page)
  await page.getByRole('button', { name: /^保存/ }).click()
  await page.getByText('已保存').first().waitFor()
  await goTo(page, '#/year/enter')
  await page.getByRole('radio', { name: '没有登记过' }).check()
  await page.getByRole('button', { name: '记下' }).click()
  await page.locator('.bill').waitFor()
}

async function fileWith(info: TestInfo, text: string, name = 'yibao-beifen.json'): Promise<string> {
  const path = info.outputPath(name)
  await writeFile(path, text)
  return path
}

const choose = (page: Page, path: string) => page.getByLabel('备份文件').setInputFiles(path)
const load = (page: Page) => page.getByRole('region', { name: '从备份恢复' })

test('saved on one phone, restored on another without network, seen first, undone with one tap', async ({
  page,
  device,
  server,
}, info) => {
  await fill(page)
  const { name, text } = await saveFile(page)
  expect(name).toMatch(/^yibao-beifen-\d{4}-\d{2}-\d{2}\.json$/)
  expect(JSON.parse(text)).toMatchObject({ format: 'yibao-suandeqing-backup', version: 1 })
  const path = await fileWith(info, text)

  await workerReady(await device.open(''))
  await server.stop()
  const other = await device.reopenOffline('#/backup')
  await choose(other, path)
  await expect(load(other).getByText('保存的估算：1 条')).toBeVisible()
  await expect(load(other).getByText('父亲 2026 年的账：1 笔')).toBeVisible()
  await expect(load(other).getByText(/^手机上没有的：1 条记录、1 笔账/)).toBeVisible()
  // Looking changes nothing.
  await goTo(other, '#/records')
  await expect(other.getByText('还没有保存的估算')).toBeVisible()
  await goTo(other, '#/backup')
  await choose(other, path)
  await load(other).getByRole('button', { name: '恢复到手机' }).click()
  await expect(load(other).getByText('已恢复，存好了，也读回来核对过了。')).toBeVisible()
  // Going to look for it does not take away the way back.
  await load(other).getByRole('link', { name: '看我的记录' }).click()
  await other.getByRole('link', { name: /父亲/ }).waitFor()
  await goTo(other, '#/backup')
  await load(other).getByRole('button', { name: '撤销这次恢复' }).click()
  await expect(load(other).getByText('已撤销，手机上和恢复以前一样。')).toBeVisible()
  await goTo(other, '#/records')
  await expect(other.getByText('还没有保存的估算')).toBeVisible()
  await goTo(other, '#/backup')
  await expect(load(other).getByRole('button', { name: '撤销这次恢复' })).toHaveCount(0)
  await choose(other, path)
  await load(other).getByRole('button', { name: '恢复到手机' }).click()
  await expect(load(other).getByText('已恢复')).toBeVisible()
  await choose(other, path)
  await expect(load(other).getByText('手机上全都有了，不用恢复。')).toBeVisible()

  const later = await device.reopenOffline('#/records')
  await later.getByRole('link', { name: /父亲/ }).click()
  await expect(later.getByText('6,350.00').first()).toBeVisible()
  await goTo(later, '#/year/father/2026')
  await expect(later.locator('.bill')).toHaveCount(1)
})

test('pasted text does as well, and what differs is asked about', async ({ page }) => {
  await fill(page)
  const { text } = await saveFile(page)
  const changed = text.replace(/("place":1,"event":\{[^}]*"billed":)"20000(\.00)?"/, '$1"21000.00"')
  expect(changed).not.toBe(text)
  await page.getByText('没有文件，是复制的文字').click()
  await page.getByLabel('把备份的文字整段粘贴到这里').fill(changed)
  await page.getByRole('button', { name: '看看里面有什么' }).click()
  await expect(load(page).getByText('手机上也有、但不一样的：1 笔账。')).toBeVisible()
  await expect(page.getByRole('radio', { name: /^留手机上的/ })).toBeChecked()
  await page.getByRole('radio', { name: /^用文件里的/ }).check()
  await page.getByRole('button', { name: '恢复到手机' }).click()
  await expect(load(page).getByText('用了文件里的')).toBeVisible()
  await goTo(page, '#/year/father/2026')
  await expect(page.locator('.bill')).toContainText('21,000')
})

const BAD: [string, string | Buffer, RegExp][] = [
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2]), /这不是医保算得清的备份/],
  ['an empty file', '', /这个文件是空的/],
  ['markup', '<img src=x onerror=alert(1)>', /这不是医保算得清的备份/],
  ['nested without end', '['.repeat(1_000_000), /这不是医保算得清的备份/],
  ['a newer one', '{"format":"yibao-suandeqing-backup","version":9}', /新版本存的/],
  [
    'poison',
    '{"format":"yibao-suandeqing-backup","version":1,"__proto__":{"polluted":1},"records":[]}',
    /这份备份坏了/,
  ],
  ['too large', Buffer.alloc(16 * 1024 * 1024 + 1, 32), /文件太大/],
]

test('bad files are refused in plain words, and nothing is stored', async ({ page }, info) => {
  await page.goto('./#/backup')
  for (const [name, content, words] of BAD) {
    const path = info.outputPath('bad.json')
    await writeFile(path, content)
    await choose(page, path)
    await expect(load(page).locator('.notice-error'), name).toHaveText(words)
    await expect(load(page).getByRole('button', { name: '恢复到手机' })).toHaveCount(0)
  }
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  await goTo(page, '#/records')
  await expect(page.getByText('还没有保存的估算')).toBeVisible()
})

test('a large file is not even read', async ({ page }, info) => {
  await page.addInitScript(() => {
    FileReader.prototype.readAsText = () => {
      throw new Error('it was read')
    }
  })
  await page.goto('./#/backup')
  const path = info.outputPath('large.json')
  await writeFile(path, Buffer.alloc(16 * 1024 * 1024 + 1, 32))
  await choose(page, path)
  await expect(load(page).locator('.notice-error')).toHaveText(/文件太大/)
})

test('by keyboard alone: a backup is made, pasted and restored', async ({ page }) => {
  await fill(page)
  const { text } = await saveFile(page)
  await page.evaluate(() => indexedDB.databases().then((all) => all.map(({ name }) => name)))
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  const stops = (await tabThrough(page)).join('\n')
  expect(stops).toContain('做一份备份')
  expect(stops).toMatch(/备份文件/)
  await page.getByText('没有文件，是复制的文字').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(load(page).getByText('手机上全都有了，不用恢复。')).toBeVisible()
})

test('nothing kept is nothing to save', async ({ page }) => {
  await page.goto('./#/backup')
  await page.getByRole('button', { name: '做一份备份' }).click()
  await expect(page.getByText('手机上还没有存下什么，不用备份。')).toBeVisible()
})

const BILL = {
  id: 'b1',
  place: 1,
  event: {
    kind: 'outpatient',
    scope: 'general',
    date: '2026-03-12',
    billed: '100.00',
    inScope: '100.00',
  },
  assumptions: [],
}
const FACTS = { group: 'none', hypertension: false, diabetes: false, opening: {} }
/** What a backup holds of one bill. */
const MOTHERS_YEAR = {
  format: 'yibao-suandeqing-backup',
  version: 1,
  savedAt: '2026-11-22T08:00:00.000Z',
  records: [],
  ledger: [{ person: 'mother', year: 2026, facts: FACTS, bills: [BILL] }],
  family: null,
  outpatient: [],
}

test('a backup of bills alone leads to the year, where they are', async ({ page }, info) => {
  await page.goto('./#/backup')
  await choose(page, await fileWith(info, JSON.stringify(MOTHERS_YEAR)))
  await load(page).getByRole('button', { name: '恢复到手机' }).click()
  await expect(load(page).getByRole('link', { name: '看我的记录' })).toHaveCount(0)
  await load(page).getByRole('link', { name: '看我的一年' }).click()
  await expect(page.getByRole('heading', { name: '母亲' })).toBeVisible()
})

test('in 长辈版 the fold stands open for who comes back to undo', async ({ page }, info) => {
  await chooseLook(page, { look: 'elder', theme: 'light' })
  await page.goto('./#/backup')
  await page.getByText('从备份恢复').click()
  await choose(page, await fileWith(info, JSON.stringify(MOTHERS_YEAR)))
  await page.getByRole('button', { name: '恢复到手机' }).click()
  await expect(page.getByText('已恢复，存好了')).toBeVisible()
  await goTo(page, '#/records')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的记录')
  await goTo(page, '#/backup')
  await page.getByRole('button', { name: '撤销这次恢复' }).click()
  await expect(page.getByText('已撤销，手机上和恢复以前一样。')).toBeVisible()
})

test.describe('on a shared phone', () => {
  test.use({ owner: 'shared' })
  test('an import is for the visit only, says so, and goes with 用完清除', async ({ page }, info) => {
    const path = await fileWith(info, JSON.stringify(MOTHERS_YEAR))
    await page.goto('./#/backup')
    await expect(load(page).getByText('恢复进来的只这一次看')).toBeVisible()
    await choose(page, path)
    await load(page).getByRole('button', { name: '恢复到手机' }).click()
    await expect(load(page).getByText('已恢复，这一次可以看')).toBeVisible()
    await goTo(page, '#/year')
    await expect(page.getByRole('heading', { name: '母亲' })).toBeVisible()
    await page.getByRole('button', { name: '用完清除' }).click()
    await page.getByRole('button', { name: '清掉', exact: true }).click()
    await expect(page.getByText('已清除 ✓')).toBeVisible()
    await goTo(page, '#/year')
    await expect(page.getByRole('heading', { name: '母亲' })).toHaveCount(0)
  })
})
