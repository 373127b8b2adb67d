/** Years, dates and packs that cannot answer are refused with a reason that names what is missing; nothing is guessed. */
import { describe, expect, it } from 'vitest'
import { settleYear } from '../../../src/calc'
import type { CareEvent, Group, Outcome, Pack, YearInput } from '../../../src/calc'
import { P } from '../../../src/calc/parameters'
import { settled, special, stay, visit, year } from '../support/inputs'
import { xinyang } from '../support/packs'

type Refused = Extract<Outcome, { kind: 'refused' }>

function refused(pack: unknown, input: YearInput): Refused {
  const outcome = settleYear(pack, input)
  if (outcome.kind !== 'refused') throw new Error(`not refused: ${outcome.kind}`)
  return outcome
}

describe('benefit years', () => {
  const first = Number(xinyang().covers.from.slice(0, 4))
  const last = Number(xinyang().covers.to.slice(0, 4))

  it.each([first - 1, last + 1, 1900, 0, -5, 12025, Number.MAX_SAFE_INTEGER])(
    '%i is not covered',
    (asked) => {
      expect(refused(xinyang(), { year: asked, group: 'none', events: [] })).toMatchObject({
        reason: 'year-not-covered',
        detail: expect.stringContaining(String(asked)),
      })
    },
  )

  it.each([first, last])('%i is covered', (asked) => {
    expect(settleYear(xinyang(), { year: asked, group: 'none', events: [] }).kind).toBe('settled')
  })

  it('have to lie in the pack as a whole', () => {
    for (const covers of [
      { from: '2025-01-02', to: '2025-12-31' },
      { from: '2025-01-01', to: '2025-12-30' },
    ]) {
      expect(refused({ ...xinyang(), covers }, year('none', [])).reason).toBe('year-not-covered')
    }
    expect(
      settleYear({ ...xinyang(), covers: { from: '2025-01-01', to: '2025-12-31' } }, year('none', [])).kind,
    ).toBe('settled')
  })
})

const estimated = { basicPaid: 'estimate', criticalPaid: 'estimate' } as const

/** Each parameter of the rules with a bill that cannot be settled without it. */
const NEEDS: [string, Group, CareEvent, YearInput['chronic']?][] = [
  [P.generalCap, 'none', visit('general', '10')],
  [P.generalRatio, 'none', visit('general', '10')],
  [P.hypertensionCap, 'none', visit('hypertension', '10'), { hypertension: true }],
  [P.diabetesCap, 'none', visit('diabetes', '10'), { diabetes: true }],
  [P.bothCap, 'none', visit('diabetes', '10'), { diabetes: true, hypertension: true }],
  [P.chronicRatio, 'none', visit('diabetes', '10'), { diabetes: true }],
  [P.basicAverage, 'none', stay('10', estimated)],
  [P.criticalLadder, 'none', stay('10', estimated)],
  [P.criticalCap, 'none', stay('10')],
  [P.assistanceDeductible, 'dibao', stay('10')],
  [P.assistanceInpatient, 'dibao', stay('10')],
  [P.assistanceListed, 'dibao', special('listed', '10')],
  [P.assistanceRare, 'dibao', special('rare', '10')],
  [P.assistanceLimit, 'dibao', stay('10')],
  [P.tiltedThreshold, 'dibao', stay('10')],
  [P.tiltedRatio, 'dibao', stay('10')],
  [P.tiltedLimit, 'dibao', stay('10')],
]

describe.each(NEEDS)('%s', (param, group, event, chronic) => {
  const input = year(group, [event], chronic ? { chronic } : {})
  const naming = { reason: 'date-not-covered', detail: expect.stringContaining(`${param} has no`) }

  function broken(change: (parameter: Pack['parameters'][string]) => void): Pack {
    const pack = xinyang()
    change(pack.parameters[param]!)
    return pack
  }

  it('settles with it', () => expect(settleYear(xinyang(), input).kind).toBe('settled'))

  it('is named with the date where it has no value', () => {
    const ended = broken(({ values }) => values.forEach((row) => (row.to = '2025-05-09')))
    expect(refused(ended, input)).toMatchObject(naming)
    expect(refused(ended, input).detail).toContain('2025-05-10')
    const later = broken(({ values }) => values.forEach((row) => (row.from = '2025-05-11')))
    expect(refused(later, input)).toMatchObject(naming)
    const onTheDay = broken(({ values }) => values.forEach((row) => (row.from = row.to = '2025-05-10')))
    expect(settleYear(onTheDay, input).kind).toBe('settled')
  })

  it('is refused when the parameter is not there at all', () => {
    const pack = xinyang()
    delete pack.parameters[param]
    expect(refused(pack, input)).toMatchObject(naming)
  })

  it('is refused when no row speaks of this group', () => {
    const others = broken(({ values }) => values.forEach((row) => (row.groups = ['orphan'])))
    expect(refused(others, input)).toMatchObject(naming)
  })

  it.each([7, null, '', '1e3', '-1', 'abc', '0,6', {}, []])('is refused when its value is %j', (value) => {
    const unreadable = broken(({ values }) =>
      values.forEach((row) => Object.assign(row, { value, brackets: value })),
    )
    expect(refused(unreadable, input)).toMatchObject(naming)
  })
})

describe('what a bill does not need', () => {
  it('does not stop it', () => {
    const pack = xinyang()
    for (const param of [P.assistanceRare, P.assistanceListed, P.basicAverage, P.chronicRatio, P.bothCap]) {
      delete pack.parameters[param]
    }
    for (const param of Object.keys(pack.parameters)) {
      if (/^(contribution|waiting|incentive)/.test(param)) delete pack.parameters[param]
    }
    expect(settled(settleYear(pack, year('dibao', [stay('90000')]))).year).toEqual(
      settled(settleYear(xinyang(), year('dibao', [stay('90000')]))).year,
    )
  })

  it('assistance figures do not stop people in no group', () => {
    const pack = xinyang()
    for (const param of Object.keys(pack.parameters)) {
      if (/^(assistance|tilted)/.test(param)) delete pack.parameters[param]
    }
    expect(settleYear(pack, year('none', [stay('90000'), special('rare', '9')])).kind).toBe('settled')
    expect(settleYear(pack, year('dibao', [visit('general', '9')])).kind).toBe('refused')
  })

  it('another reading without figures is not offered, and stops nothing', () => {
    const pack = xinyang()
    delete pack.parameters[P.assistanceRare]
    const input = year('dibao', [special('rare', '1000')], { readings: { rareDiseaseInForce: false } })
    expect(settled(settleYear(pack, input)).alternatives).toEqual([])
  })
})

describe('broken packs', () => {
  const input = year('dibao', [stay('10')])
  it.each([
    [undefined, 'object'],
    [null, 'object'],
    [[], 'object'],
    ['{}', 'object'],
    [{}, 'id or version'],
    [{ id: 'x', version: 1 }, 'id or version'],
    [{ id: 'x', version: '1' }, 'parameters'],
    [{ id: 'x', version: '1', parameters: [] }, 'parameters'],
    [{ id: 'x', version: '1', parameters: {} }, 'dates'],
    [{ id: 'x', version: '1', parameters: {}, covers: { from: '2025-01-01', to: '2025-12-32' } }, 'dates'],
    [{ ...xinyang(), readings: [] }, 'reading'],
    [{ ...xinyang(), readings: [{ id: 'tiltedBase', default: true }] }, 'reading'],
  ])('%#: refused for its %s', (pack, about) => {
    expect(refused(pack, input)).toMatchObject({
      reason: 'year-not-covered',
      detail: expect.stringContaining(about as string),
    })
  })

  it('a pack without named defaults settles where the input names every reading', () => {
    const readings = { tiltedNeedsLimit: true, tiltedBase: 'all', rareDiseaseInForce: true } as const
    expect(settleYear({ ...xinyang(), readings: [] }, { ...input, readings }).kind).toBe('settled')
  })
})
