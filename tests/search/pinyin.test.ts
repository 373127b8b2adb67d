import { letters, pairs } from 'virtual:pinyin'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../build/pinyin'
import { spellerOf } from '../../src/search/initials'
import { firstIds } from './finder'

const spell = spellerOf({ letters, pairs })

describe('Initials of pinyin', () => {
  it.each([
    ['重病', 'zb'],
    ['长辈', 'zb'],
    ['参保', 'cb'],
    ['个人参保', 'grcb'],
    ['缴费', 'jf'],
    ['重复参保', 'cfcb'],
    ['重新参保', 'cxcb'],
    ['起付线', 'qfx'],
    ['城乡居民医保', 'cxjmyb'],
    ['调整', 'tz'],
    ['长期', 'cq'],
    ['APP上交', 'appsj'],
  ])('%s → %s', (text, expected) => {
    expect(spell(text)).toBe(expected)
  })

  it('leaves out what it does not know', () => {
    expect(spell('鬱，')).toBe('')
  })

  it('learns an exception from the side on which it is seen', () => {
    const table = tableOf(['重病', '重病人', '重要', '重新', '重新算'])
    expect(table.pairs).toEqual({ 重新: 'c_' })
    expect(spellerOf(table)('重新')).toBe('cx')
    expect(spellerOf(table)('重病')).toBe('zb')
  })
})

describe('Search by initials', () => {
  it.each([
    ['qfx', 'term:deductible'],
    ['fdx', 'term:cap'],
    ['dbbx', 'term:critical-insurance'],
    ['yljz', 'term:assistance'],
    ['cb', 'term:enrolment'],
    ['jf', 'term:personal-contribution'],
    ['xnh', 'term:new-rural-scheme'],
    ['gxy', 'term:two-diseases'],
    ['QFX', 'term:deductible'],
    ['ｑｆｘ', 'term:deductible'],
    ['zyjzbl', 'figure:assistance.inpatient.ratio'],
    ['zb', 'term:critical-insurance'],
  ])('%s → %s', async (typed, expected) => {
    expect(await firstIds(typed)).toContain(expected)
  })
})
