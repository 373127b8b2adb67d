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
})
