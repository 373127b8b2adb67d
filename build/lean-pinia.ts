import type { Plugin } from 'vite'
import { asksFor, without } from './cut.ts'

/** Decides at import how a file would be saved; only the panel of the developer tools asks for it. */
const SAVES = 'const saveAs = !IS_CLIENT\n'
/** What a store has besides what its setup returns: all that is left of it. */
const PARTS = '    const partialStore = { _p: pinia, $id };\n'
const ALL_PARTS = /^ {4}\/\/ watcher options for \$subscribe\n[\s\S]*?(?=^ {4}const store = reactive\()/m

/**
 * Ways to make a store, to watch it and to change it as a whole. Ours are made by a setup, say what can be done with
 * them, and are watched like any other state.
 */
const UNUSED = [
  /^function createOptionsStore\([\s\S]*?^\}\n/m,
  /^ {12}else \{\n *createOptionsStore\(id, options, pinia\);\n {12}\}\n/m,
  /^ {4}const optionsForPlugin = .*\n/m,
  /(?<=setup\()\{ action \}/,
  /^ {4}\/\/ overwrite existing actions[\s\S]*?^ {4}\}\n/m,
  /^ {4}Object\.defineProperty\(store, '\$state', \{[\s\S]*?^ {4}\}\);\n/m,
  /^ {4}\/\/ apply all plugins\n[\s\S]*?^ {4}\}\);\n/m,
  /^ {4}\/\/ only apply hydrate [\s\S]*?^ {4}isSyncListening = true;\n(?= {4}return store;)/m,
  /^ {12}toBeInstalled\.forEach\(.*\n/m,
]
const NOT_THERE = ['patch', 'reset', 'subscribe', 'onAction', 'dispose', 'state'].map((name) => `\\$${name}`)

/** Pinia without what is not used here, which bundlers cannot see: 1.5 KB of the first load. */
export function leanPinia(): Plugin {
  return {
    name: 'lean-pinia',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const used = /[\\/]src[\\/].*\.(ts|vue)$/.test(id) && asksFor(code, NOT_THERE)
      if (used) this.error(`${used} of Pinia is left out of the build, see ${import.meta.url}`)
      if (!/[\\/]pinia[\\/]dist[\\/]pinia\.mjs$/.test(id)) return null
      if (!code.includes(SAVES) || !ALL_PARTS.test(code))
        throw new Error('This version of Pinia reads otherwise')
      const lean = code.replace(SAVES, 'const saveAs = true\n').replace(ALL_PARTS, () => PARTS)
      return { code: without(lean, UNUSED), map: null }
    },
  }
}
