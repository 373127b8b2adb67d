import { describe, expect, it } from 'vitest'
import { settleYear } from '../../src/calc'
import type { CareEvent } from '../../src/calc'
import { averageUsed } from '../../src/components/ResultView/average'
import { pack } from '../policy/packs'

const stay = (basicPaid: string): CareEvent => ({
  kind: 'admission',
  date: '2026-03-05',
  billed: '20000',
  inScope: '18000',
  basicPaid,
  criticalPaid: 'estimate',
  referred: false,
  inProvince: true,
})
function average(...paid: string[]): string | null {
  const outcome = settleYear(pack('xinyang'), { year: 2026, group: 'none', events: paid.map(stay) })
  if (outcome.kind !== 'settled') throw new Error(outcome.kind)
  return averageUsed(outcome.events)
}

describe('the average beside a sum', () => {
  it('is named where any of the bills had no sheet', () => {
    expect(average('estimate')).toBe('0.70')
    expect(average('9000', 'estimate')).toBe('0.70')
  })
  it('is not named where all of them had one', () => expect(average('9000', '9000')).toBeNull())
})
