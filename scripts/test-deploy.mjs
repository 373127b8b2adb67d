/**
 * `npm run test:deploy`: what deploy/ describes, in Debian's nginx: header by header, and the offline test in a
 * browser. Installs nginx where it is missing and can be. Against dist, which is built if it is not there.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensurePackages, root, run } from './install.mjs'
import { ensureNginx } from './nginx.mjs'

ensurePackages()
ensureNginx()
const built = join(root, process.env['BUILD_DIR'] ?? 'dist', 'index.html')
if (!existsSync(built) && !run('npm', ['run', '--silent', 'build'])) process.exit(1)

const headers = run('npx', ['--no-install', 'vitest', 'run', '--project', 'deploy'])
const env = { ...process.env, CHROMIUM_PATH: await ensureBrowser(), SERVED_BY: 'nginx' }
const specs = ['tests/browser/offline.spec.ts', 'tests/browser/install.spec.ts']
const browser = run('npx', ['--no-install', 'playwright', 'test', ...specs], { env })
process.exitCode = headers && browser ? 0 : 1
