/**
 * A tour through every page of the app in a browser, by roles and names as a person or a screen reader would:
 * shared by the screenshots and by the tests that look at all pages.
 */

/** @typedef {import('@playwright/test').Page} Page */

/** How each question of the sample stay is answered. Keys are the last part of the address. */
const ANSWERS = {
  date: async (/** @type {Page} */ page) => {
    await choose('2026 年')(page)
    await page.getByLabel('月', { exact: true }).selectOption('3 月')
    await page.getByLabel('日', { exact: true }).selectOption('12 日')
  },
  group: choose('低保对象'),
  sheet: choose('有结算单'),
  billed: fill('总费用', '20000'),
  'in-scope': fill('政策范围内费用', '15000'),
  basic: fill('基本医保支付', '10500'),
  critical: fill('大病保险支付', '0'),
  place: choose('省内'),
  referral: choose('办了'),
  earlier: choose('没有'),
  check: async () => undefined,
}

/** @param {string} name start of the option's label */
function choose(name) {
  return (/** @type {Page} */ page) => page.getByRole('radio', { name: new RegExp(`^${name}`) }).check()
}
/** @param {string} label @param {string} amount */
function fill(label, amount) {
  return (/** @type {Page} */ page) => page.getByLabel(label, { exact: true }).fill(amount)
}

/** Pages that need nothing but the policy data: name of the picture and address. */
const PLAIN_PAGES = [
  ['contribution', '#/contribution'],
  ['contribution-years', '#/contribution/years'],
  ['contribution-join', '#/contribution/join'],
  ['contribution-gap', '#/contribution/gap'],
  ['outpatient', '#/outpatient'],
  ['outpatient-visit', '#/outpatient/visit'],
  ['outpatient-rules', '#/outpatient/rules'],
  ['year-empty', '#/year'],
  ['year-new', '#/year/new'],
  ['mine', '#/mine'],
  ['mine-display', '#/mine/display'],
  ['mine-phone', '#/mine/phone'],
  ['mine-install', '#/mine/install'],
  ['mine-news', '#/mine/news'],
  ['mine-clear', '#/mine/clear'],
  ['open', '#/open'],
  ['open-code', '#/open/1.263c4111200.16v7k-w5eo--mi6o-0.qnqn'],
  ['open-prefilled', '#/open?group=dibao&billed=20000&year=1999&x=1'],
  ['open-cut-off', '#/open/1.263c4'],
  ['backup', '#/backup'],
  ['policy', '#/policy'],
  ['policy-search', '#/policy/search'],
  ['policy-topic', '#/policy/topic/assistance'],
  ['policy-year', '#/policy/year/2026'],
  ['policy-grade', '#/policy/grade/reading'],
  ['policy-figure', '#/policy/figure/critical.ladder'],
  ['policy-fact', '#/policy/fact/help.contact'],
  ['policy-documents', '#/policy/documents'],
  ['policy-document', '#/policy/document/xy-2024-52'],
  ['policy-terms', '#/policy/terms'],
  ['policy-readings', '#/policy/readings'],
  ['policy-unmodelled', '#/policy/unmodelled'],
  ['policy-data', '#/policy/data'],
]

/** The stay's own share, as the result must show it. */
export const SELF_PAY = '6,350.00'

/** Goes to a page of the app without loading it anew, and waits until it stands there: then its heading has the focus. */
export async function goTo(page, hash) {
  // Not on the screens that stand there before the app.
  await page.locator('#app[data-v-app]').waitFor()
  const moves = await page.evaluate((to) => {
    const path = (address) => address.split('?')[0]
    const other = path(location.hash) !== path(to)
    if (other) document.activeElement?.blur()
    location.hash = to
    return other
  }, hash)
  if (moves) await page.waitForFunction(() => document.activeElement !== document.body)
  await page.locator('#app main h1').waitFor()
}

/**
 * Answers all questions about the sample stay, from the first question to the result.
 * @param {Page} page anywhere in the app
 * @param {(name: string) => Promise<unknown>} [look] called on each question before it is answered
 * @param {string} [who] whose stay it is
 * @param {string} [selfPay] what the result must show
 */
export async function answerStay(page, look = async () => undefined, who = '父亲', selfPay = SELF_PAY) {
  const answers = { ...ANSWERS, who: choose(who) }
  await goTo(page, '#/estimate/who')
  for (let last = ''; ;) {
    await page.waitForFunction((before) => location.hash.split(/[/?]/)[2] !== before, last)
    await page.locator('#app main form button[type=submit]').waitFor()
    const id = await page.evaluate(() => location.hash.split(/[/?]/)[2] ?? '')
    const answer = answers[/** @type {keyof typeof answers} */ (id)]
    if (!answer) throw new Error(`The tour knows no question ${id}`)
    await look(`estimate-${id}`)
    await answer(page)
    await page.locator('#app main form button[type=submit]').click()
    if (id === 'check') break
    last = id
  }
  await page.waitForFunction(() => location.hash.startsWith('#/result'))
  await page.getByText(selfPay).first().waitFor()
}

/**
 * Visits the pages of the main job: empty and filled, with an error and without.
 * @param {Page} page of an app that has just been opened at its home page
 * @param {(name: string) => Promise<unknown>} look
 */
export async function tourOfStay(page, look) {
  await page.getByText('最新文件：').waitFor()
  await look('home-first')
  await goTo(page, '#/records')
  await page.getByText('还没有保存的估算').waitFor()
  await look('records-empty')
  await goTo(page, '#/estimate/who')
  await page.locator('#app main form button[type=submit]').click()
  await page.getByText('请选一个').first().waitFor()
  await look('estimate-error')
  await goTo(page, '#/')
  await answerStay(page, look)
  await look('result')
  await page.getByRole('button', { name: /^保存/ }).click()
  await page.getByText('已保存').first().waitFor()
  await goTo(page, '#/records')
  await page.getByRole('link', { name: /父亲/ }).waitFor()
  await look('records')
  await page.getByRole('button', { name: '全部删除' }).click()
  await look('records-confirm')
  await page.getByRole('button', { name: '不了，返回' }).click()
  await page.getByRole('link', { name: /父亲/ }).click()
  await page.getByText(SELF_PAY).first().waitFor()
  await look('record')
  await handedOver(page, look)
  await lastPages(page, look)
}

/** The stay that was answered, as a code and as a picture. */
async function handedOver(page, look) {
  await goTo(page, '#/handover/code')
  await page.getByRole('img', { name: /^二维码/ }).waitFor()
  await look('handover-code')
  await goTo(page, '#/handover/picture')
  await page.getByRole('img', { name: /^医保算得清/ }).waitFor()
  await look('handover-picture')
}

/**
 * 下一步, where 长辈版 asks one question at a time.
 * @param {Page} page
 * @param {string} [name] what the button of the last question says
 * @returns whether there was one
 */
export async function goOn(page, name = '下一步') {
  const next = page.getByRole('button', { name })
  if (!(await next.isVisible())) return false
  const before = page.url()
  // A question that has come only just now takes no tap yet.
  for (let taps = 0; page.url() === before && taps < 10; taps++) {
    await next.click()
    await page.waitForURL((url) => url.href !== before, { timeout: 500 }).catch(() => undefined)
  }
  await page.waitForURL((url) => url.href !== before)
  return true
}

/** The stay that was answered, put into 我的一年. */
async function yearPages(page, look) {
  await goTo(page, '#/year/enter')
  await page.getByRole('button', { name: '记下' }).waitFor()
  await look('year-enter')
  await page.getByRole('radio', { name: '没有登记过' }).check()
  await page.getByRole('button', { name: '记下' }).click()
  await page.locator('.bill').waitFor()
  await look('year')
  await page.getByRole('link', { name: /看为什么/ }).click()
  await page.getByRole('link', { name: '修改这一笔' }).waitFor()
  await look('year-bill')
  await goTo(page, '#/year/father/2026/opening')
  await page.locator('#app main form').waitFor()
  await look('year-opening')
  for (let step = 2; await goOn(page); step++) await look(`year-opening-${step}`)
}

async function lastPages(page, look) {
  await yearPages(page, look)
  await goTo(page, '#/records/none')
  await page.getByText('找不到这条记录').waitFor()
  await look('record-missing')
  await goTo(page, '#/help/groups')
  await page.getByRole('heading', { name: /^认定了就直接救助/ }).waitFor()
  await look('help-groups')
  await goTo(page, '#/help/about')
  await page.getByText('份文件').waitFor()
  await look('help-about')
  await goTo(page, '#/no-such-page')
  await look('not-found')
  await goTo(page, '#/')
  await page.getByRole('heading', { name: '上次算的' }).waitFor()
  await look('home')
}

/**
 * Visits every page that needs nothing but the policy data.
 * @param {Page} page of an app that has just been opened at its home page
 * @param {(name: string) => Promise<unknown>} look
 */
export async function tourOfPolicy(page, look) {
  for (const [name, hash] of PLAIN_PAGES) {
    await goTo(page, hash)
    await page.waitForFunction(
      () => !/正在(打开|算)/.test(document.querySelector('#app main')?.textContent ?? ''),
    )
    await look(name)
  }
}
