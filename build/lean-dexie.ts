import { createRequire } from 'node:module'
import type { Plugin } from 'vite'
import { asksFor, methods, without } from './cut.ts'

/** Dexie as written for browsers with modules: what the package names as its face is the form for all others. */
const MODERN = 'dexie/dist/modern/dexie.mjs'
/**
 * Layers between the app and the database. Live queries watch what others read and write, in every transaction and
 * every window; hooks are called at every write, with what was there before, which is kept for them; virtual indexes
 * find by a part of an index. The app has none.
 */
const LAYERS = [
  /^ *this\.use\(cacheMiddleware\);$/m,
  /^ *this\.use\(observabilityMiddleware\);$/m,
  /^ *this\.use\(hooksMiddleware\);$/m,
  /^ *this\.use\(cacheExistingValuesMiddleware\);$/m,
  /^ *this\.use\(virtualIndexMiddleware\);$/m,
]
/** Where Dexie tells live queries and other windows of what was written, or of a database that is new. */
const TELLING = [
  /^if \(typeof BroadcastChannel !== 'undefined'\) \{[\s\S]*?^\}$/m,
  /^if \(typeof dispatchEvent !== 'undefined' &&[\s\S]*?^\}$/m,
  /^ *propagateLocally\(\{ all: .*$/m,
  /^ *if \('mutatedParts' in idbtrans\) \{[\s\S]*?\n {12}\}$/m,
  /^ {8}if \(wasCreated\) \{\n {12}const everything = [\s\S]*?^ {8}\}$/m,
]
/** Helpers for addons and other programs that Dexie hands out with its name. */
const HANDED_OUT = [
  /^ {4}delete\(databaseName\) \{\n[\s\S]*?(?=^ {4}vip,$)/m,
  /^ {4}async: function[\s\S]*?(?=^ {4}addons: )/m,
  /^ {4}connections: \{\n[\s\S]*?(?=^ {4}dependencies: )/m,
  /^ {4}cache,\n {4}semVer[\s\S]*?(?=^\}\);$)/m,
]
/** Ways to ask that our code does not use, and Dexie not within itself. */
const METHODS = (
  'upsert bulkAdd bulkUpdate sortBy eachKey eachUniqueKey eachPrimaryKey distinct startsWithIgnoreCase ' +
  'equalsIgnoreCase anyOfIgnoreCase startsWithAnyOfIgnoreCase noneOf startsWithAnyOf inAnyRange notEqual ' +
  'mapToClass defineClass update offset last or desc raw until above aboveOrEqual belowOrEqual anyOf ' +
  'waitFor unuse hasBeenClosed hasFailed dynamicallyOpened'
).split(' ')
/** Layers are listed by kind, and Dexie does not expect a kind without any. */
const NO_LAYERS = 'this._middlewares = {};'

/** Dexie without what is not used here: 9 KB of the package, and work at every write. */
export function leanDexie(): Plugin {
  const file = createRequire(import.meta.url).resolve(MODERN)
  return {
    name: 'lean-dexie',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'dexie' ? file : null),
    transform(code, id) {
      const used = /[\\/]src[\\/]db[\\/]/.test(id) && asksFor(code, ['hook', ...METHODS])
      if (used) this.error(`${used} of Dexie is left out of the build, see ${import.meta.url}`)
      if (id !== file) return null
      if (!code.includes(NO_LAYERS)) throw new Error('This version of Dexie lists its layers otherwise')
      const lean = without(code, [...LAYERS, ...TELLING, ...HANDED_OUT, ...methods(METHODS)])
      return { code: lean.replace(NO_LAYERS, 'this._middlewares = { dbcore: [] };'), map: null }
    },
  }
}
