/** `npm run test:browser [-- options of playwright test]`: against dist, which is built if it is not there. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { root, run } from './install.mjs'

if (!existsSync(join(root, 'dist', 'index.html')) && !run('npm', ['run', '--silent', 'build']))
  process.exit(1)
const env = { ...process.env, CHROMIUM_PATH: await ensureBrowser() }
const args = ['--no-install', 'playwright', 'test', ...process.argv.slice(2)]
process.exitCode = run('npx', args, { env }) ? 0 : 1
