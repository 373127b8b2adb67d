import { describe, expect, it } from 'vitest'
import { noAnswers, outcomeOf, questionsFor } from '../../src/pages/assistance/guide'
import type { GuideAnswers } from '../../src/pages/assistance/guide'
import { pack } from '../policy/packs'

const xinyang = pack('xinyang')

function outcome(answers: Partial<GuideAnswers>) {
  const found = outcomeOf(xinyang, { ...noAnswers(), ...answers })
  return found && { ...found, groups: ids(found.groups), firstAsk: ids(found.firstAsk) }
}
function ids(groups: { id: string }[]): string[] {
  return groups.map(({ id }) => id)
}

describe('the guide to the groups', () => {
  it('asks a recognised family nothing more', () => {
    for (const { id } of xinyang.groups.filter((group) => group.id !== 'none')) {
      expect(questionsFor({ ...noAnswers(), status: id })).toEqual(['status'])
      expect(outcome({ status: id })).toEqual({
        kind: 'recognised',
        groups: [id],
        firstAsk: [],
        askStatus: false,
      })
    }
  })

  it('does not choose between several groups, which the documents do not do either', () => {
    expect(outcome({ status: 'several' })).toMatchObject({ kind: 'several', groups: [] })
  })

  it('says nothing before the questions are answered', () => {
    expect(outcome({})).toBeNull()
    expect(outcome({ status: 'none' })).toBeNull()
    expect(outcome({ status: 'none', hardship: 'yes' })).toBeNull()
  })

  it('points a rural family in hardship to monitoring, too', () => {
    expect(outcome({ status: 'none', hardship: 'yes', rural: 'yes' })).toEqual({
      kind: 'maybe',
      groups: ['poverty-risk', 'illness-poverty'],
      firstAsk: ['tekun', 'dibao', 'dibao-margin'],
      askStatus: false,
    })
    expect(outcome({ status: 'none', hardship: 'unsure', rural: 'no' })).toMatchObject({
      kind: 'maybe',
      groups: ['illness-poverty'],
    })
  })

  it('names no group without hardship, and has the unsure ask first', () => {
    expect(outcome({ status: 'none', hardship: 'no' })).toMatchObject({ kind: 'unlikely', groups: [] })
    expect(outcome({ status: 'unsure', hardship: 'no' })).toMatchObject({ kind: 'unlikely', askStatus: true })
  })
})
