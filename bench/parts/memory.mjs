/**
 * Memory: the heap of the page after each of several tours through all its pages without a reload, each time after a
 * collection. It must stay small, and what one tour leaves behind the next must not add to.
 */
import { serve } from '../../scripts/serve.mjs'
import { answerStay, goTo, tourOfPolicy } from '../../scripts/tour.mjs'
import { steady, withPhone } from '../phone.mjs'

const TOURS = 5
const MOST_MB = 40
/** Caches fill during the first tours: from the second on it may not grow by more than what a collection misses. */
const GROWTH = 1.1

/** @param {{ dist: string }} options */
export async function measure({ dist }) {
  const server = await serve({ dir: dist, port: 0 })
  try {
    const tours = await withPhone((screen) => toured(screen, `http://localhost:${server.address().port}/`))
    return [table(tours)]
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

async function toured({ page, cdp }, url) {
  await cdp.send('Performance.enable')
  await page.goto(url)
  await page.locator('#app[data-v-app] main h1').waitFor()
  const found = [await usage(cdp)]
  for (let tour = 0; tour < TOURS; tour++) {
    await answerStay(page, steady(page))
    if (tour === 0) await page.getByRole('button', { name: /^保存/ }).click()
    await tourOfPolicy(page, async () => undefined)
    await goTo(page, '#/records')
    await goTo(page, '#/')
    found.push(await usage(cdp))
  }
  return found
}

/** @returns {Promise<{ heap: number, nodes: number, listeners: number }>} heap in MB */
async function usage(cdp) {
  // Twice: what the first collection finalises the second takes.
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const value = (name) => metrics.find((metric) => metric.name === name).value
  return {
    heap: value('JSHeapUsedSize') / 2 ** 20,
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
  }
}

function table([start, ...tours]) {
  const second = tours[1]
  const last = tours.slice(-1)
  const grown = (what, name, unit) => ({
    what: `${what}: last tour`,
    here: last.map((one) => one[name]),
    unit,
    beside: { name: 'second tour', value: second[name] },
    goal: { ratio: GROWTH },
  })
  const heap = {
    what: `heap after each of ${TOURS} tours`,
    here: tours.map((one) => one.heap),
    unit: 'MB',
    beside: { name: 'home page alone', value: start.heap },
  }
  return {
    title: 'After full tours',
    rows: [
      heap,
      { ...heap, what: 'the same, promised', beside: undefined, goal: { most: MOST_MB } },
      grown('heap', 'heap', 'MB'),
      grown('nodes of the document', 'nodes', ''),
      grown('listeners', 'listeners', ''),
    ],
  }
}
