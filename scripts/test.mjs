/**
 * `npm test`: installs what is missing, then runs every check there is. Goes on after a failure, so that one run
 * shows all. The last line is the sum: `N passed, N failed`.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensurePackages, root, run } from './install.mjs'
import { honestCount, playwrightCount, vitestCount } from './report.mjs'

const reports = join(root, 'test-results')
/** @type {{ name: string, passed: number, failed: number }[]} */
const results = []

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
  await browser()
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

async function browser() {
  const name = 'tests: browser'
  title(name)
  const { ensureBrowser } = await import('./browser.mjs')
  const path = await ensureBrowser().catch((error) => void console.error(error.message))
  const env = { ...process.env, ...(path && { CHROMIUM_PATH: path }) }
  const succeeded = Boolean(path) && run('npx', ['--no-install', 'playwright', 'test'], { env })
  record(name, honestCount(playwrightCount(join(reports, 'browser.json')), succeeded))
}

function title(name) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`)
}

function record(name, { passed, failed }) {
  results.push({ name, passed, failed })
}

function summarise() {
  title('summary')
  for (const { name, passed, failed } of results) {
    console.log(`${failed ? 'FAILED' : 'ok    '}  ${name.padEnd(22)} ${passed} passed, ${failed} failed`)
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  process.exitCode = sum('failed') > 0 ? 1 : 0
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
}
