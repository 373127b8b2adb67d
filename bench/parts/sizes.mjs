/** What a visitor downloads, as the build compressed it (brotli), beside the budget that the build is held to. */
import { basename } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { firstLoad, wireSize } from '../build-files.mjs'

/** KB of the budgets. */
const BUDGETS = { html: 14, scripts: 50, styles: 8, lazy: 30, package: 250, entries: 16 }
/** The library behind the database is larger than a chunk of ours may be, the first load has a budget of its own. */
const OWN_BUDGET = /\/(db|vue)\.js$/

/** @param {{ dist: string }} options */
export async function measure({ dist }) {
  const { html, scripts, styles, precached } = firstLoad(dist)
  const kb = (bytes) => bytes / 1024
  const sum = (files) => kb(files.reduce((total, file) => total + wireSize(dist, file), 0))
  const row = (what, value, budget, unit = 'KB') => ({
    what,
    here: [value],
    unit,
    ...(budget ? { beside: { name: 'budget', value: budget }, goal: { ratio: 1 } } : {}),
  })
  const chunks = precached.filter((file) => file.endsWith('.js') && !scripts.includes(file)).toSorted()
  return [
    {
      title: 'First load',
      rows: [
        row('index.html with the first screen and all styles', kb(html), BUDGETS.html),
        row('scripts', sum(scripts), BUDGETS.scripts),
        row('styles, inside index.html', kb(brotliCompressSync(styles).length), BUDGETS.styles),
      ],
    },
    {
      title: 'Offline package',
      rows: [
        row('all', sum(precached), BUDGETS.package),
        row('entries', precached.length, BUDGETS.entries, ''),
        row('the worker itself', sum(['sw.js'])),
      ],
    },
    {
      title: 'Chunks loaded later',
      rows: chunks.map((file) =>
        row(basename(file, '.js'), sum([file]), OWN_BUDGET.test(file) ? 0 : BUDGETS.lazy),
      ),
    },
  ]
}
