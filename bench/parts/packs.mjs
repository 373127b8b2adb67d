/**
 * Policy packs of more and more cities beside ours, in the real browser at CPU÷6. A phone loads the pack of its own city
 * only, so that nothing may grow but the index of packs, which is asked for newer data. The other packs are copies of
 * ours under other names, in a folder of their own.
 */
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { serve } from '../../scripts/serve.mjs'
import { goTo } from '../../scripts/tour.mjs'
import { slow, timed, withPhone } from '../phone.mjs'
import { median } from '../report.mjs'

const CITIES = [1, 30, 300]
const GROWS = 1.25
const WORDS = ['高血压', '大病', 'qfx', '异地看病', '低保']

/** @param {{ repeats: number, dist: string }} options */
export async function measure({ repeats, dist }) {
  const found = new Map()
  for (const cities of CITIES) {
    const folder = withCities(dist, cities)
    const server = await serve({ dir: folder, port: 0 })
    try {
      const url = `http://localhost:${server.address().port}/`
      const rounds = []
      for (let round = 0; round < repeats; round++) {
        rounds.push(await withPhone((screen) => opened(screen, url)))
      }
      const index = brotliCompressSync(readFileSync(join(folder, 'policy/index.json'))).length
      found.set(cities, { rounds, index })
    } finally {
      server.close()
      server.closeAllConnections()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return [table(found)]
}

/** The build, and so many packs in it. */
function withCities(dist, count) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cities-'))
  cpSync(dist, folder, { recursive: true })
  const path = join(folder, 'policy/index.json')
  const index = JSON.parse(readFileSync(path, 'utf8'))
  const [ours] = index.packs
  const text = readFileSync(join(folder, 'policy', ours.file), 'utf8')
  for (let nth = 1; nth < count; nth++) {
    const id = `city${nth}`
    const file = `${id}.json`
    writeFileSync(join(folder, 'policy', file), text.replace(`"id":"${ours.id}"`, `"id":"${id}"`))
    index.packs.push({ ...ours, id, name: `第${nth}市`, sha256: randomBytes(32).toString('hex'), file })
  }
  writeFileSync(path, JSON.stringify(index))
  return folder
}

/** A fresh phone: until the pack is in use, until one can search, and each search after that. */
async function opened(screen, url) {
  const { page } = screen
  await page.goto(url)
  await page.locator('#app[data-v-app] main h1').waitFor()
  await slow(screen)
  const load = await page.evaluate(timed, { act: { hash: '#/policy/year/2026' }, until: 'main h2' })
  const searching = await page.evaluate(timed, {
    act: { hash: '#/policy/search' },
    until: 'input[type=search]',
  })
  const searches = []
  for (const words of WORDS) searches.push(await page.evaluate(search, words))
  await goTo(page, '#/')
  return { load: load.ms, open: searching.ms, search: median(searches) }
}

/** Runs in the page: milliseconds from the last key to the results, the pause for further keys included. */
function search(words) {
  const field = document.querySelector('input[type=search]')
  const results = () => document.querySelector('section[aria-labelledby=first]')
  return new Promise((resolve) => {
    const before = results()?.textContent
    const since = performance.now()
    const look = () => {
      if (!results() || results().textContent === before) return
      watching.disconnect()
      requestAnimationFrame(() => resolve(performance.now() - since))
    }
    const watching = new MutationObserver(look)
    watching.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true })
    field.value = words
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

function table(found) {
  const [first] = CITIES
  const names = { load: 'open a page of the pack', open: 'open the search', search: 'one search' }
  const rows = Object.entries(names).flatMap(([name, what]) => {
    const of = (cities) => found.get(cities).rounds.map((round) => round[name])
    const beside = { name: `with ${first}`, value: median(of(first)) }
    return CITIES.map((cities) => ({
      what: `${what}, ${cities} ${cities === 1 ? 'city' : 'cities'}`,
      here: of(cities),
      unit: 'ms',
      beside,
      goal: { ratio: GROWS },
    }))
  })
  for (const cities of CITIES) {
    const beside = { name: `with ${first}`, value: found.get(first).index / 1024 }
    const here = [found.get(cities).index / 1024]
    rows.push({ what: `index of packs on the wire, ${cities}`, here, unit: 'KB', beside })
  }
  return { title: 'One pack among many', rows }
}
