import { describe, expect, it } from 'vitest'
import type { Dated, Pack } from '../../src/calc/pack'
import { checkPack } from '../../src/policy/check'
import { broken, expectProblem, pack, parameter } from './packs'

const CAP = 'parameters/outpatient.general.cap/values/0'

function withRow(of: Pack, id: string, row: Partial<Dated>): Pack {
  const copy = JSON.parse(JSON.stringify(of)) as Pack
  const values = parameter(copy, id).values as Dated[]
  values.push({ ...(values[0] as Dated), ...row })
  return copy
}

describe('the packs of the repository', () => {
  it.each(['xinyang', 'testcity'] as const)('%s has no problem', (name) =>
    expect(checkPack(pack(name))).toEqual([]),
  )
})

describe('rows', () => {
  it('finds two open rows for everybody', () =>
    expectProblem(
      withRow(pack('xinyang'), 'outpatient.general.cap', { from: '2025-01-01' }),
      'overlap',
      'parameters.outpatient.general.cap.values[1]',
    ))

  it('finds an overlap of one day', () => {
    const of = broken(pack('testcity'), 'parameters/outpatient.general.cap/values/0/to', '2026-01-01')
    expectProblem(of, 'overlap', 'parameters.outpatient.general.cap.values[1]')
  })

  it('finds an overlap of one group', () =>
    expectProblem(
      withRow(pack('xinyang'), 'assistance.limit', { groups: ['tekun'] }),
      'overlap',
      'parameters.assistance.limit.values[2]',
    ))

  it('finds a row for everybody beside a row for some', () =>
    expectProblem(
      broken(pack('xinyang'), 'parameters/critical.cap/values/0/groups', undefined),
      'overlap',
      'parameters.critical.cap.values[1]',
    ))

  it('finds overlaps in figures that are only shown', () =>
    expectProblem(
      withRow(pack('xinyang'), 'contribution.subsidy', { from: '2016-06-01', to: '2016-12-31' }),
      'overlap',
      'parameters.contribution.subsidy.values[10]',
    ))

  it('finds a group named twice in one row', () =>
    expectProblem(
      broken(pack('xinyang'), 'parameters/tilted.ratio/values/0/groups', [
        'tekun',
        'tekun',
        'orphan',
        'dibao',
        'dibao-margin',
        'returned-to-poverty',
        'poverty-risk',
        'illness-poverty',
      ]),
      'repeated-group',
      'parameters.tilted.ratio.values[0].groups',
    ))

  it('finds a group that is not described', () => {
    const of = pack('xinyang')
    of.groups.pop()
    expectProblem(of, 'missing-group', 'groups')
  })
})

describe('ladders', () => {
  const at = 'parameters/critical.ladder/values/0/brackets'
  const path = 'parameters.critical.ladder.values[0].brackets'
  it('finds a hole between brackets', () =>
    expectProblem(broken(pack('xinyang'), `${at}/1/above`, '100000.01'), 'ladder', `${path}[1]`))
  it('finds brackets that overlap', () =>
    expectProblem(broken(pack('xinyang'), `${at}/1/above`, '90000'), 'ladder', `${path}[1]`))
  it('finds a bracket that goes down', () =>
    expectProblem(broken(pack('xinyang'), `${at}/0/upTo`, '10999.99'), 'ladder', `${path}[0]`))
  it('finds an empty bracket', () =>
    expectProblem(broken(pack('xinyang'), `${at}/0/upTo`, '11000'), 'ladder', `${path}[0]`))
  it('finds a last bracket with an end', () =>
    expectProblem(broken(pack('xinyang'), `${at}/1/upTo`, '200000'), 'ladder', `${path}[1]`))
  it('finds an open bracket that is not the last', () =>
    expectProblem(broken(pack('xinyang'), `${at}/0/upTo`, null), 'ladder', `${path}[0]`))
  it('takes 100000 and 100000.00 for the same edge', () =>
    expect(checkPack(broken(pack('xinyang'), `${at}/1/above`, '100000.00'))).toEqual([]))
})

describe('what the rules compute with', () => {
  it('finds a missing parameter', () =>
    expectProblem(
      broken(pack('xinyang'), 'parameters/tilted.limit', undefined),
      'missing-parameter',
      'parameters.tilted.limit',
    ))

  it('finds a parameter of the wrong type or unit', () => {
    const of = pack('xinyang')
    const ratio = parameter(of, 'tilted.ratio')
    expectProblem(broken(of, 'parameters/tilted.limit', ratio), 'wrong-type', 'parameters.tilted.limit')
    expectProblem(broken(of, 'parameters/tilted.limit/unit', 'yuan'), 'wrong-type', 'parameters.tilted.limit')
  })

  it.each([
    ['that begins late', 'outpatient.general.cap/values/0/from', '2024-01-02', 'outpatient.general.cap'],
    ['that ends early', 'outpatient.general.cap/values/0/to', '2026-12-30', 'outpatient.general.cap'],
    ['of a cover year', 'contribution.personal/values/8', undefined, 'contribution.personal'],
    [
      'of one group',
      'assistance.limit/values/1/groups',
      ['dibao-margin', 'poverty-risk'],
      'assistance.limit',
    ],
    ['of "none"', 'critical.cap/values/0/groups', ['orphan'], 'critical.cap'],
  ])('finds a gap %s', (_, at, value, id) => {
    const of = broken(pack('xinyang'), `parameters/${at}`, value)
    const values = parameter(of, id)
    values.values = (values.values as Dated[]).filter(Boolean) as never
    expectProblem(of, 'gap', `parameters.${id}`)
  })

  it('finds a gap of one day between two rows, and names the day', () => {
    const of = broken(pack('testcity'), 'parameters/outpatient.general.cap/values/1/from', '2026-01-02')
    const gap = checkPack(of).find((problem) => problem.code === 'gap')
    expect(gap?.text).toBe('no value on 2026-01-01 for everybody')
  })

  it('does not mind in which order rows stand', () => {
    const of = pack('testcity')
    parameter(of, 'outpatient.general.cap').values.reverse()
    expect(checkPack(of)).toEqual([])
  })

  it('needs the waiting rule at the end of the cover, not before it came into being', () => {
    expect(parameter(pack('xinyang'), 'waiting.fixed').values[0]?.from).toBe('2025-01-01')
    expectProblem(
      broken(pack('xinyang'), 'parameters/waiting.fixed/values/0/to', '2026-12-30'),
      'gap',
      'parameters.waiting.fixed',
    )
  })

  it("refuses to compute with another city's figure", () =>
    expectProblem(
      broken(pack('xinyang'), 'parameters/inpatient.national-average/values/0/grade', 'neighbour'),
      'neighbour-computed',
      'parameters.inpatient.national-average.values[0]',
    ))

  it('keeps assistance to the recognised groups', () => {
    const of = pack('xinyang')
    expectProblem(
      broken(of, 'parameters/assistance.rare.ratio/values/0/groups', undefined),
      'speaks-of-none',
      'parameters.assistance.rare.ratio.values[0]',
    )
    expectProblem(
      broken(of, 'parameters/tilted.ratio/values/0/groups/0', 'none'),
      'speaks-of-none',
      'parameters.tilted.ratio.values[0]',
    )
  })

  it('allows "unlimited" only where it means something', () => {
    expectProblem(
      broken(pack('xinyang'), `${CAP}/value`, 'unlimited'),
      'unlimited-not-allowed',
      'parameters.outpatient.general.cap.values[0]',
    )
    expect(checkPack(broken(pack('xinyang'), 'parameters/tilted.limit/values/0/value', 'unlimited'))).toEqual(
      [],
    )
  })

  it.each([
    ['noticeYear', 2017],
    ['noticeYear', undefined],
    ['to', '2017-12-30'],
    ['from', '2017-01-02'],
  ])('finds a contribution whose %s is %j', (key, value) =>
    expectProblem(
      broken(pack('xinyang'), `parameters/contribution.personal/values/0/${key}`, value),
      'not-a-cover-year',
      'parameters.contribution.personal.values[0]',
    ),
  )

  it('finds a generous reading of the waiting rule that is stricter than the strict one', () =>
    expectProblem(
      broken(pack('testcity'), 'parameters/waiting.free-years.max/values/0/value', '0'),
      'free-years',
      'parameters.waiting.free-years.max',
    ))
})
