/**
 * `npm run test:kills -- --kills 200 --seed 1`: kills the browser so many times while something is written, and looks
 * each time whether everything that was confirmed is there. The same seed makes the same taps. Against dist, which is
 * built if it is not there.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowser } from './browser.mjs'
import { ensurePackages, root, run } from './install.mjs'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
})

ensurePackages()
const dist = process.env['BUILD_DIR'] ?? join(root, 'dist')
if (!existsSync(join(dist, 'index.html')) && !run('npm', ['run', '--silent', 'build'])) process.exit(1)
const env = {
  ...process.env,
  CHROMIUM_PATH: await ensureBrowser(),
  KILLS: values.kills,
  KILLS_SEED: values.seed,
}
const args = ['--no-install', 'playwright', 'test', 'kills.spec.ts', '--reporter=line', '--retries=0']
process.exitCode = run('npx', args, { env }) ? 0 : 1
