import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const FOLDER = 'assets/'
const PAGE = 'index.html'
/** Of 36⁸ folders; two releases of one app never meet. */
const NAME_LENGTH = 8

/**
 * Lays the scripts of a release into a folder named after what is in them, and lets index.html alone name it: among
 * themselves they say `./app.js`. So a changed script leaves all others as they were, to the byte, and the worker takes
 * those over from the release before (src/pwa/worker/earlier-files.ts). With the hash in each file's own name, whoever
 * imports a changed file changes as well, and whoever imports that one: nearly all of them.
 *
 * Runs when nothing changes the scripts any more.
 */
export function releaseFolder(): Plugin {
  return {
    name: 'release-folder',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const outputs = Object.values(bundle)
        const scripts = outputs.filter((output) => output.type === 'chunk')
        const page = outputs.find(({ fileName }) => fileName === PAGE)
        if (page?.type !== 'asset') throw new Error(`The build has no ${PAGE}`)
        const hash = createHash('sha256')
        for (const { code } of scripts.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1)))
          hash.update(code)
        const folder = `${FOLDER}${hash.digest('hex').slice(0, NAME_LENGTH)}/`
        for (const script of scripts) script.fileName = script.fileName.replace(FOLDER, folder)
        page.source = String(page.source).split(`./${FOLDER}`).join(`./${folder}`)
      },
    },
  }
}
