import { describe, expect, it } from 'vitest'
import { burdenOf } from '../../src/components/BurdenHint/burden'
import { broken } from '../policy/packs'
import { xinyang } from './support/pack'
import { settle } from './support/settle'

describe('when a year costs a family much', () => {
  it('says so above the lowest published deductible, of in-scope cost only', () => {
    // 15,000 in scope − 10,500 paid; the 5,000 out of scope do not count.
    expect(burdenOf(settle('none'), xinyang)).toMatchObject({
      left: '4500.00',
      mark: { param: 'assistance.deductible', value: '2400' },
      markGroups: ['dibao-margin', 'poverty-risk'],
      outside: true,
    })
  })

  it('keeps quiet up to it', () => {
    expect(burdenOf(settle('none', { basicPaid: '12600' }), xinyang)).toBeNull()
    expect(burdenOf(settle('none', { basicPaid: '12599.99' }), xinyang)?.left).toBe('2400.01')
  })

  it('counts what assistance paid and what came before in the year', () => {
    expect(burdenOf(settle('dibao'), xinyang)).toBeNull()
    const opening = { criticalBase: '3000.00' }
    expect(burdenOf(settle('none', { basicPaid: '14000' }, { opening }), xinyang)?.left).toBe('4000.00')
    expect(burdenOf(settle('illness-poverty'), xinyang)).toMatchObject({ outside: false })
  })

  it('has nothing to go by where the pack has no deductible', () => {
    const bare = broken(xinyang, 'parameters/assistance.deductible/values', [])
    expect(burdenOf(settle('none'), bare)).toBeNull()
  })
})
