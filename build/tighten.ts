import { minify, type CompressOptions, type MinifyOptions } from 'terser'
import type { Plugin } from 'vite'
import { sharedNames } from './shared-names.ts'

/** What libraries say on the console to their developers. Errors stay. */
const TALK: DropConsole = ['log', 'info', 'debug', 'warn']
type DropConsole = Exclude<NonNullable<CompressOptions['drop_console']>, boolean>

const OPTIONS: MinifyOptions = {
  module: true,
  ecma: 2018,
  // Statements in a row repeat more than what is joined by commas, and compress better.
  compress: {
    passes: 3,
    sequences: false,
    keep_fargs: false,
    collapse_vars: false,
    lhs_constants: false,
    drop_console: TALK,
  },
  format: { comments: false },
}

/**
 * Once more over the finished chunks, with a slower program than the bundler's own: 5 KB less of the package.
 * Runs last of all that changes their code.
 */
export function tighten(): Plugin {
  return {
    name: 'tighten',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
        for (const [chunk, { code, names }] of sharedNames(chunks)) {
          const tight = await minify(code, { ...OPTIONS, nameCache: { vars: { props: names } } })
          if (!tight.code) throw new Error(`Nothing is left of ${chunk.fileName}`)
          chunk.code = tight.code
        }
      },
    },
  }
}
