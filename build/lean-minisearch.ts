import type { Plugin } from 'vite'
import { asksFor, methods, without } from './cut.ts'

/** What changes an index, saves it, guesses or forgives: ours is made once, and spelling is forgiven before it is asked. */
const UNUSED = (
  'remove removeAll discard maybeAutoVacuum discardAll replace vacuum conditionalVacuum performVacuuming ' +
  'vacuumConditionsMet isVacuuming dirtCount dirtFactor getStoredFields autoSuggest documentCount termCount ' +
  'loadJSON loadJSONAsync loadJS loadJSAsync instantiateMiniSearch toJSON removeTerm warnDocumentChanged ' +
  'removeFieldLength has clear delete forEach fuzzyGet keys values update from fromObject'
).split(' ')
/** Methods that other objects have as well. */
const COMMON = new Set(['has', 'clear', 'delete', 'forEach', 'keys', 'values', 'from', 'replace'])

/** MiniSearch without what is not used here: 3 KB of the package. */
export function leanMinisearch(): Plugin {
  return {
    name: 'lean-minisearch',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (/[\\/]src[\\/]search[\\/]/.test(id)) {
        const used =
          asksFor(
            code,
            UNUSED.filter((name) => !COMMON.has(name)),
          ) ?? /\bfuzzy\b/.exec(code)?.[0]
        if (used) this.error(`${used} of MiniSearch is left out of the build, see ${import.meta.url}`)
      }
      if (!/[\\/]minisearch[\\/]dist[\\/]es[\\/]index\.js$/.test(id)) return null
      return { code: without(code, methods(UNUSED)), map: null }
    },
  }
}
