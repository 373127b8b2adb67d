import type { Plugin } from 'vite'

/** Of what a first page needs, most is run at once. The rest is opened with a tap, a part at a time. */
const AT_START = ['vue', 'app', 'index', 'forms', 'handbook', 'parts']
/** https://explainers-by-googlers.github.io/explicit-javascript-compile-hints-file-based/ */
const HINT = '//# allFunctionsCalledOnLoad\n'

/**
 * Asks the browser to compile a chunk as a whole while it comes in, beside the page, and to keep that for the next visit.
 * Otherwise it compiles each function when it is first called, one by one, while the page waits: half of the time until
 * the app stands. To a browser before Chromium 136, and to any other, it is a comment.
 */
export function compiledAhead(): Plugin {
  return {
    name: 'compiled-ahead',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle))
          if (output.type === 'chunk' && AT_START.includes(output.name)) output.code = HINT + output.code
      },
    },
  }
}
