import type { Rolldown } from 'vite'

/**
 * Few chunks with stable edges. Few, because the worker's installation pays a round trip for each; stable, so that
 * an update of our own code leaves the libraries on the phone untouched.
 */
export const chunks = {
  groups: [{ name: chunkOf, debugName: 'rooms', includeDependenciesRecursively: false }],
} satisfies Rolldown.CodeSplittingOptions

const LIBRARIES = /node_modules[\\/](@vue|vue|vue-router|pinia)[\\/]/
/** Rooms that load as a whole, each with its heavy library, through one dynamic import. */
const LAZY_ROOMS = [
  { name: 'db', test: /[\\/]src[\\/]db[\\/]|node_modules[\\/]dexie[\\/]/ },
  // The pack is wanted as soon as a question is read. What checks another than the shipped one is not, nor what computes.
  {
    name: 'forms',
    test: /[\\/]src[\\/](policy[\\/](load|download|digest|errors)|stores[\\/]policy-open)\.ts/,
  },
  {
    name: 'rules',
    test: /[\\/]src[\\/](calc[\\/]|policy[\\/](?!view\b)|stores[\\/]policy-newer\.ts)|node_modules[\\/]valibot[\\/]/,
  },
  // Small rooms that are opened on request, long after the first screen: finding, handing over, backup,
  // and what only a shared phone needs. What clears the phone is no part of it: a page of its own does so too.
  {
    name: 'tools',
    test: /[\\/]src[\\/](search|handover|pages[\\/]backup|components[\\/]SharedPhone|content[\\/](everyday-words|app-pages))\b|node_modules[\\/](minisearch|uqr)[\\/]|^virtual:pinyin$/,
  },
  // A result explained, and what is done with one: read aloud, copied, put on paper, handed over, opened again.
  {
    name: 'outcome',
    test: /[\\/]src[\\/](a11y[\\/]speech|components[\\/](ResultView(?![\\/]caveats)|LayerExplain|PayBar|Paper|BurdenHint)|pages[\\/](result|records|handover))[\\/]/,
  },
  // The first visit is for a hospital stay: its questions, with what all questions share, come alone.
  { name: 'forms', test: /[\\/]src[\\/]pages[\\/]estimate[\\/]/ },
  // Pages that are used together travel together.
  // What is written and what one pays: many small pages that are read one after the other, and show no result.
  { name: 'handbook', test: /[\\/]src[\\/]pages[\\/](policy|contribution|mine|help)[\\/]/ },
  // These explain results, so they come with `outcome`: what one gets in a year, and with assistance, ...
  { name: 'year', test: /[\\/]src[\\/]pages[\\/](year|assistance)[\\/]/ },
  // ... or where nobody stays overnight.
  { name: 'care', test: /[\\/]src[\\/]pages[\\/]outpatient[\\/]/ },
]
/** What asks for the page that the address names: it imports nothing and nothing imports it, so it waits for nobody. */
const ENTRY = /[\\/]src[\\/](main|routes)\.ts$|[\\/]index\.html$|^virtual:pack-hash$/
/** What the first screen waits for. */
const START = /[\\/]src[\\/]start\.ts$/
/** What the first visit is for: parts of its pages do not wait for those of others. */
const FIRST_ROOM = /[\\/]src[\\/]pages[\\/]estimate[\\/]index\.ts$/
/** Small, and asked for by early and late rooms alike: nobody fetches a late room for it. */
const EVERYWHERE = /[\\/]src[\\/]policy[\\/]version\.ts$/
const OURS = /[\\/]src[\\/]/

type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>

/** The chunk of a module; null = wherever the bundler finds best. */
function chunkOf(id: string, graph: Graph): string | null {
  if (LIBRARIES.test(id)) return 'vue'
  if (ENTRY.test(id)) return null
  // Modules with a leading NUL are the bundler's own helpers: as stable as the libraries, but some serve late rooms only.
  if (isReached(id, graph, START)) return id.startsWith('\0') ? 'vue' : 'app'
  if (EVERYWHERE.test(id)) return 'app'
  const room = LAZY_ROOMS.find(({ test }) => test.test(id))
  if (room) return room.name
  // What the first screen does not need, and several pages do.
  if (!OURS.test(id) && !id.startsWith('\0')) return null
  return isReached(id, graph, FIRST_ROOM) ? 'forms' : 'parts'
}

/** Whether static imports alone lead from there to this module: what starts there waits for it. */
function isReached(id: string, graph: Graph, from: RegExp, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  const importers = graph.getModuleInfo(id)?.importers ?? []
  return from.test(id) || importers.some((one) => isReached(one, graph, from, seen))
}
