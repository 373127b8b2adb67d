import type { Page } from '@playwright/test'
import { goTo } from '../../scripts/tour.mjs'
import { expect, test, workerReady } from './rig'
import { startYear } from './year-by-hand'

const gauge = (page: Page, name: string) => page.getByRole('meter', { name })

/** Father, 2026, recognised as given. */
async function choose(page: Page, status: string): Promise<void> {
  await page.getByLabel('谁看病').selectOption('父亲')
  await page.getByLabel('哪一年看病').selectOption('2026 年')
  await page.getByLabel('“两病”登记过吗').selectOption(status)
}
async function used(page: Page, general: string, chronic?: string): Promise<void> {
  const fold = page.getByText('这一年已经报过？填在这里')
  if (!(await page.getByLabel('普通门诊已经报了').isVisible())) await fold.click()
  await page.getByLabel('普通门诊已经报了').fill(general)
  if (chronic !== undefined) await page.getByLabel('“两病”用药已经报了').fill(chronic)
}

test('allowances: limits of each status, what is left as picture and numbers, how much spending is left', async ({
  page,
}) => {
  await page.goto('./#/outpatient')
  await choose(page, '没有登记过')
  await expect(gauge(page, '普通门诊额度')).toHaveAttribute('aria-valuemax', '300')
  await expect(gauge(page, '“两病”用药额度')).toHaveCount(0)

  for (const [status, cap, sum] of [
    ['登记了高血压', '120', '420'],
    ['登记了糖尿病', '170', '470'],
    ['两种都登记了', '200', '500'],
  ] as const) {
    await page.getByLabel('“两病”登记过吗').selectOption(status)
    await expect(gauge(page, '“两病”用药额度')).toHaveAttribute('aria-valuemax', cap)
    await expect(page.getByRole('table').getByRole('row').last().getByRole('cell').first()).toHaveText(sum)
  }

  await used(page, '81.6', '２００')
  await expect(gauge(page, '普通门诊额度')).toHaveAttribute(
    'aria-valuetext',
    '一年最多 300.00 元，已经报了 81.60 元，还能报 218.40 元',
  )
  await expect(page.getByText('再花 364 元左右就用完')).toBeVisible()
  const chronic = page.getByRole('region', { name: '“两病”用药' })
  await expect(chronic.getByText('已经报完', { exact: true })).toBeVisible()
  await expect(chronic.getByText('2027 年 1 月 1 日重新算')).toBeVisible()
  await expect(page.getByRole('table').getByRole('row').last()).toHaveText(/500\s*281.60\s*218.40/)
})

test('the ratio of ordinary care is marked as a reading, with its reason and the other reading', async ({
  page,
}) => {
  await page.goto('./#/outpatient')
  await choose(page, '登记了高血压')
  const general = page.getByRole('region', { name: '普通门诊' })
  await expect(general.getByText('按文件推断').first()).toBeVisible()
  await general.getByText('60%的比例管不管普通门诊？').first().click()
  await expect(general.getByText('另一种理解：60%只管“两病”用药')).toBeVisible()
  await expect(page.getByRole('region', { name: '“两病”用药' }).getByText('按文件推断')).toHaveCount(0)
  await expect(general.getByText('一年多没见新文件（2024 年 11 月 10 日）').first()).toBeVisible()
  await general.getByText('算式和出处').click()
  await expect(general.getByText('300.00 ÷ 60% = 500.00 元')).toBeVisible()
  await expect(general.getByRole('link', { name: /信医保办〔2024〕52号/ }).last()).toBeVisible()
})

test('a wrong amount is named beside its field, nothing is computed with it, and it stays', async ({
  page,
}) => {
  await page.goto('./#/outpatient')
  await choose(page, '没有登记过')
  await used(page, '3000')
  const field = page.getByLabel('普通门诊已经报了')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('比一年最多报的 300.00 元还多')).toBeVisible()
  await expect(gauge(page, '普通门诊额度')).toHaveCount(0)
  await expect(field).toHaveValue('3000')
  await field.fill('300')
  await expect(page.getByText('已经报完').first()).toBeVisible()
})

test('each person and year has its own answers, and they outlive a reload', async ({ page }) => {
  await page.goto('./#/outpatient')
  await choose(page, '登记了糖尿病')
  await used(page, '100', '20')
  await page.getByLabel('谁看病').selectOption('母亲')
  await expect(page.getByLabel('“两病”登记过吗')).toHaveValue('')
  await page.getByLabel('谁看病').selectOption('父亲')
  await expect(page.getByLabel('普通门诊已经报了')).toHaveValue('100')
  await page.getByLabel('哪一年看病').selectOption('2025 年')
  await expect(page.getByLabel('“两病”登记过吗')).toHaveValue('diabetes')
  await expect(gauge(page, '普通门诊额度')).toHaveAttribute('aria-valuenow', '0')
  await page.getByLabel('哪一年看病').selectOption('2026 年')
  await page.reload()
  await expect(gauge(page, '普通门诊额度')).toHaveAttribute('aria-valuenow', '100')
})

test('a visit before one goes, with the keyboard alone: errors first, then what it pays', async ({
  page,
}) => {
  await page.goto('./#/outpatient')
  await choose(page, '登记了高血压')
  await used(page, '81.6', '30')
  await page.getByRole('link', { name: /看病前先算/ }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '这次看门诊，能报多少？' })).toBeFocused()

  await page.getByRole('button', { name: '算一算' }).press('Enter')
  const errors = page.getByRole('alert')
  await expect(errors).toBeFocused()
  await expect(errors.getByRole('button')).toHaveText(['请选这次看什么', '请填医保认的大约多少钱'])
  await errors.getByRole('button').first().press('Enter')
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: /普通看病拿药/ })).toBeChecked()
  await page.getByLabel('医保认的药费、诊疗费').focus()
  await page.keyboard.type('400')
  await page.keyboard.press('Tab')
  await page.keyboard.type('20')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '估计这次能报' })).toBeFocused()

  const answer = page.getByRole('region', { name: '估计这次能报' })
  await expect(answer.getByText('218.40 元').first()).toBeVisible()
  await expect(answer.getByText('201.60 元')).toBeVisible()
  await expect(gauge(page, '普通门诊额度，算上这次')).toHaveAttribute('aria-valuenow', '300')
  await expect(page.getByText('这一年的额度只够报 218.40 元')).toBeVisible()

  // From then on the answer follows what is chosen: the other allowance is not touched by the first.
  await page.getByRole('radio', { name: /拿高血压的药/ }).check()
  await expect(answer.getByText('90.00 元').first()).toBeVisible()
})

test('without a chosen year the visit page leads back to choose it', async ({ page }) => {
  await page.goto('./#/outpatient/visit')
  await page.getByRole('link', { name: '去选' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '门诊还能报多少？' })).toBeFocused()
})

test('今天 fills in the date by the phone, and stands only beside the year it lies in', async ({ page }) => {
  await page.clock.setFixedTime('2026-03-05T10:00:00+08:00')
  await page.goto('./#/outpatient')
  await choose(page, '没有登记过')
  await page.getByRole('link', { name: /看病前先算/ }).click()
  await page.getByLabel('医保认的药费、诊疗费').fill('100')
  await page.getByRole('button', { name: '算一算' }).click()
  await page.getByRole('button', { name: '今天' }).click()
  await expect(page.getByLabel('月', { exact: true })).toHaveValue('03')
  await expect(page.getByLabel('日', { exact: true })).toHaveValue('05')
  await page.clock.setFixedTime('2025-03-05T10:00:00+08:00')
  await page.reload()
  await page.getByRole('button', { name: '算一算' }).click()
  await expect(page.getByLabel('月', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '今天' })).toHaveCount(0)
})

test('a visit is entered into 我的一年, and the allowances count it from then on', async ({ page }) => {
  await page.goto('./#/outpatient')
  await choose(page, '没有登记过')
  await used(page, '81.6')
  await page.getByRole('link', { name: /看病前先算/ }).click()
  await page.getByLabel('医保认的药费、诊疗费').fill('100')
  await page.getByRole('button', { name: '算一算' }).click()
  const record = page.getByRole('button', { name: '记到“我的一年”' })
  await record.click()
  await expect(page.getByRole('button', { name: '请把看病的月和日都选上' })).toBeVisible()
  await page.getByLabel('月', { exact: true }).selectOption('3 月')
  await page.getByLabel('日', { exact: true }).selectOption('5 日')
  await page.getByLabel('这个人是哪类人').selectOption('none')
  await record.click()
  await expect(page.getByText('已记到“我的一年”。')).toBeVisible()

  await goTo(page, '#/outpatient')
  await expect(page.getByText(/里父亲 2026 年的 1 次门诊，记账以前填的 81\.60.元算进去了。/)).toBeVisible()
  await expect(gauge(page, '普通门诊额度')).toHaveAttribute('aria-valuenow', '141.6')
  await page.reload()
  await expect(gauge(page, '普通门诊额度')).toHaveAttribute('aria-valuenow', '141.6')
  await page.getByRole('link', { name: '要改，去“我的一年”' }).click()
  await expect(page).toHaveURL(/#\/year\/father\/2026$/)
})

test('what was paid before the ledger began is said to be counted, also where no visit was entered', async ({
  page,
}) => {
  await startYear(page)
  await page.getByRole('link', { name: /^修改.*：记账以前/ }).click()
  await page.getByLabel('普通门诊已经报了').fill('50')
  await page.getByRole('button', { name: '存好' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('父亲 · 2026 年')
  await goTo(page, '#/outpatient')
  await page.getByLabel('谁看病').selectOption('父亲')
  await page.getByLabel('哪一年看病').selectOption('2026 年')
  await expect(page.getByText(/里父亲 2026 年记账以前填的 50\.00.元算进去了。/)).toBeVisible()
  await expect(page.getByText('还没有记过门诊')).toHaveCount(0)
  await expect(gauge(page, '普通门诊额度')).toHaveAttribute('aria-valuenow', '50')
})

test('what the documents do not say is said so; what is not ordinary leads to assistance', async ({
  page,
}) => {
  await page.goto('./#/outpatient/rules')
  const place = page.getByRole('region', { name: '在哪里看才能报？' })
  await expect(place.getByText('文件未说明', { exact: true })).toHaveCount(2)
  await expect(page.getByText('信阳先是一年120元，后来200元，再后来300元')).toBeVisible()
  await expect(
    page.getByRole('region', { name: '办了门诊慢特病的' }).getByText('门诊慢特病有另外的病种'),
  ).toBeVisible()
  await page.getByRole('link', { name: '看看门诊救助' }).click()
  await expect(page).toHaveURL(/#\/assistance$/)
})

test('on a shared phone nothing outlives the visit, and one tap clears it', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'yibao.settings',
      JSON.stringify({ look: 'standard', theme: 'light', phone: 'shared' }),
    ),
  )
  await page.goto('./#/outpatient')
  await choose(page, '没有登记过')
  await used(page, '81.6')
  await expect(page.getByText('现在是公用手机的用法')).toBeVisible()
  await page.getByRole('button', { name: '用完清除' }).click()
  await page.getByRole('button', { name: '清掉', exact: true }).click()
  await expect(page.locator('[role=status]').getByText('已清除')).toHaveCount(1)
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('81.6')
  await goTo(page, '#/outpatient')
  await expect(page.getByLabel('哪一年看病')).toHaveValue('')
})

test('opens and computes from a cold start without network', async ({ server, device }) => {
  const page = await device.open('#/outpatient')
  await choose(page, '两种都登记了')
  await used(page, '81.6', '30')
  // Typing is written to the device after a short pause.
  await expect.poll(() => page.evaluate(draftOnDevice)).toContain('"chronicPaid":"30"')
  await goTo(page, '#/')
  await workerReady(page)
  await server.stop()
  const later = await device.reopenOffline('#/outpatient')
  await expect(gauge(later, '普通门诊额度')).toHaveAttribute('aria-valuenow', '81.6')
  await goTo(later, '#/outpatient/visit')
  await later.getByRole('radio', { name: /拿糖尿病的药/ }).check()
  await later.getByLabel('医保认的药费', { exact: true }).fill('100')
  await later.getByRole('button', { name: '算一算' }).click()
  await expect(
    later.getByRole('region', { name: '估计这次能报' }).getByText('60.00 元').first(),
  ).toBeVisible()
  await goTo(later, '#/outpatient/rules')
  await expect(later.getByText('文件未说明').first()).toBeVisible()
  await server.start()
})

/** Runs in the page: the answers about outpatient care as the database holds them; '' = none. */
async function draftOnDevice(): Promise<string> {
  const db = await answered(indexedDB.open('yibao-suandeqing'))
  const row = await answered(db.transaction('drafts').objectStore('drafts').get('outpatient'))
  db.close()
  return JSON.stringify(row) ?? ''

  function answered<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  }
}
