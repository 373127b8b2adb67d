import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../src/policy'
import { newerPack } from './newer'
import { pack } from './packs'

const before = pack('xinyang')

describe('what a newer pack changed', () => {
  it('nothing but the version', () => {
    expect(changesBetween(before, { ...pack('xinyang'), version: '2027-01-05.1' })).toEqual({
      since: before.version,
      covers: null,
      figures: [],
      documents: [],
      texts: 0,
    })
  })

  it('figures, a document, the dates', () => {
    expect(changesBetween(before, newerPack())).toEqual({
      since: before.version,
      covers: { from: '2024-01-01', to: '2027-12-31' },
      figures: [
        {
          id: 'outpatient.general.cap',
          label: before.parameters['outpatient.general.cap']?.label,
          how: 'changed',
        },
        {
          id: 'contribution.personal',
          label: before.parameters['contribution.personal']?.label,
          how: 'changed',
        },
      ],
      documents: [{ id: 'xy-2027-1', title: '关于调整门诊统筹限额的通知' }],
      texts: 0,
    })
  })

  it('a figure that another document shows is the same figure', () => {
    const after = pack('xinyang')
    const cap = after.parameters['tilted.limit']
    if (cap?.type === 'amount' && cap.values[0]) cap.values[0].grade = 'reading'
    expect(changesBetween(before, after).figures).toEqual([
      { id: 'tilted.limit', label: cap?.label, how: 'sourced' },
    ])
  })

  it('a ladder, an aid, a group', () => {
    const after = pack('xinyang')
    const [ladder, aid, limit] = ['critical.ladder', 'contribution.aid', 'assistance.limit'].map(
      (id) => after.parameters[id],
    )
    if (ladder?.type === 'ladder' && ladder.values[0]?.brackets[0])
      ladder.values[0].brackets[0].ratio = '0.61'
    if (aid?.type === 'aid' && aid.values[0]) aid.values[0].aid = { kind: 'unknown' }
    if (limit?.type === 'amount' && limit.values[0]) limit.values[0].groups = ['tekun']
    expect(changesBetween(before, after).figures.map(({ id, how }) => `${id} ${how}`)).toEqual([
      'critical.ladder changed',
      'assistance.limit changed',
      'contribution.aid changed',
    ])
  })

  it('a figure that is new, and one that is gone', () => {
    const after = pack('xinyang')
    const { 'incentive.total': gone, ...rest } = after.parameters
    const more = { ...rest, 'incentive.other': { ...rest['incentive.step']!, label: '新的奖励' } }
    expect(changesBetween(before, { ...after, parameters: more }).figures).toEqual([
      { id: 'incentive.other', label: '新的奖励', how: 'new' },
      { id: 'incentive.total', label: gone?.label, how: 'gone' },
    ])
  })

  it('statements: new ones and those that say something else', () => {
    const after = pack('xinyang')
    after.facts[0]!.text = '改了。'
    after.facts.push({ ...after.facts[1]!, id: 'new.fact' })
    after.readings[0]!.options[0]!.reason = '改了。'
    expect(changesBetween(before, after)).toMatchObject({ figures: [], texts: 3 })
  })
})
