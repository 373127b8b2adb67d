/**
 * The rest of the tour: pages with something in them, pages that ask for a correction, and pages that have no answer.
 * What a state needs is put where a reloaded tab keeps it, so that no state waits for the one before it.
 */
import { goOn, goTo } from './tour.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {(name: string) => Promise<unknown>} Look */

/** A father on 低保 who holds a sheet: every answer given. */
const STAY = {
  who: 'father',
  year: '2026',
  date: '2026-03-05',
  group: 'dibao',
  sheet: 'yes',
  billed: '20000',
  inScope: '15000',
  basicPaid: '10500',
  criticalPaid: '0',
  inProvince: 'yes',
  referred: 'yes',
  earlier: 'no',
}
/** A year that costs more than most people have seen: the widest amounts, and all four layers pay. */
const LARGE = {
  ...STAY,
  group: 'tekun',
  billed: '987654.32',
  inScope: '876543.21',
  basicPaid: '0',
  criticalPaid: '0',
}
/** Without a sheet almost everything is an assumption. */
const ROUGH = {
  ...STAY,
  group: 'dibao-margin',
  sheet: 'no',
  date: '',
  earlier: 'unsure',
  outOfScopeUnknown: true,
}

/** Opens a page as a tab that was reloaded has it, with what was typed on it. */
async function openWith(page, hash, draft, kept) {
  await page.evaluate(
    ([to, name, json]) => {
      sessionStorage.setItem(`yibao.draft.${name}`, JSON.stringify({ at: Date.now() + 1000, json }))
      location.hash = to
      location.reload()
    },
    [hash, draft, JSON.stringify(kept)],
  )
  await page.waitForFunction(() => document.querySelector('#app[data-v-app]'))
  await settled(page)
}

/** Waits until the page is there and has nothing more to fetch or to compute. */
export async function settled(page) {
  await page.locator('#app main h1').waitFor()
  await page.waitForFunction(
    () => !/正在(打开|算)/.test(document.querySelector('#app main')?.textContent ?? ''),
  )
}

const estimate = (/** @type {Page} */ page, hash, answers) => openWith(page, hash, 'estimate', answers)

/**
 * Questions that the sample stay does not come to, and results of other kinds.
 * @param {Page} page of an app that has just been opened
 * @param {Look} look
 */
export async function tourOfEstimates(page, look) {
  for (const [name, hash, answers] of [
    ['estimate-groups', '#/estimate/groups', STAY],
    ['estimate-out-of-scope', '#/estimate/out-of-scope', { ...STAY, inScopeMissing: true }],
    ['estimate-opening', '#/estimate/opening', { ...STAY, earlier: 'yes', group: 'dibao-margin' }],
    ['estimate-check-rough', '#/estimate/check', ROUGH],
    ['result-rough', '#/result', ROUGH],
    ['result-differs', '#/result', { ...STAY, billed: '42000', inScope: '42000', basicPaid: '0' }],
    ['result-large', '#/result', LARGE],
    ['result-none', '#/result', {}],
    ['result-year', '#/result', { ...STAY, year: '2019', date: '2019-05-01' }],
  ]) {
    await estimate(page, hash, answers)
    await look(name)
  }
  await estimate(page, '#/estimate/in-scope', { ...STAY, inScope: '150000' })
  await page.locator('#app main form button[type=submit]').click()
  await page.locator('.field-error').waitFor()
  await look('estimate-amount-error')
}

/** Assistance: explained, asked, and compared on a large bill. */
export async function tourOfAssistance(page, look) {
  const bill = { ...STAY, billed: '150000', inScope: '130000', basicPaid: '70000', criticalPaid: '35425' }
  await estimate(page, '#/assistance', { ...bill, referred: 'no' })
  await look('assistance')
  for (const part of ['guide', 'groups', 'what-if', 'tilted', 'other']) {
    await goTo(page, `#/assistance/${part}`)
    await settled(page)
    await look(`assistance-${part}`)
  }
  await goTo(page, '#/assistance/what-if')
  await settled(page)
  const choices = { bill: 'draft', mode: 'group', situation: 'not-referred', beside: 'none' }
  await answerAll(page, look, 'assistance-what-if', choices)
  await goOn(page, '比一比')
  await page.locator('.variant-changed').first().waitFor()
  await look('assistance-what-if-answer')
  await goTo(page, '#/policy/search')
  await page.getByRole('searchbox').fill('药费')
  await page.getByRole('link', { name: /药/ }).first().waitFor()
  await look('search-results')
  await page.getByRole('searchbox').fill('qwxzvv')
  await page.getByText('没有找到').first().waitFor()
  await look('search-nothing')
  for (const [name, hash] of [
    ['policy-term', '#/policy/terms/two-diseases'],
    ['policy-reading', '#/policy/readings/R1'],
    ['policy-no-figure', '#/policy/figure/no.such'],
  ]) {
    await goTo(page, hash)
    await settled(page)
    await look(name)
  }
}

/** Families and their money: contributions and outpatient care, filled in. */
export async function tourOfFamily(page, look) {
  const members = [
    ['self', 'none'],
    ['father', 'dibao'],
  ].map(([who, group], index) => ({ id: String(index + 1), who, group }))
  await openWith(page, '#/contribution', 'family', { coverYear: '2026', members })
  await look('contribution-family')
  const submit = page.locator('#app main form button[type=submit]')
  await goTo(page, '#/contribution/member/new')
  await submit.click()
  await look('contribution-member-error')
  await answerAll(page, look, 'contribution-member', { who: 'mother', group: 'tekun' })
  await goTo(page, '#/contribution/gap')
  await answerAll(page, look, 'contribution-gap', { missed: '5', 'in-window': 'yes', exempt: 'no' })
  await goOn(page, '看要等多久')
  await page.locator('.waiting-months').waitFor()
  await look('contribution-gap-answer')
  await goTo(page, '#/contribution')
  await page.getByLabel('算哪一年的医保？').selectOption('2027年度（还没看到文件）')
  await look('contribution-unpublished')
  await outpatient(page, look)
}

/**
 * Answers the questions of a form, which stand on one page or one at a time: each then is looked at as it comes.
 * @param {Page} page
 * @param {Look} look
 * @param {string} name what the pictures of the questions begin with
 * @param {Record<string, string>} answers in the order of the questions
 */
async function answerAll(page, look, name, answers) {
  for (const [id, value] of Object.entries(answers)) {
    const field = page.locator(`#app #${id}`)
    if (!(await field.count()) && (await goOn(page))) await look(`${name}-${id}`)
    await field.waitFor()
    const kind = await field.evaluate((one) => (one.matches('select') ? 'list' : one.getAttribute('type')))
    if (kind === 'list') await field.selectOption(value)
    else if (kind === 'radio') await page.locator(`input[name="${id}"][value="${value}"]`).check()
    else await field.fill(value)
  }
}

async function outpatient(page, look) {
  const submit = page.locator('#app main form button[type=submit]')
  await goTo(page, '#/outpatient')
  await answerAll(page, look, 'outpatient', { who: 'father', year: '2026', chronic: 'both' })
  if (!(await goOn(page))) await page.getByText('这一年已经报过？填在这里').click()
  await page.locator('#generalPaid').fill('3000')
  if (await submit.count()) await submit.click()
  await page.locator('.field-error').waitFor()
  await look('outpatient-error')
  await page.locator('#generalPaid').fill('81.6')
  if (await goOn(page)) await look('outpatient-chronicPaid')
  await goOn(page, '看还能报多少')
  await look('outpatient-filled')
  await page.getByRole('link', { name: /看病前先算/ }).click()
  await submit.click()
  await look('outpatient-visit-error')
  await answerAll(page, look, 'outpatient-visit', { scope: 'general', inScope: '400', outOfScope: '20' })
  await submit.click()
  await page.getByRole('heading', { name: '估计这次能报' }).waitFor()
  await look('outpatient-answer')
}

/** 我的一年 by hand: a bill that is asked back, bills of one day, one deleted. */
export async function tourOfYear(page, look) {
  const submit = page.locator('#app main form button[type=submit]')
  await goTo(page, '#/year/new')
  await submit.click()
  await look('year-new-error')
  for (const name of [/^父亲/, /^2026 年/, /^低保对象/, /^没有登记过/]) {
    await page.getByRole('radio', { name }).check()
    if (await goOn(page)) await look(`year-new-after-${name.source.slice(1)}`)
  }
  await submit.click()
  await page.getByRole('link', { name: '记一笔' }).click()
  await submit.click()
  await look('year-bill-error')
  const stay = { kind: 'admission', date: '03-05', sheet: 'no', billed: '345678.9', outOfScope: '0' }
  await enterBill(page, { ...stay, inProvince: 'yes', referred: 'unsure' }, look)
  await page.getByRole('link', { name: '记一笔' }).click()
  await enterBill(page, { kind: 'general', date: '03-05', billed: '120', inScope: '100' })
  await look('year-bills')
  await page.evaluate(() =>
    document.querySelectorAll('#app main details').forEach((fold) => (fold.open = true)),
  )
  await look('year-unfolded')
  await page.evaluate(() =>
    document.querySelectorAll('#app main details').forEach((fold) => (fold.open = false)),
  )
  await page.getByRole('button', { name: /^删除/ }).first().click()
  await look('year-deleted')
  await page.getByRole('link', { name: '看为什么' }).first().click()
  await page.getByRole('link', { name: '修改这一笔' }).waitFor()
  await look('year-bill-large')
  await page.getByRole('link', { name: '修改这一笔' }).click()
  await submit.waitFor()
  await look('year-bill-edit')
  await goTo(page, '#/year/father/2026/add')
  await page.locator('input[name=kind][value=general]').check()
  await goTo(page, '#/year')
  await page.getByRole('link', { name: '接着上次填的' }).waitFor()
  await look('year-list')
}

/** @param {Record<string, string>} answers in the order of the questions */
async function enterBill(page, answers, look = async () => undefined) {
  for (const [field, value] of Object.entries(answers)) {
    if (field !== 'kind' && (await goOn(page))) await look(`year-bill-${field}`)
    const [month = '', day = ''] = value.split('-')
    if (field === 'date') {
      await page.getByLabel('月', { exact: true }).selectOption(month)
      await page.getByLabel('日', { exact: true }).selectOption(day)
    } else if (/^[a-z]+$/.test(value)) await page.locator(`input[name=${field}][value=${value}]`).check()
    else await page.locator(`#${field}`).fill(value)
  }
  await look('year-bill-filled')
  await page.getByRole('button', { name: '记下' }).click()
  await page.locator('.bill').first().waitFor()
}
