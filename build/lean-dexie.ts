import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

/** Dexie as written for browsers with modules: what the package names as its face is the form for all others. */
const MODERN = 'dexie/dist/modern/dexie.mjs'
/** Live queries watch what others read and write, in every transaction and every window. The app has none. */
const WATCHERS = [
  /^ *this\.use\(cacheMiddleware\);$/m,
  /^ *this\.use\(observabilityMiddleware\);$/m,
  /^if \(typeof BroadcastChannel !== 'undefined'\) \{[\s\S]*?^\}$/m,
]

/** Dexie without its largest part that is not used here: 4 KB of the package, and work at every write. */
export function leanDexie(): Plugin {
  const file = createRequire(import.meta.url).resolve(MODERN)
  return {
    name: 'lean-dexie',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'dexie' ? file : null),
    transform(code, id) {
      if (id !== file) return null
      return { code: WATCHERS.reduce((text, part) => without(text, part), code), map: null }
    },
  }
}

function without(code: string, part: RegExp): string {
  if (!part.test(code)) throw new Error(`This version of Dexie reads otherwise: no ${part} in it`)
  return code.replace(part, '')
}
