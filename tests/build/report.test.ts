import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { honestCount, playwrightCount, vitestCount } from '../../scripts/report.mjs'

describe('the sum of all tests', () => {
  it('takes the count of a run as it is', () => {
    expect(honestCount({ passed: 3, failed: 0 }, true)).toEqual({ passed: 3, failed: 0 })
    expect(honestCount({ passed: 3, failed: 2 }, false)).toEqual({ passed: 3, failed: 2 })
  })

  it('counts a runner that fails without a failed test as a failure', () => {
    expect(honestCount({ passed: 3, failed: 0 }, false)).toEqual({ passed: 3, failed: 1 })
  })

  it('counts a runner that ran nothing, or left no report, as a failure', () => {
    expect(honestCount({ passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 })
    expect(honestCount(null, true)).toEqual({ passed: 0, failed: 1 })
    expect(vitestCount('no-such-report.json')).toBeNull()
    expect(playwrightCount('no-such-report.json')).toBeNull()
  })

  it('names what failed, with the first line of why', () => {
    const test = (status: string) => ({
      fullName: `a test ${status}`,
      status,
      failureMessages: ['why\n  at x'],
    })
    const unit = {
      numPassedTests: 1,
      numFailedTests: 1,
      testResults: [{ assertionResults: [test('passed'), test('failed')] }],
    }
    expect(vitestCount(saved(unit))).toEqual({ passed: 1, failed: 1, which: ['a test failed: why'] })

    const red = { error: { message: '\u001b[31mwhy\u001b[39m\n  at x' } }
    const spec = (ok: boolean) => ({
      ok,
      file: 'a.spec.ts',
      line: 7,
      title: 't',
      tests: [{ results: [{}, red] }],
    })
    const suites = [{ specs: [spec(true)], suites: [{ specs: [spec(false)] }] }]
    const browser = { stats: { expected: 1, flaky: 1, unexpected: 1 }, suites }
    expect(playwrightCount(saved(browser))).toEqual({ passed: 2, failed: 1, which: ['a.spec.ts:7 t: why'] })
  })
})

function saved(report: object): string {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}
