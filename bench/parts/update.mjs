/**
 * What a phone that has the app fetches when one sentence of a page has changed: the new worker, and what turns the files
 * of the release before into those of this one (`npm run deploy:changes`, src/pwa/worker/earlier-files.ts). Where the server
 * does not have that, each file that is not the same as before but for the folder's name. One page of each room; the
 * builds go to a folder of their own.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { root } from '../../scripts/install.mjs'
import { firstLoad, wireSize } from '../build-files.mjs'

/** Room of build/chunks.ts → a page or part of it that says something. */
const SENTENCE_IN = {
  handbook: 'src/pages/help/AboutPage.vue',
  year: 'src/pages/year/LedgerPage.vue',
  estimate: 'src/pages/estimate/OpenPage.vue',
  outcome: 'src/pages/records/RecordsPage.vue',
  tools: 'src/pages/backup/SaveCard.vue',
  parts: 'src/components/NotOpened/NotOpened.vue',
  app: 'src/pages/home/HomePage.vue',
}
/** KB for one sentence. */
const BUDGET = 20

export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'update-'))
  const asked = process.env['BUILD_DIR']
  try {
    const before = await packageOf(join(folder, 'before'))
    const rows = []
    for (const [room, file] of Object.entries(SENTENCE_IN)) {
      const dist = join(folder, room)
      const after = await packageOf(dist, file)
      const changed = [...after].filter(([name, { text }]) => before.get(name)?.text !== text)
      const since = await sinceOf(join(folder, 'before'), dist)
      rows.push(...rowsOf(room, dist, changed, since, after.size))
    }
    return [{ title: 'One sentence changed', rows }]
  } finally {
    if (asked === undefined) delete process.env['BUILD_DIR']
    else process.env['BUILD_DIR'] = asked
    rmSync(folder, { recursive: true })
  }
}

function rowsOf(room, dist, changed, since, all) {
  const urls = changed.map(([, { url }]) => url)
  const whole = changed.filter(([name]) => !since.changed.includes(name)).map(([, { url }]) => url)
  const row = (what, files) => ({
    what: `a sentence in ${room}: the worker and ${what}`,
    here: [['sw.js', ...files].reduce((sum, url) => sum + wireSize(dist, url), 0) / 1024],
    unit: 'KB',
    beside: { name: 'budget', value: BUDGET },
  })
  const others = whole.length > 0 ? `, and ${whole.length} whole` : ''
  return [
    {
      ...row(`what has changed in ${since.changed.length} of ${all} files${others}`, [since.file, ...whole]),
      goal: { ratio: 1 },
    },
    row(`${urls.length} of ${all} files whole, where the server does not say what has changed`, urls),
  ]
}

/** Lays the differences beside the release, as for a deployment. */
async function sinceOf(before, dist) {
  const { runnerImport } = await import('vite')
  const options = { configFile: false, logLevel: 'error' }
  const { module } = await runnerImport(join(root, 'build/differences.ts'), options)
  const [since] = module.writeDifferences(before, dist)
  return since
}

/** Builds. @returns name → address of each file that the worker keeps, and what is in it but for the folder's name */
async function packageOf(dist, changed) {
  const { build } = await import('vite')
  process.env['BUILD_DIR'] = dist
  await build({ logLevel: 'error', plugins: changed ? [withAnotherSentence(changed)] : [] })
  const text = (url) => readFileSync(join(dist, url), 'utf8').replace(/assets\/\w+\//g, '')
  return new Map(firstLoad(dist).precached.map((url) => [basename(url), { url, text: text(url) }]))
}

function withAnotherSentence(file) {
  return {
    name: 'another-sentence',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(`/${file}`)) return null
      if (!code.includes('。')) throw new Error(`${file} says nothing`)
      return { code: code.replace('。', '。这是新的一句。'), map: null }
    },
  }
}
