/**
 * `npm test`: installs what is missing, then runs every check there is. Goes on after a failure, so that one run
 * shows all. The last line is the sum: `N passed, N failed`.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensurePackages, root, run } from './install.mjs'
import { ensureNginx, nginxOutOfReach } from './nginx.mjs'
import { honestCount, playwrightCount, vitestCount } from './report.mjs'

const reports = join(root, 'test-results')
/** @type {{ name: string, passed: number, failed: number, which: string[], skipped?: string }[]} */
const results = []
/** What is tried against nginx as well: installing the app, and living without the server. */
const AGAINST_NGINX = ['tests/browser/offline.spec.ts', 'tests/browser/install.spec.ts']

process.env['CI'] ??= 'true'
ensurePackages()
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

check('lint')
check('types')
check('policy:check')
vitest('unit')
if (check('build')) {
  vitest('build')
  await browser('browser')
  await deploy()
} else {
  record('tests of the build', { passed: 0, failed: 1 })
  record('tests in the browser', { passed: 0, failed: 1 })
}
summarise()

/** A script of package.json that passes or fails as a whole. */
function check(script) {
  title(script)
  const succeeded = run('npm', ['run', '--silent', script])
  record(script, { passed: Number(succeeded), failed: Number(!succeeded) })
  return succeeded
}

function vitest(project) {
  const name = `tests: ${project}`
  title(name)
  const file = join(reports, `${project}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const succeeded = run('npx', ['--no-install', 'vitest', 'run', '--project', project, ...reporters])
  record(name, honestCount(vitestCount(file), succeeded))
}

/** What deploy/ describes, in Debian's nginx. */
async function deploy() {
  if (nginxOutOfReach()) return skip('tests: deploy', 'no nginx, and not root on Debian to install one')
  try {
    ensureNginx()
  } catch (error) {
    console.error(error.message)
  }
  vitest('deploy')
  await browser('browser on nginx', AGAINST_NGINX, { SERVED_BY: 'nginx' })
}

async function browser(what, specs = [], more = {}) {
  const name = `tests: ${what}`
  title(name)
  const { ensureBrowser } = await import('./browser.mjs')
  const path = await ensureBrowser().catch((error) => void console.error(error.message))
  const report = join(reports, `${what.replaceAll(' ', '-')}.json`)
  const env = {
    ...process.env,
    ...more,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ...(path && { CHROMIUM_PATH: path }),
  }
  const succeeded = Boolean(path) && run('npx', ['--no-install', 'playwright', 'test', ...specs], { env })
  record(name, honestCount(playwrightCount(report), succeeded))
}

function title(name) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`)
}

function record(name, { passed, failed, which = [] }) {
  results.push({ name, passed, failed, which })
}

function skip(name, reason) {
  results.push({ name, passed: 0, failed: 0, which: [], skipped: reason })
}

function summarise() {
  title('summary')
  for (const { name, passed, failed, which, skipped } of results) {
    if (skipped) console.log(`SKIPPED ${name.padEnd(22)} ${skipped}`)
    else console.log(`${failed ? 'FAILED' : 'ok    '}  ${name.padEnd(22)} ${passed} passed, ${failed} failed`)
    for (const test of which) console.log(`        ✘ ${test}`)
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  process.exitCode = sum('failed') > 0 ? 1 : 0
  const skipped = results.filter((result) => result.skipped).length
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`)
}
