/** Reads how many tests passed, and which did not, from the reports that the test runners leave. */
import { readFileSync } from 'node:fs'

/**
 * @typedef {{ passed: number, failed: number, which?: string[] }} Count which: a line for each that failed
 * @param {string} file JSON report of vitest
 * @returns {Count | null} null where there is none: the runner did not get that far
 */
export function vitestCount(file) {
  const report = read(file)
  if (!report) return null
  const failed = report.testResults
    .flatMap((suite) => suite.assertionResults)
    .filter((test) => test.status === 'failed')
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    which: failed.map((test) => line(test.fullName, test.failureMessages[0])),
  }
}

/**
 * @param {string} file JSON report of Playwright
 * @returns {Count | null}
 */
export function playwrightCount(file) {
  const report = read(file)
  if (!report) return null
  const { expected, flaky, unexpected } = report.stats
  const failed = report.suites.flatMap(specsOf).filter((spec) => !spec.ok)
  // Repeated only in CI (playwright.config.ts), where the list names what needed it.
  return { passed: expected + flaky, failed: unexpected, which: failed.map(lineOfSpec) }
}

/**
 * The count of a step: a runner that fails without a failed test (a file that does not load, an error between
 * tests) still counts as one failure; so does one that ran nothing.
 * @param {Count | null} counted
 * @param {boolean} succeeded exit code 0
 * @returns {Count}
 */
export function honestCount(counted, succeeded) {
  if (!counted) return { passed: 0, failed: 1 }
  const nothing = counted.passed + counted.failed === 0
  const hidden = (!succeeded || nothing) && counted.failed === 0
  return hidden ? { ...counted, failed: 1 } : counted
}

function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
}

function lineOfSpec(spec) {
  const errors = spec.tests.flatMap((test) => test.results).map((result) => result.error?.message)
  return line(`${spec.file}:${spec.line} ${spec.title}`, errors.find(Boolean))
}

/** One line: the test, and the first line of why. */
function line(name, why = '') {
  // oxlint-disable-next-line no-control-regex -- colours of the terminal
  return `${name}: ${why.replace(/\u001b\[[0-9;]*m/g, '').split('\n')[0]}`
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
