import { minifySync } from 'vite'
import type { Plugin, Rolldown } from 'vite'

const HELPER = '\0vite/preload-helper.js'
const HOST = 'vue'
/**
 * Fetches a room: what it imports is asked for at the same time as itself. As Vite's own helper, without what that does
 * for style sheets, of which there are none (build/inline-css.ts). A failure is told first (src/pwa/stale-chunk.ts).
 */
const FETCHES = `(() => {
  const asked = {}
  const link = () => document.createElement('link')
  const list = link().relList
  const rel = list && list.supports && list.supports('modulepreload') ? 'modulepreload' : 'preload'
  return (load, files = [], from) => {
    for (const file of files) {
      const { href } = new URL(file, from)
      if (asked[href]) continue
      asked[href] = document.head.appendChild(Object.assign(link(), { rel, as: 'script', crossOrigin: '', href }))
    }
    return load().catch((error) => {
      const event = new Event('vite:preloadError', { cancelable: true })
      event.payload = error
      dispatchEvent(event)
      if (!event.defaultPrevented) throw error
    })
  }
})()`
/** The bundler's own, as it writes it: how a file with several rooms hands out one. */
const HANDS = /^var e=Object\.defineProperty,t=([\s\S]+?);export\{t\};?\s*$/

/**
 * Two small helpers without files of their own: the worker's installation pays a round trip for each. They stand with the
 * libraries; but the entry, which waits for nothing, has a copy of what it needs. Fails where the bundler writes otherwise.
 */
export function ownHelpers(): Plugin {
  return {
    name: 'own-helpers',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === HELPER ? `export const __vitePreload = ${FETCHES}` : null),
    generateBundle: { order: 'pre', handler: (_options, bundle) => settle(bundle) },
  }
}

function settle(bundle: Rolldown.OutputBundle): void {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
  const host = chunks.find(({ name }) => name === HOST)
  const guest = chunks.find(({ name }) => name === 'rolldown-runtime')
  const entry = chunks.find(({ isEntry }) => isEntry)
  const [, hands] = HANDS.exec(guest?.code ?? '') ?? []
  if (!host || !guest || !entry || !hands) throw new Error('The helpers are not where they are expected')
  const copy = minifySync('fetches.js', FETCHES, { module: true }).code.replace(/;\s*$/, '')
  retake(entry, host, '\\w+', (local) => `const ${local}=${copy}`)
  entry.imports = entry.imports.filter((file) => file !== host.fileName)
  host.code = `${host.code.trimEnd()}const hand=(e=>${hands})(Object.defineProperty);export{hand};\n`
  for (const chunk of chunks.filter(({ imports }) => imports.includes(guest.fileName))) {
    retake(chunk, guest, 't', (local) => `import{hand as ${local}}from"./${fileOf(host)}"`)
    const others = chunk.imports.filter((file) => file !== guest.fileName && file !== host.fileName)
    chunk.imports = [...others, host.fileName]
  }
  delete bundle[guest.fileName]
}

/** Has a chunk take from elsewhere the one thing that it imports from a file. */
function retake(
  chunk: Rolldown.OutputChunk,
  from: Rolldown.OutputChunk,
  name: string,
  write: (local: string) => string,
): void {
  const one = new RegExp(`import\\{${name} as ([\\w$]+)\\}from"\\./${fileOf(from).replace('.', '\\.')}"`)
  if (!one.test(chunk.code)) throw new Error(`${chunk.fileName} takes a helper in an unexpected way`)
  chunk.code = chunk.code.replace(one, (_, local: string) => write(local))
}

function fileOf({ fileName }: Rolldown.OutputChunk): string {
  return fileName.replace('assets/', '')
}
