import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

/** Dexie as written for browsers with modules: what the package names as its face is the form for all others. */
const MODERN = 'dexie/dist/modern/dexie.mjs'
/**
 * Layers between the app and the database. Live queries watch what others read and write, in every transaction and
 * every window; hooks are called at every write, with what was there before, which is kept for them. The app has none.
 */
const LAYERS = [
  /^ *this\.use\(cacheMiddleware\);$/m,
  /^ *this\.use\(observabilityMiddleware\);$/m,
  /^ *this\.use\(hooksMiddleware\);$/m,
  /^ *this\.use\(cacheExistingValuesMiddleware\);$/m,
  /^if \(typeof BroadcastChannel !== 'undefined'\) \{[\s\S]*?^\}$/m,
]
/** Ways to ask that our code does not use, and Dexie not within itself. */
const METHODS = (
  'upsert bulkAdd bulkUpdate sortBy eachKey eachUniqueKey eachPrimaryKey distinct startsWithIgnoreCase ' +
  'equalsIgnoreCase anyOfIgnoreCase startsWithAnyOfIgnoreCase noneOf startsWithAnyOf inAnyRange notEqual'
).split(' ')
const USED = new RegExp(`\\.(hook|${METHODS.join('|')})\\(`)

/** Dexie without what is not used here: 6 KB of the package, and work at every write. */
export function leanDexie(): Plugin {
  const file = createRequire(import.meta.url).resolve(MODERN)
  return {
    name: 'lean-dexie',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'dexie' ? file : null),
    transform(code, id) {
      const used = /[\\/]src[\\/]db[\\/]/.test(id) && USED.exec(code)
      if (used) this.error(`${used[1]} of Dexie is left out of the build, see ${import.meta.url}`)
      if (id !== file) return null
      const parts = [
        ...LAYERS,
        ...METHODS.map((name) => new RegExp(`^    ${name}\\([\\s\\S]*?^    \\}$`, 'm')),
      ]
      return { code: parts.reduce((text, part) => without(text, part), code), map: null }
    },
  }
}

function without(code: string, part: RegExp): string {
  if (!part.test(code)) throw new Error(`This version of Dexie reads otherwise: no ${part} in it`)
  return code.replace(part, '')
}
