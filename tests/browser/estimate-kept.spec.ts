import type { Page } from '@playwright/test'
import { STAY, openWith, question, next, choose, begin, row } from './estimate-by-hand'
import { expect, loginPage, test } from './rig'

/** The page that the draft in the database was left on: it is written after a short pause. */
function keptStep(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const [kept] = await indexedDB.databases()
    const request = indexedDB.open(kept?.name ?? '')
    const db = await new Promise<IDBDatabase>((done) => {
      request.addEventListener('success', () => done(request.result))
    })
    const rows = db.transaction('drafts').objectStore('drafts').getAll()
    await new Promise((done) => rows.addEventListener('success', done))
    db.close()
    return (rows.result as { value: { step: string } | null }[])[0]?.value?.step
  })
}

test.describe('nothing typed is lost', () => {
  test('reload, back and forward keep every answer', async ({ page }) => {
    await begin(page, '低保对象')
    await choose(page, '有结算单 照着填，算得更准')
    await page.getByRole('textbox', { name: '总费用' }).fill('1.2万')
    await page.reload()
    await expect(page.getByRole('textbox', { name: '总费用' })).toHaveValue('1.2万')
    await expect(page.getByText('接着上次填的')).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('radio', { name: /^有结算单/ })).toBeChecked()
    await page.goBack()
    await expect(page.getByRole('radio', { name: '低保对象' })).toBeChecked()
    await page.goForward()
    await page.goForward()
    await expect(page.getByRole('textbox', { name: '总费用' })).toHaveValue('1.2万')
    await page.getByRole('link', { name: '返回' }).click()
    await expect(question(page)).toHaveText('手里有结算单吗？')
  })

  test('closing the browser keeps them, and 估算 goes on where one was', async ({ device }) => {
    const page = await device.open('#/estimate')
    await choose(page, '母亲')
    await expect(question(page)).toHaveText('哪一天出院结算的？')
    await page.getByRole('radio', { name: '2025 年' }).check()
    await page.getByRole('button', { name: '不记得日期' }).click()
    await expect(question(page)).toHaveText('住院的人是下面哪一类？')
    await expect.poll(() => keptStep(page)).toBe('group')
    await device.close()
    const later = await device.open('#/estimate')
    await expect(question(later)).toHaveText('住院的人是下面哪一类？')
    await expect(later.getByText('接着上次填的')).toBeVisible()
  })

  test('answers that the phone brings back late still lead to where one was', async ({ device }) => {
    const page = await device.open('#/estimate')
    await choose(page, '母亲')
    await expect.poll(() => keptStep(page)).toBe('date')
    await device.close()
    const later = await device.open()
    await later.addInitScript(() => {
      const { open } = indexedDB
      IDBFactory.prototype.open = function slow(...args) {
        const request = open.apply(this, args)
        const late = (event: Event): void => {
          if (request.readyState !== 'done' || event.isTrusted === false) return
          event.stopImmediatePropagation()
          request.removeEventListener('success', late, true)
          setTimeout(() => request.dispatchEvent(new Event('success')), 2500)
        }
        request.addEventListener('success', late, true)
        return request
      }
    })
    await later.goto(page.url().replace(/#.*/, '#/estimate'))
    await expect(question(later)).toHaveText('这是谁的住院费？')
    await expect(question(later)).toHaveText('哪一天出院结算的？')
    await expect(later.getByText('接着上次填的')).toBeVisible()
  })

  test('重新开始 asks first, then forgets all', async ({ page }) => {
    await openWith(page, '#/estimate/check', STAY)
    await page.getByRole('button', { name: '重新开始' }).click()
    await page.getByRole('button', { name: '不清，接着填' }).click()
    await expect(row(page, '总费用')).toContainText('20,000.00 元')
    await page.getByRole('button', { name: '重新开始' }).click()
    await page.getByRole('button', { name: '清掉，重新开始' }).click()
    await expect(question(page)).toHaveText('这是谁的住院费？')
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await page.goto('./#/estimate/check')
    await expect(question(page)).toHaveText('这是谁的住院费？')
  })
})

test.describe('addresses', () => {
  test('a later page waits for the first open question, and says so', async ({ page }) => {
    await openWith(page, '#/estimate/critical', { ...STAY, billed: '' })
    await expect(question(page)).toHaveText('结算单上，“总费用”是多少？')
    await expect(page.getByText('这一题还没有答，先答了它再往下')).toBeVisible()
  })

  test('an address that does not exist starts at the beginning', async ({ page }) => {
    await page.goto('./#/estimate/nonsense')
    await expect(question(page)).toHaveText('这是谁的住院费？')
  })

  test('修改 returns to the check page, by way of what the change has opened', async ({ page }) => {
    await openWith(page, '#/estimate/check', STAY)
    await row(page, '谁的住院费').getByRole('link').click()
    await choose(page, '母亲')
    await expect(question(page)).toHaveText('看看填得对不对')
    await expect(row(page, '谁的住院费')).toContainText('母亲')
    await row(page, '这之前住院、用过救助').getByRole('link').click()
    await choose(page, '有 下一页填之前用了多少')
    await expect(question(page)).toHaveText('2025 年这次之前的结算单上，一共是多少？')
    await page.getByRole('radio', { name: '都是', exact: true }).check()
    await next(page)
    await expect(question(page)).toHaveText('看看填得对不对')
  })

  test('the policy that cannot be opened is said, and tried again', async ({ page, server, problems }) => {
    problems.expect(/./)
    const rule = { match: /policy\/xinyang\.json/, fn: loginPage }
    server.rules.push(rule)
    await page.goto('./#/estimate')
    await choose(page, '父亲')
    await expect(page.getByText('政策数据没有打开')).toBeVisible()
    server.rules.splice(server.rules.indexOf(rule), 1)
    await page.getByRole('button', { name: '再试一次' }).click()
    await expect(question(page)).toHaveText('哪一天出院结算的？')
  })
})

test('a page that these answers do not call for leads to the one they do, and says nothing wrong', async ({
  page,
}) => {
  await openWith(page, '#/estimate/out-of-scope', STAY)
  await expect(page).toHaveURL(/in-scope$/)
  await expect(page.getByText('还没有答')).toHaveCount(0)
})

test('each page of a step names itself', async ({ page }) => {
  await openWith(page, '#/estimate/place', { ...STAY, earlier: 'yes' })
  await expect(page.getByText(/^第\s9\s步，共/)).toBeVisible()
  await next(page)
  await expect(page.getByText(/^第\s9\s步（接着问），共/)).toBeVisible()
})
