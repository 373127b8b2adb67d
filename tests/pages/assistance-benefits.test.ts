import { describe, expect, it } from 'vitest'
import { BENEFITS, benefitsOf } from '../../src/pages/assistance/benefits'
import { pack } from '../policy/packs'

const xinyang = pack('xinyang')
const NOW = xinyang.covers.to

/** '特困: 90%' … of one figure, without the no-break spaces of the screen. */
function linesOf(param: string, date = NOW): Record<string, string> {
  const benefit = benefitsOf(xinyang, xinyang.groups, date).find((one) => one.param === param)
  const entries = xinyang.groups.map(({ id }, index): [string, string] => [
    id,
    (benefit?.cells[index]?.lines ?? []).join('；').replace(/\u00a0/g, ' '),
  ])
  return Object.fromEntries(entries)
}

describe('what each group gets', () => {
  it('has every figure for every group', () => {
    const benefits = benefitsOf(xinyang, xinyang.groups, NOW)
    expect(benefits.map(({ param }) => param)).toEqual([...BENEFITS])
    for (const { param, cells } of benefits) {
      expect(cells, param).toHaveLength(xinyang.groups.length)
      for (const { lines } of cells) expect(lines.join()).not.toMatch(/undefined|NaN|^$/)
    }
  })

  it('reads amounts, ratios and what is not limited', () => {
    expect(linesOf('assistance.deductible')).toEqual({
      none: '没有这一项',
      tekun: '没有门槛',
      orphan: '没有门槛',
      dibao: '没有门槛',
      'returned-to-poverty': '没有门槛',
      'dibao-margin': '2,400 元',
      'poverty-risk': '2,400 元',
      'illness-poverty': '6,000 元',
    })
    expect(linesOf('assistance.inpatient.ratio')).toMatchObject({ tekun: '90%', dibao: '70%' })
    expect(linesOf('critical.cap')).toMatchObject({ none: '400,000 元', dibao: '不封顶' })
  })

  it('reads aid without making a floor an amount', () => {
    expect(linesOf('contribution.aid')).toMatchObject({
      none: '没有资助',
      tekun: '全额资助',
      dibao: '至少资助 80 元',
      'poverty-risk': '金额没有公布',
    })
  })

  it('reads a ladder edge by edge', () => {
    expect(linesOf('critical.ladder')).toMatchObject({
      none: '11,000 元以内不报；到 100,000 元报 60%；超过 100,000 元的部分报 70%',
      tekun: '5,500 元以内不报；到 100,000 元报 65%；超过 100,000 元的部分报 75%',
    })
  })

  it('says 文件未说明 where no row speaks of the group, never the nearest one', () => {
    expect(linesOf('assistance.limit', '2023-12-31')).toMatchObject({
      dibao: '文件未说明',
      none: '没有这一项',
    })
  })

  it('grades every figure that it shows', () => {
    for (const { cells } of benefitsOf(xinyang, xinyang.groups, NOW))
      for (const { lines, grade } of cells) expect(grade === null).toBe(lines.join() === '文件未说明')
  })

  it('leaves out what another city does not have', () => {
    const city = pack('testcity')
    const params = benefitsOf(city, city.groups, city.covers.to).map(({ param }) => param)
    expect(params.every((param) => city.parameters[param] !== undefined)).toBe(true)
  })
})
