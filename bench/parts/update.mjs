/**
 * What a phone that has the app fetches when one sentence of a page has changed: the new worker, and each file of the
 * package that is not the same as before but for the folder's name (src/pwa/worker/earlier-files.ts). One page of each
 * room; the builds go to a folder of their own.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
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
      const files = ['sw.js', ...changed.map(([, { url }]) => url)]
      const bytes = files.reduce((sum, url) => sum + wireSize(dist, url), 0)
      rows.push({
        what: `a sentence in ${room}: the worker and ${changed.length} of ${after.size} files`,
        here: [bytes / 1024],
        unit: 'KB',
        beside: { name: 'budget', value: BUDGET },
        goal: { ratio: 1 },
      })
    }
    return [{ title: 'One sentence changed', rows }]
  } finally {
    if (asked === undefined) delete process.env['BUILD_DIR']
    else process.env['BUILD_DIR'] = asked
    rmSync(folder, { recursive: true })
  }
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
