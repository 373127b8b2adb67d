/**
 * `npm run test:faults`: everything that goes wrong in the field, by number, each with the tests that inject it into a
 * real browser on the built output. A fault that no browser can show names the test that stands in and why.
 * Fails where a test fails and where a fault has no test.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensurePackages, root, run } from './install.mjs'
import { ensureNginx } from './nginx.mjs'

/** @typedef {{ fault: number, what: string, wanted: string, instead?: { why: string, tests: string[] } }} Fault */

const REPORTS = join(root, 'test-results')

ensurePackages()
ensureNginx()
/** @type {Fault[]} */
const faults = JSON.parse(readFileSync(join(root, 'tests/browser/faults/list.json'), 'utf8'))
if (!run('npm', ['run', '--silent', 'build'])) process.exit(1)
const browser = await browserTests()
const others = unitTests([...new Set(faults.flatMap(({ instead }) => instead?.tests ?? []))])

let passed = 0
for (const fault of faults) {
  const { ran, failed, where } = resultOf(fault)
  const good = ran > 0 && failed.length === 0
  passed += Number(good)
  console.log(
    `${good ? '✓' : '✘'} ${String(fault.fault).padStart(2)}  ${fault.what} → ${fault.wanted}  (${where})`,
  )
  for (const title of failed) console.log(`      failed: ${title}`)
}
console.log(`\n${passed} of ${faults.length} faults withstood`)
process.exitCode = passed === faults.length ? 0 : 1

/** @param {Fault} fault */
function resultOf({ fault, instead }) {
  if (instead) {
    const failed = instead.tests.filter((file) => !others.get(file))
    return {
      ran: instead.tests.length,
      failed,
      where: `no browser: ${instead.why}; ${instead.tests.join(', ')}`,
    }
  }
  const found = browser.filter(({ tags }) => tags.includes(`fault-${String(fault).padStart(2, '0')}`))
  const failed = found.filter(({ ok }) => !ok).map(({ title }) => title)
  return { ran: found.length, failed, where: found.length > 0 ? `${found.length} in the browser` : 'no test' }
}

/** Runs every test that carries a fault's tag. */
async function browserTests() {
  const file = join(REPORTS, 'faults.json')
  rmSync(file, { force: true })
  const env = { ...process.env, CHROMIUM_PATH: await ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  run('npx', ['--no-install', 'playwright', 'test', '--grep', '@fault-', '--reporter=list,json'], { env })
  return specsIn(JSON.parse(readFileSync(file, 'utf8')))
}

/** Specs of a Playwright report, at any depth of its suites. */
function specsIn({ suites = [], specs = [] }) {
  const own = specs.map(({ title, ok, tags }) => ({
    title,
    ok,
    tags: tags.map((tag) => tag.replace('@', '')),
  }))
  return [...own, ...suites.flatMap(specsIn)]
}

/** Which test files passed, by their path in the project. */
function unitTests(files) {
  const file = join(REPORTS, 'faults-unit.json')
  rmSync(file, { force: true })
  run('npx', [
    '--no-install',
    'vitest',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...files,
  ])
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'))
  return new Map(
    files.map((path) => [
      path,
      testResults.some(({ name, status }) => name.endsWith(path) && status === 'passed'),
    ]),
  )
}
