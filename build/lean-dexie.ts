import { createRequire } from 'node:module'
import type { Plugin } from 'vite'
import { asksFor, changed, methods, without } from './cut.ts'
import { LIKE_OTHERS, PRIVATE, SIMPLER, WITHIN } from './lean-dexie-inside.ts'
import { saidIn, shortNames } from './short-names.ts'

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
/** Where each table would call hooks before it writes. */
const HOOKS = [
  /^ *creating: \[hookCreatingChain, nop\],$/m,
  /^ *updating: \[hookUpdatingChain, nop\],$/m,
  /^ *deleting: \[hookDeletingChain, nop\],$/m,
]
/** What Dexie does where nobody listens: it talks on the console. We always listen (src/db/open.ts). */
const LISTENERS = [
  /^ {8}this\.once = [\s\S]*?^ {8}\};$/m,
  /^ {8}this\.on\.ready\.subscribe = [\s\S]*?^ {8}\}\);$/m,
  /^ {8}this\.on\('versionchange', [\s\S]*?^ {8}\}\);$/m,
  /^ {8}this\.on\('blocked', [\s\S]*?^ {8}\}\);$/m,
]
/** Lists of databases: of names, kept in a database of its own, and of open ones, which may be forgotten. */
const LISTS = [
  /^ *if \(wasCreated\)\n *_onDatabaseCreated\(.*$/m,
  /^ {4}if \(typeof FinalizationRegistry [\s\S]*?^ {4}else (?=\{)/m,
  /^props\(RangeSet\.prototype, \{[\s\S]*?^\}\);$/m,
]
/** Of a whole database, and of all rows that an index or a filter finds: we delete by keys. */
const DELETES = [
  /^ {4}delete\(closeOptions [\s\S]*?^ {4}\}$/m,
  /^ {4}delete\(\) \{\n {8}var ctx[\s\S]*?^ {4}\}$/m,
]
/** Ways to ask that our code does not use, and Dexie not within itself. */
const METHODS = (
  'upsert bulkAdd bulkUpdate sortBy eachKey eachUniqueKey eachPrimaryKey distinct startsWithIgnoreCase ' +
  'equalsIgnoreCase anyOfIgnoreCase startsWithAnyOfIgnoreCase noneOf startsWithAnyOf inAnyRange notEqual ' +
  'mapToClass defineClass update modify offset last or desc raw until above aboveOrEqual belowOrEqual anyOf ' +
  'waitFor unuse hasBeenClosed hasFailed dynamicallyOpened'
).split(' ')
/** What is asked of a table or of what `where` found, and is not there. */
const ASKED = new RegExp(
  `\\bdb\\.\\w+(?:\\.where\\([^)]*\\))?\\.(?:${LIKE_OTHERS.join('|')})\\(|\\.where\\((?!')`,
)

const CUTS = [...LAYERS, ...TELLING, ...HANDED_OUT, ...HOOKS, ...LISTENERS, ...LISTS, ...DELETES]

/** Dexie without what is not used here: 15 KB of the package, and work at every write. */
export function leanDexie(): Plugin {
  const file = createRequire(import.meta.url).resolve(MODERN)
  return {
    name: 'lean-dexie',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'dexie' ? file : null),
    transform(code, id) {
      const used =
        /[\\/]src[\\/]db[\\/]/.test(id) &&
        (asksFor(code, ['hook', 'once', ...METHODS]) ??
          (/\.delete\(\)/.exec(code) ?? ASKED.exec(code))?.[0] ??
          saidIn(code, PRIVATE))
      if (used) this.error(`${used} of Dexie is left out of the build, see ${import.meta.url}`)
      if (id !== file) return null
      const lean = without(code, [...CUTS, ...methods([...METHODS, ...LIKE_OTHERS, ...WITHIN])])
      return { code: shortNames(changed(lean, SIMPLER), PRIVATE), map: null }
    },
  }
}
