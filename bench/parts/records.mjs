/**
 * Many saved estimates and as many bills of the ledger, in the real browser at CPU÷6: opening, going on, saving, and
 * taking everything along as a file and back. Every time is that of the first row and stands beside that of a hundred
 * rows in the same run; the longest task until the last row is drawn is what a tap has to wait for. Of a saved estimate
 * there is nothing to search: the list is its dates.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../scripts/serve.mjs'
import { answerStay, goTo } from '../../scripts/tour.mjs'
import { slow, steady, timed, withPhone } from '../phone.mjs'
import { keepMany, keepOne } from '../rows.mjs'
import { median } from '../report.mjs'

const SIZES = [10, 100, 1000, 10_000]
/** Rows of a file: the largest is about what one file may hold (16 MB). */
const FILE_SIZES = [10, 100, 1000, 2500]
/** The largest file is slow to fill a phone with: a few rounds of it say enough. */
const FEW = 3
const REFERENCE = 100
/** Rows that the list of estimates shows until older ones are asked for, and a year of its bills. */
const PAGE = 50
const BILLS = 30
const LIST_GROWS = 1.5
const LONGEST_MS = 200
/** Whose stays are saved: everybody but the father, whose rows lie there already. */
const OTHERS = ['母亲', '本人', '老伴', '孩子', '家人']

/** @param {{ repeats: number, dist: string }} options */
export async function measure({ repeats, dist }) {
  const server = await serve({ dir: dist, port: 0 })
  const url = `http://localhost:${server.address().port}/`
  try {
    const lists = new Map()
    for (const size of SIZES) lists.set(size, await withPhone((screen) => daily(screen, url, size, repeats)))
    const files = new Map()
    for (const size of FILE_SIZES)
      files.set(size, await filesOf(url, size, size > 1000 ? Math.min(FEW, repeats) : repeats))
    return [
      table('Every day', lists),
      table('A backup and back', files, 'As many estimates and as many bills in one file.'),
    ]
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

const nth = (row, place) => `${row}:nth-child(${place})`

/** Fills a phone and opens it anew. */
async function filled({ page }, url, size) {
  await page.goto(url)
  await keepOne(page)
  await keepMany(page, size)
  await page.reload()
  await page.locator('#app[data-v-app] main h1').waitFor()
}

/** @returns {Promise<Map<string, { ms: number, longest: number }[]>>} by what was done */
async function daily(screen, url, size, repeats) {
  await filled(screen, url, size)
  const { page } = screen
  const steps = new Map()
  const take = async (name, act, until, whole) => {
    const found = await page.evaluate(timed, { act, until, whole })
    steps.set(name, [...(steps.get(name) ?? []), found])
  }
  // Once unmeasured: what is only downloaded, and not yet seen, is another question.
  for (const hash of ['#/records', '#/year/father/2025', '#/']) await goTo(page, hash)
  for (let round = 0; round < repeats; round++) {
    await slow(screen)
    await take('open the list', { hash: '#/records' }, 'li.record', nth('li.record', Math.min(size, PAGE)))
    if (size > PAGE) {
      const older = [PAGE + 1, 2 * PAGE].map((row) => nth('li.record', row))
      await take('older ones', { button: '看更早的' }, ...older)
    }
    await goTo(page, '#/')
    await take('open 我的一年', { hash: '#/year' }, 'a[href^="#/year/father"]')
    const bills = nth('.bill', Math.min(size - 1, BILLS))
    await take('open a year of bills', { hash: '#/year/father/2025' }, '.bill', bills)
    await slow(screen, 1)
    await answerStay(page, steady(page), OTHERS[round % OTHERS.length])
    await slow(screen)
    await take('save one more', { button: '保存' }, 'text=已保存')
    await slow(screen, 1)
    await goTo(page, '#/')
  }
  return steps
}

async function filesOf(url, size, repeats) {
  const steps = new Map([
    ['make a backup', []],
    ['look into it', []],
    ['take it over', []],
  ])
  for (let round = 0; round < repeats; round++) {
    const { file, made } = await withPhone((screen) => exported(screen, url, size))
    steps.get('make a backup').push(made)
    const [looked, taken] = await withPhone((screen) => imported(screen, url, file))
    steps.get('look into it').push(looked)
    steps.get('take it over').push(taken)
  }
  return steps
}

async function exported(screen, url, size) {
  await filled(screen, url, size)
  const { page } = screen
  await goTo(page, '#/backup')
  await page.getByRole('button', { name: '做一份备份' }).waitFor()
  await slow(screen)
  const made = await page.evaluate(timed, { act: { button: '做一份备份' }, until: 'text=存成文件' })
  await slow(screen, 1)
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '存成文件' }).click()
  return { made, file: await kept(await coming) }
}

/** A place of its own: what was downloaded goes with the browser. The page is given a path, not the bytes. */
async function kept(download) {
  const path = join(tmpdir(), `bench-${process.pid}-backup.json`)
  await download.saveAs(path)
  return path
}

async function imported(screen, url, file) {
  const { page } = screen
  await page.goto(`${url}#/backup`)
  const input = page.getByLabel('备份文件')
  await input.waitFor({ state: 'attached' })
  await slow(screen)
  const looked = page.evaluate(timed, { act: { nothing: true }, until: 'text=这份备份里有什么' })
  await input.setInputFiles(file)
  return [await looked, await page.evaluate(timed, { act: { button: '恢复到手机' }, until: 'text=已恢复' })]
}

/** @param {Map<number, Map<string, { ms: number, longest: number }[]>>} found by size */
function table(title, found, about) {
  const rows = []
  for (const name of found.get(REFERENCE).keys()) {
    const reference = median(
      found
        .get(REFERENCE)
        .get(name)
        .map(({ ms }) => ms),
    )
    for (const [size, steps] of found) {
      const here = steps.get(name)?.map(({ ms }) => ms)
      if (!here || size === REFERENCE) continue
      const goal = name === 'open the list' ? { goal: { ratio: LIST_GROWS } } : {}
      const beside = { name: `with ${REFERENCE}`, value: reference }
      rows.push({ what: `${name}, ${size.toLocaleString('en')}`, here, unit: 'ms', beside, ...goal })
    }
  }
  for (const [size, steps] of found) {
    for (const [name, results] of steps) {
      const here = results.map(({ longest }) => longest)
      const what = `longest task: ${name}, ${size.toLocaleString('en')}`
      rows.push({ what, here, unit: 'ms', goal: { most: LONGEST_MS } })
    }
  }
  return { title, rows, ...(about ? { about } : {}) }
}
