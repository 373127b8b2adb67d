import { describe, expect, it } from 'vitest'
import { noAnswers, outcomeOf, questionsFor } from '../../src/pages/assistance/guide'
import type { GuideAnswers } from '../../src/pages/assistance/guide'
import { askedOf, headingOf, unsaid } from '../../src/pages/assistance/guide-words'
import { recognisersOf } from '../../src/components/PackRows'
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
    expect(outcome({ status: 'none', hardship: 'no' })).toMatchObject({
      kind: 'unlikely',
      groups: [],
      // Low income is reason enough to ask about these.
      firstAsk: ['tekun', 'dibao'],
    })
    expect(outcome({ status: 'unsure', hardship: 'no' })).toMatchObject({ kind: 'unlikely', askStatus: true })
  })
})

describe('who recognises', () => {
  it('is one answer, the same as that of the page on other help', () => {
    const offices = recognisersOf(xinyang.groups)
    expect(offices.map(({ groups }) => ids(groups))).toEqual([
      ['tekun', 'dibao'],
      ['orphan', 'returned-to-poverty', 'dibao-margin', 'poverty-risk', 'illness-poverty'],
    ])
    expect(offices[0]?.by).toMatch(/^民政部门/)
    expect(offices[0]?.groups[0]?.sources).toContainEqual({
      doc: 'nhsa-2020-56',
      clause: '民政部门的低保、特困保障',
    })
    expect(xinyang.facts.find(({ id }) => id === 'help.dibao')?.text).toContain('低保和特困归民政部门管')
    expect(offices[1]?.by).toContain('信阳文件没有写哪一类归哪个部门')
  })
})

describe('the guide in words', () => {
  it('offers every group of the pack, and the three ways to be in none of them', () => {
    const values = askedOf(xinyang, 'status').options.map(({ value }) => value)
    const groups = ids(xinyang.groups).filter((id) => id !== 'none')
    expect(values).toEqual([...groups, 'several', 'none', 'unsure'])
  })

  it('never says that a family is in a group, only what was said', () => {
    for (const status of ['dibao', 'several', 'none'] as const) {
      const found = outcomeOf(xinyang, { status, hardship: 'yes', rural: 'yes' })
      if (!found) throw new Error('open')
      expect(headingOf(found)).toMatch(/您说|是不是|两种以上/)
    }
  })

  it('lists what the documents leave unsaid, each once', () => {
    const maybe = outcomeOf(xinyang, { status: 'none', hardship: 'yes', rural: 'yes' })
    if (!maybe) throw new Error('open')
    const texts = unsaid(xinyang, maybe)
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts).toContain('申请的步骤和时限，文件没有写。')
    expect(texts).toContain('信阳怎样认定、要哪些证明，没有找到公布的文件。')
    expect(texts).toContain('信阳自己出到多少钱才转，没有找到。')
    const direct = outcomeOf(xinyang, { status: 'tekun', hardship: '', rural: '' })
    expect(direct && unsaid(xinyang, direct)).not.toContain('申请的步骤和时限，文件没有写。')
  })
})
