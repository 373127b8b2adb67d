import { describe, expect, it } from 'vitest'
import { settleYear } from '../../src/calc'
import { findCliff, firstCliff } from '../../src/pages/assistance/cliff'
import { broken, pack } from '../policy/packs'

const xinyang = pack('xinyang')

describe('the edge where one fen more leaves less to pay', () => {
  it('lies for 低保 where assistance reaches its limit', () => {
    const cliff = findCliff(settleYear, xinyang, 'dibao')
    if (!cliff) throw new Error('no cliff')
    const fen = (yuan: string): number => Math.round(Number(yuan) * 100)
    expect(fen(cliff.after.left) - fen(cliff.before.left)).toBe(1)
    expect(cliff.before.amounts).toMatchObject({ assistance: '29999.99', tilted: '0.00' })
    expect(cliff.after.amounts.assistance).toBe('30000.00')
    // Above 12,000 by what 30,000 ÷ 70 % leaves: 857.14 × 60 %, the case C12 → C13 of the documents.
    expect(cliff.after.amounts.tilted).toBe('514.28')
    expect(cliff.drop).toBe('514.28')
    expect(fen(cliff.before.amounts.selfPay) - fen(cliff.after.amounts.selfPay)).toBe(fen(cliff.drop))
  })

  it('does not exist for stays of groups whose limit is reached below the threshold, and for nobody outside them', () => {
    const without = ['none', 'tekun', 'orphan', 'dibao-margin', 'poverty-risk', 'illness-poverty'] as const
    for (const group of without) expect(findCliff(settleYear, xinyang, group), group).toBeNull()
    expect(findCliff(settleYear, xinyang, 'returned-to-poverty')).not.toBeNull()
  })

  it('is found for the first group of the pack that has it', () => {
    expect(firstCliff(settleYear, xinyang)?.group).toBe('dibao')
  })

  it('is gone when no limit is published, or when tilted assistance does not wait for it', () => {
    const row = xinyang.parameters['assistance.limit']?.values.findIndex(({ groups }) =>
      groups?.includes('dibao'),
    )
    const unlimited = broken(xinyang, `parameters/assistance.limit/values/${row}/value`, 'unlimited')
    expect(findCliff(settleYear, unlimited, 'dibao')).toBeNull()
    const reading = xinyang.readings.findIndex(({ id }) => id === 'tiltedNeedsLimit')
    const without = broken(xinyang, `readings/${reading}/default`, false)
    expect(findCliff(settleYear, without, 'dibao')).toBeNull()
  })
})
