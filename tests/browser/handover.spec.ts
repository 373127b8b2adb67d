import AxeBuilder from '@axe-core/playwright'
import jsQR from 'jsqr'
import type { Page } from '@playwright/test'
import { SELF_PAY, answerStay, goTo } from '../../scripts/tour.mjs'
import { expect, tabThrough, test, workerReady } from './rig'

const CODE = '1.263c4111200.16v7k-w5eo--mi6o-0.qnqn'
/** Links that are no links of ours, and one that a later version may write. */
const REFUSED: [fragment: string, words: RegExp][] = [
  [`#/open/${CODE.slice(0, 20)}`, /链接不完整/],
  [`#/open/${CODE.replace('16v7k', '16v7j')}`, /有字变了/],
  ['#/open/2.abc', /更新的版本做的，请先更新/],
  ['#/open/__proto__', /不是本应用的链接/],
  ['#/open/%3Cimg%20src=x%20onerror=alert(1)%3E', /不是本应用的链接/],
  ['#/open/javascript:alert(1)', /不是本应用的链接/],
  ['#/open/%E0%A4%A', /不是本应用的链接/],
  ['#/open/a/b/c?x=y', /不是本应用的链接/],
  [`#/open/1.${'z'.repeat(5000)}`, /不是本应用的链接/],
]

const answers = (page: Page) => page.locator('.summary')
const draftKept = (page: Page) => page.evaluate(() => sessionStorage.getItem('yibao.draft.estimate'))

/** What a camera sees: the text of the code on the screen, read by another program than the one that made it. */
async function scan(page: Page): Promise<string> {
  const code = page.getByRole('img', { name: /^二维码/ })
  const picture = (await code.screenshot()).toString('base64')
  const { data, width, height } = await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D
    pen.drawImage(image, 0, 0)
    return {
      data: [...pen.getImageData(0, 0, image.width, image.height).data],
      width: image.width,
      height: image.height,
    }
  }, picture)
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? ''
}

async function openAndCompute(page: Page, who: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: '别人发来的一笔住院' })).toBeVisible()
  await page.getByLabel('这是谁的住院费？').selectOption(who)
  await page.getByRole('button', { name: '算一算' }).click()
}

test('from phone to phone: scanned, opened without network, the same figures, saved only on request', async ({
  page,
  device,
  server,
}) => {
  const other = await device.open('')
  await workerReady(other)

  await page.goto('./')
  await answerStay(page)
  await page.getByRole('link', { name: '二维码' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '用二维码传给家人' })).toBeFocused()
  const address = await scan(page)
  expect(address).toBe(`${server.url}#/open/${CODE}`)
  await expect(page.getByText(address)).toBeVisible()

  await server.stop()
  const phone = await device.reopenOffline(address.slice(server.url.length))
  await expect(phone.getByText('这些数是别人填的')).toBeVisible()
  await expect(answers(phone)).toContainText('20,000.00 元')
  await expect(answers(phone)).not.toContainText('父亲')
  await expect(phone).toHaveTitle('打开链接 · 医保算得清')
  await openAndCompute(phone, '母亲')
  await expect(phone).toHaveURL(/#\/result$/)
  await expect(phone.getByText(`${SELF_PAY} 元`).first()).toBeVisible()
  expect(await phone.evaluate(() => history.length)).toBeLessThanOrEqual(2)

  await goTo(phone, '#/records')
  await expect(phone.getByText('还没有保存的估算')).toBeVisible()
  await goTo(phone, '#/result')
  await phone.getByRole('button', { name: '保存（母亲）' }).click()
  await expect(phone.getByText('已保存：母亲的这次住院')).toBeVisible()
  await server.start()
  expect(server.log.filter(({ path }) => path.includes('263c'))).toEqual([])
})

test('a saved estimate makes the same code, in the dark theme and in forced colours, too', async ({
  page,
  server,
}) => {
  await page.goto('./')
  await answerStay(page)
  await page.getByRole('button', { name: /^保存/ }).click()
  await page.getByRole('link', { name: '打开这条记录' }).click()
  await page.getByRole('link', { name: '二维码' }).click()
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  expect(await scan(page)).toBe(`${server.url}#/open/${CODE}`)
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  expect(await scan(page)).toBe(`${server.url}#/open/${CODE}`)
  await page.getByRole('link', { name: '回到结果' }).click()
  await expect(page).toHaveURL(/#\/records\/.+/)
})

test('no answers of one’s own are lost unasked', async ({ page }) => {
  await page.goto('./#/estimate/who')
  await page.getByRole('radio', { name: '本人' }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page).toHaveURL(/date/)
  const before = await draftKept(page)
  await goTo(page, `#/open/${CODE}`)
  await openAndCompute(page, '母亲')
  const question = page.getByRole('dialog', { name: /您自己有一笔没有存/ })
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: '不换，留着我的' }).click()
  expect(await draftKept(page)).toBe(before)
  await page.getByRole('button', { name: '算一算' }).click()
  await question.getByRole('button', { name: '换成这一笔' }).click()
  await expect(page.getByText(`${SELF_PAY} 元`).first()).toBeVisible()
})

test('what a link brought does not stay in the history', async ({ page }) => {
  await page.goto('./')
  await goTo(page, `#/open/${CODE}`)
  await openAndCompute(page, '母亲')
  await expect(page).toHaveURL(/#\/result$/)
  await page.goBack()
  await expect(page).toHaveURL(/#\/$/)
  await goTo(page, `#/open/${CODE}`)
  // Once it is read, not even the open page has it in its address.
  await expect(page).toHaveURL(/#\/open$/)
  await page.getByRole('link', { name: '不打开，回首页' }).click()
  await expect(page).toHaveURL(/#\/$/)
  await page.goBack()
  await expect(page).not.toHaveURL(/263c/)
})

test('on a shared phone the address is emptied at once', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('yibao.settings', '{"phone":"shared"}'))
  await page.goto(`./#/open/${CODE}`)
  await expect(page.getByText('这些数是别人填的')).toBeVisible()
  await expect(page).toHaveURL(/#\/open$/)
  await openAndCompute(page, '母亲')
  await expect(page.getByText(`${SELF_PAY} 元`).first()).toBeVisible()
})

test('whose stay it is, is asked anew of each link', async ({ page }) => {
  await page.goto(`./#/open/${CODE}`)
  await page.getByLabel('这是谁的住院费？').selectOption('母亲')
  await expect(answers(page)).toContainText('母亲')
  await page.evaluate(() => (location.hash = '#/open?billed=4321&sheet=no'))
  await expect(answers(page)).toContainText('4,321.00')
  await expect(answers(page)).not.toContainText('母亲')
})

test('what is not a link of ours is refused in words, and nothing is kept of it', async ({ page }) => {
  await page.goto('./')
  for (const [fragment, words] of REFUSED) {
    await page.evaluate((to) => (location.hash = to), fragment)
    await expect(page.locator('.notice-error')).toHaveText(words)
    await expect(page.getByRole('button', { name: '打开', exact: true })).toBeVisible()
    expect(await draftKept(page), fragment).toBeNull()
  }
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([])
})

test('a year that is not covered is said to be so', async ({ page }) => {
  await page.goto('./#/open?year=2019&billed=100&group=dibao')
  await expect(page.locator('.notice-error')).toHaveText(/那一年，政策这里没有收录/)
})

test('a pasted message opens what is in it', async ({ page }) => {
  await page.goto('./#/open')
  const field = page.getByLabel('把收到的链接粘贴在这里')
  await field.fill('妈，你好')
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await expect(page.locator('.notice-error')).toHaveText(/不是本应用的链接/)
  await field.fill(`妈，你看：https://other.example/x/#/open/${CODE}。`)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await expect(answers(page)).toContainText('低保对象')
  await expect(page).toHaveURL(/#\/open$/)
})

test('a link of which nothing can be used says why', async ({ page }) => {
  await page.goto('./#/estimate?earlierInScope=5')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('链接里没有能用的数')
  await expect(page.getByText('少了别的回答就用不上')).toBeVisible()
})

test('a prefilled address is shown, leads to the first question that is open, and then to the check', async ({
  page,
}) => {
  await page.goto('./#/estimate?year=2026&group=none&sheet=yes&billed=2万&inScope=15000&basicPaid=abc&name=x')
  await expect(page.getByRole('heading', { level: 1, name: '替您填好的一笔住院' })).toBeVisible()
  await expect(page.getByText('这几项没有看懂，没有填：基本医保支付')).toBeVisible()
  await expect(page.getByText('有 1 项这里不认识')).toBeVisible()
  await page.getByRole('button', { name: '接着填' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这是谁的住院费？')
  await page.getByRole('radio', { name: '父亲' }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/“基本医保支付”\u200B?是多少/)
  await page.getByRole('textbox').fill('10500')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/“大病保险支付”\u200B?是多少/)

  await page.goto(
    './#/estimate?date=2026-03-12&group=none&sheet=no&billed=9000&outOfScope=unknown&earlier=no',
  )
  await page.getByLabel('这是谁的住院费？').selectOption('母亲')
  await page.getByRole('button', { name: '看看填得对不对' }).click()
  const question = page.getByRole('dialog', { name: /您自己有一笔没有存/ })
  await question.getByRole('button', { name: '换成这一笔' }).click()
  await expect(page).toHaveURL(/#\/estimate\/check$/)
  await expect(answers(page)).toContainText('9,000.00 元')
})

test('the picture: drawn under the policy, wide enough, light in the dark, with all of it as words', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('yibao.settings', '{"phone":"own","theme":"dark"}'))
  await page.goto('./')
  await answerStay(page)
  await page.getByRole('link', { name: '图片', exact: true }).click()
  const picture = page.getByRole('img', { name: /^医保算得清 · 信阳市居民医保/ })
  await expect(picture).toHaveAttribute('alt', new RegExp(`自己付 ${SELF_PAY} 元.*以结算单为准`))
  await expect(picture).toHaveAttribute('alt', /^[^父]*$/)
  const drawn = await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D
    pen.drawImage(image, 0, 0)
    const corner = [...pen.getImageData(2, image.naturalHeight - 3, 1, 1).data]
    return { width: image.naturalWidth, height: image.naturalHeight, corner, source: image.src.slice(0, 15) }
  })
  expect(drawn).toMatchObject({ width: 1080, corner: [255, 255, 255, 255], source: 'data:image/png;' })
  expect(drawn.height).toBeGreaterThan(1000)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '存到手机里' }).click()
  expect((await download).suggestedFilename()).toBe('医保估算.png')
})

test('the system share is offered where it exists, and gets the picture and the text', async ({ page }) => {
  await page.addInitScript(() => {
    const sent: unknown[] = []
    Object.assign(window, { sent })
    Object.assign(Navigator.prototype, {
      canShare: () => true,
      share: async (data: ShareData) => {
        sent.push({
          text: data.text ?? '',
          files: (data.files ?? []).map(({ name, type }) => `${name} ${type}`),
        })
      },
    })
  })
  await page.goto('./')
  await answerStay(page)
  await page.getByRole('button', { name: '发文字' }).click()
  await page.getByRole('link', { name: '图片', exact: true }).click()
  await page.getByRole('button', { name: '发给家人' }).click()
  const sent = () =>
    page.evaluate(() => (window as unknown as { sent: { text: string; files: string[] }[] }).sent)
  await expect.poll(async () => (await sent()).length).toBe(2)
  expect((await sent())[0]?.text).toContain(SELF_PAY)
  expect((await sent())[1]?.files).toEqual(['医保估算.png image/png'])
})

test('in WeChat printing is not offered', async ({ browser, server, problems }) => {
  const context = await browser.newContext({
    userAgent: 'Mozilla/5.0 (Linux; Android 10) MicroMessenger/8.0.40',
  })
  await problems.watch(context, server.url)
  const page = await context.newPage()
  await page.goto(server.url)
  await answerStay(page)
  await expect(page.getByRole('button', { name: '复制文字' })).toBeVisible()
  await expect(page.getByRole('link', { name: '图片', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '打印' })).toHaveCount(0)
  await context.close()
})

test('by keyboard alone, and axe finds nothing', async ({ page }) => {
  await page.goto(`./#/open/${CODE}`)
  await expect(page.getByText('这些数是别人填的')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  const stops = await tabThrough(page)
  expect(stops.filter((stop) => /算一算|不打开|这是谁/.test(stop))).toHaveLength(3)
  await page.getByRole('button', { name: '算一算' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('请选一个：这是谁的住院费')).toBeVisible()
  await expect(page.getByLabel('这是谁的住院费？')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${SELF_PAY} 元`).first()).toBeVisible()
  await goTo(page, '#/handover/code')
  await expect(page.getByRole('img', { name: /^二维码/ })).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})
