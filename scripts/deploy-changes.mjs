/**
 * `npm run deploy:changes -- --from /srv/yibao/current/www --to /srv/yibao/releases/2/www`: lays beside a new release what
 * turns each one served so far into it, so that an update costs a phone what has changed (deploy/README.md).
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { root } from './install.mjs'

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    to: { type: 'string', default: resolve(root, process.env['BUILD_DIR'] ?? 'dist') },
  },
})
for (const [name, folder] of Object.entries({ from: values.from, to: values.to })) {
  if (folder && existsSync(join(folder, 'index.html')) && existsSync(join(folder, 'assets'))) continue
  console.error(
    `--${name} takes a folder with a built app (index.html and assets), here: ${folder ?? 'nothing'}`,
  )
  process.exit(1)
}

// Node 20 does not run TypeScript; Vite, which is installed anyway, turns it into JavaScript.
const { module } = await runnerImport(resolve(root, 'build/differences.ts'), {
  configFile: false,
  logLevel: 'error',
})
for (const { file, changed, bytes } of module.writeDifferences(resolve(values.from), resolve(values.to)))
  console.log(`${file}: ${(bytes / 1024).toFixed(1)} KB for ${changed.join(', ') || 'nothing'}`)
