/** Reads how many tests passed from the reports that the test runners leave. */
import { readFileSync } from 'node:fs'

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @param {string} file JSON report of vitest
 * @returns {Count | null} null where there is none: the runner did not get that far
 */
export function vitestCount(file) {
  const report = read(file)
  return report && { passed: report.numPassedTests, failed: report.numFailedTests }
}

/**
 * @param {string} file JSON report of Playwright
 * @returns {Count | null}
 */
export function playwrightCount(file) {
  const stats = read(file)?.stats ?? null
  // Repeated only in CI (playwright.config.ts), where the list names what needed it.
  return stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected }
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

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
