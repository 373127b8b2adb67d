import type { Plugin } from 'vite'

/** Decides at import how a file would be saved; only the panel of the developer tools asks for it. */
const SAVES = 'const saveAs = !IS_CLIENT\n'

/** Pinia without the file saving of its developer tools, which bundlers cannot see to be unused: 1 KB of the first load. */
export function leanPinia(): Plugin {
  return {
    name: 'lean-pinia',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]pinia[\\/]dist[\\/]pinia\.mjs$/.test(id)) return null
      if (!code.includes(SAVES)) throw new Error('This version of Pinia reads otherwise: it saves no files')
      return { code: code.replace(SAVES, 'const saveAs = true\n'), map: null }
    },
  }
}
