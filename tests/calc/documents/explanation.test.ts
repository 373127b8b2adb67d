/** A result says how it came about: every layer with what went in, what was applied, what was paid, and why it stopped. */
import { describe, expect, it } from 'vitest'
import { settleYear } from '../../../src/calc'
import type { CriticalLayer, Group, Layer, YearInput } from '../../../src/calc'
import { settled, special, stay, visit, year } from '../support/inputs'
import { xinyang } from '../support/packs'

const pack = xinyang()
const settle = (...args: Parameters<typeof year>) => settled(settleYear(pack, year(...args)))

function layers(group: Group, events: YearInput['events'], more: Partial<YearInput> = {}): Layer[] {
  const results = settle(group, events, more).events
  return results[results.length - 1]?.layers ?? []
}

function critical(group: Group, events: YearInput['events'], more: Partial<YearInput> = {}): CriticalLayer {
  return layers(group, events, more)[1] as CriticalLayer
}

const estimate = { criticalPaid: 'estimate' } as const

describe('a stay of a low-income person, as on Z04', () => {
  const [basic, ladder, assistance, tilted] = layers('dibao', [
    stay('50000', { ...estimate, billed: '51000' }),
  ])

  it('basic', () => {
    expect(basic).toEqual({
      kind: 'basic',
      in: '50000.00',
      paid: '0.00',
      how: 'given',
      ratio: null,
      reason: 'nothing-paid',
    })
  })

  it('critical', () => {
    expect(ladder).toMatchObject({
      kind: 'critical',
      in: '50000.00',
      baseBefore: '0.00',
      baseAfter: '50000.00',
      deductible: '5500.00',
      toDeductible: '0.00',
      brackets: [{ above: '5500', upTo: '100000', ratio: '0.65', amount: '44500.00', share: '28925.00' }],
      uncapped: '28925.00',
      expected: '28925.00',
      use: { cap: null, paidBefore: '0.00', left: null },
      how: 'estimate',
      paid: '28925.00',
      reason: 'paid',
    })
  })

  it('assistance', () => {
    expect(assistance).toMatchObject({
      kind: 'assistance',
      care: 'admission',
      group: 'dibao',
      in: '21075.00',
      deductible: { param: 'assistance.deductible', value: '0' },
      baseBefore: '0.00',
      baseAfter: '21075.00',
      counted: '21075.00',
      ratio: { param: 'assistance.inpatient.ratio', value: '0.70' },
      uncapped: '14752.50',
      use: { cap: { param: 'assistance.limit', value: '30000' }, paidBefore: '0.00', left: '15247.50' },
      paid: '14752.50',
      reason: 'paid',
    })
  })

  it('tilted', () => {
    expect(tilted).toMatchObject({
      kind: 'tilted',
      in: '6322.50',
      baseAfter: '6322.50',
      threshold: { value: '12000' },
      toThreshold: '5677.50',
      due: '0.00',
      assistanceLeft: '15247.50',
      needsLimit: true,
      paid: '0.00',
      reason: 'limit-not-reached',
    })
  })

  it('every applied figure carries its sources, grade and date of verification, as the pack has them', () => {
    const limit = assistance?.kind === 'assistance' ? assistance.use.cap : null
    const row = pack.parameters['assistance.limit']?.values.find(({ groups }) => groups?.includes('dibao'))
    expect(limit).toEqual({
      param: 'assistance.limit',
      value: '30000',
      from: row?.from,
      sources: row?.sources,
      grade: row?.grade,
      verified: row?.verified,
      ...(row?.note === undefined ? {} : { note: row.note }),
    })
    expect(limit?.sources.length).toBeGreaterThan(0)
  })
})

describe('a layer gives its reason', () => {
  const over = { assistancePaid: '30000' }
  it.each<[string, string, Layer | undefined]>([
    ['outpatient', 'paid', layers('none', [visit('general', '10')])[0]],
    ['outpatient', 'capped', layers('none', [visit('general', '1000')])[0]],
    [
      'outpatient',
      'cap-reached',
      layers('none', [visit('general', '10')], { opening: { generalPaid: '300' } })[0],
    ],
    ['outpatient', 'not-eligible', layers('none', [visit('diabetes', '10')])[0]],
    ['outpatient', 'nothing-in', layers('none', [visit('general', '0')])[0]],
    ['basic', 'paid', layers('none', [stay('10', { basicPaid: '5' })])[0]],
    ['basic', 'nothing-paid', layers('none', [stay('10')])[0]],
    ['basic', 'nothing-in', layers('none', [stay('0')])[0]],
    ['critical', 'paid', critical('none', [stay('20000', estimate)])],
    ['critical', 'paid', critical('none', [stay('10', { criticalPaid: '1' })])],
    [
      'critical',
      'capped',
      critical('none', [stay('20000', estimate)], { opening: { criticalPaid: '399999' } }),
    ],
    [
      'critical',
      'cap-reached',
      critical('none', [stay('20000', estimate)], { opening: { criticalPaid: '400001' } }),
    ],
    ['critical', 'cap-reached', critical('none', [stay('20000')], { opening: { criticalPaid: '400000' } })],
    ['critical', 'below-deductible', critical('none', [stay('11000', estimate)])],
    ['critical', 'below-deductible', critical('none', [stay('11000')])],
    ['critical', 'nothing-paid', critical('none', [stay('11001')])],
    ['critical', 'nothing-in', critical('none', [stay('10', { basicPaid: '10' })])],
    ['assistance', 'paid', layers('dibao', [stay('10')])[2]],
    ['assistance', 'capped', layers('dibao', [stay('90000')])[2]],
    ['assistance', 'cap-reached', layers('dibao', [stay('10')], { opening: over })[2]],
    ['assistance', 'below-deductible', layers('dibao-margin', [stay('2400')])[2]],
    ['assistance', 'not-eligible', layers('none', [stay('10')])[2]],
    ['assistance', 'nothing-in', layers('dibao', [stay('10', { basicPaid: '10' })])[2]],
    ['tilted', 'paid', layers('dibao', [stay('50000')])[3]],
    ['tilted', 'capped', layers('dibao', [stay('90000')])[3]],
    ['tilted', 'cap-reached', layers('dibao', [stay('90000'), stay('1')])[3]],
    ['tilted', 'below-threshold', layers('dibao', [stay('10')], { opening: over })[3]],
    ['tilted', 'limit-not-reached', layers('dibao', [stay('41000')])[3]],
    ['tilted', 'not-referred', layers('dibao', [stay('10', { referred: false })])[3]],
    ['tilted', 'out-of-province', layers('dibao', [stay('10', { inProvince: false })])[3]],
    // Whoever was out of the province is not asked about the referral: the place is the reason.
    ['tilted', 'out-of-province', layers('dibao', [stay('10', { inProvince: false, referred: false })])[3]],
    [
      'tilted',
      'not-counted',
      layers('dibao', [special('listed', '10')], { readings: { tiltedBase: 'admissions' } })[3],
    ],
    ['tilted', 'not-eligible', layers('none', [stay('10')])[3]],
    [
      'tilted',
      'nothing-new',
      layers('dibao', [stay('100')], { opening: { ...over, tiltedBase: '13000', tiltedPaid: '900' } })[3],
    ],
  ])('%s: %s', (kind, reason, layer) => expect(layer).toMatchObject({ kind, reason }))

  it('people in no group see both assistance layers, with nothing in them', () => {
    const [, , assistance, tilted] = layers('none', [stay('50000')])
    expect(assistance).toMatchObject({ in: '50000.00', deductible: null, ratio: null, paid: '0.00' })
    expect(tilted).toMatchObject({ in: '0.00', threshold: null, ratio: null, paid: '0.00' })
    expect(settle('none', [stay('50000')]).room).toMatchObject({ assistance: null, tilted: null })
  })

  it('distances to the next step', () => {
    expect(critical('none', [stay('10999.99', estimate)]).toDeductible).toBe('0.01')
    expect(layers('dibao-margin', [stay('400')])[2]).toMatchObject({
      toDeductible: '2000.00',
      counted: '0.00',
    })
  })

  it('brackets: only those that this bill reached, with its own part of each', () => {
    const opening = { criticalBase: '99999.99' }
    expect(critical('none', [stay('0.03', estimate)], { opening }).brackets).toEqual([
      { above: '11000', upTo: '100000', ratio: '0.60', amount: '0.01', share: '0.006' },
      { above: '100000', upTo: null, ratio: '0.70', amount: '0.02', share: '0.014' },
    ])
    expect(critical('none', [stay('11000', estimate)]).brackets).toEqual([])
  })
})

describe('notes', () => {
  const codes = (outcome: ReturnType<typeof settle>, code: string) =>
    outcome.notes.filter((note) => note.code === code)

  it('an estimated basic payment is marked as rough on its bill', () => {
    const bills = [stay('1'), stay('30000', { basicPaid: 'estimate' })]
    expect(codes(settle('none', bills), 'rough-basic')).toEqual([
      { code: 'rough-basic', event: 1, param: 'inpatient.national-average' },
    ])
  })

  it('a payment that the ladder confirms is not remarked', () => {
    const right = settle('none', [stay('50000', { criticalPaid: '23400.00' })])
    expect(codes(right, 'critical-differs')).toEqual([])
    const wrong = settle('none', [stay('50000', { criticalPaid: '23399.99' })])
    expect(codes(wrong, 'critical-differs')).toEqual([
      { code: 'critical-differs', event: 0, expected: '23400.00' },
    ])
  })

  it('figures not verified for more than a year before the care are named once', () => {
    const stale = xinyang()
    for (const row of stale.parameters['outpatient.general.cap']!.values) row.verified = '2024-05-10'
    for (const row of stale.parameters['outpatient.general.ratio']!.values) row.verified = '2024-05-11'
    const on = (...dates: string[]) =>
      settled(
        settleYear(
          stale,
          year(
            'none',
            dates.map((date) => visit('general', '1', { date })),
          ),
        ),
      ).notes.filter(({ code }) => code === 'not-verified-since')
    const cap = { code: 'not-verified-since', param: 'outpatient.general.cap', since: '2024-05-10' }
    const ratio = { code: 'not-verified-since', param: 'outpatient.general.ratio', since: '2024-05-11' }
    expect(on('2025-05-10')).toEqual([])
    expect(on('2025-05-11')).toEqual([cap])
    expect(on('2025-05-11', '2025-05-12', '2025-05-13')).toEqual([cap, ratio])
  })

  it('clauses not modelled are named for the kinds of care at hand, each once', () => {
    const ids = (events: YearInput['events']) =>
      codes(settle('none', events), 'not-modelled').map(({ param }) => param)
    const expected = (kind: 'admission' | 'outpatient') =>
      pack.unmodelled.filter(({ appliesTo }) => appliesTo.includes(kind)).map(({ id }) => id)
    expect(ids([stay('1'), stay('2')])).toEqual(expected('admission'))
    expect(ids([visit('general', '1')])).toEqual(expected('outpatient'))
    expect(ids([])).toEqual([])
  })
})

describe('receipt', () => {
  it('names pack, version, all readings, and the input as understood', () => {
    const input = year('dibao', [stay('1')], { readings: { tiltedBase: 'admissions' } })
    expect(settled(settleYear(pack, input)).receipt).toEqual({
      pack: { id: pack.id, version: pack.version },
      readings: { tiltedNeedsLimit: true, tiltedBase: 'admissions', rareDiseaseInForce: true },
      input,
    })
  })
})
