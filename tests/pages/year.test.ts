import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { settleYear } from '../../src/calc'
import type { CareEvent, Group, Pack, YearInput } from '../../src/calc'
import { aheadLines, figuresOf } from '../../src/pages/year/ahead'
import { billProblems } from '../../src/pages/year/bill-faults'
import { entryOf } from '../../src/pages/year/entry'
import { factsOf, factsProblems, formOf, yearBefore } from '../../src/pages/year/facts-form'
import { isOver } from '../../src/pages/year/is-over'
import { openingFields } from '../../src/pages/year/opening-words'
import { runningSelfPay } from '../../src/pages/year/running'
import { yearRoughness } from '../../src/pages/year/year-roughness'
import type { LedgerEvent, YearFacts, YearLedger } from '../../src/stores'
import { emptyFacts } from '../../src/stores/facts-form'
import { settleLedger } from '../../src/stores/ledger-settle'

const PACK = JSON.parse(readFileSync('public/policy/xinyang.json', 'utf8')) as Pack
const rules = { settleYear } as Parameters<typeof settleLedger>[0]
const FACTS: YearFacts = {
  person: 'father',
  year: 2026,
  group: 'dibao',
  hypertension: false,
  diabetes: false,
  opening: {},
}
function stay(more: Partial<Extract<CareEvent, { kind: 'admission' }>> = {}): CareEvent {
  return {
    kind: 'admission',
    date: '2026-03-05',
    billed: '20000',
    inScope: '15000',
    basicPaid: '10500',
    criticalPaid: '0',
    referred: true,
    inProvince: true,
    ...more,
  }
}
function visit(more: Partial<Extract<CareEvent, { kind: 'outpatient' }>> = {}): CareEvent {
  return { kind: 'outpatient', scope: 'general', date: '2026-02-01', billed: '100', inScope: '100', ...more }
}
function ledger(events: CareEvent[], facts: Partial<YearFacts> = {}): YearLedger {
  const rows = events.map((event, nth): LedgerEvent => ({
    person: 'father',
    year: 2026,
    id: `bill${nth}`,
    place: nth,
    event,
    assumptions: [],
  }))
  return { person: 'father', year: 2026, facts: { ...FACTS, ...facts }, events: rows }
}
function ahead(events: CareEvent[], facts: Partial<YearFacts> = {}) {
  const settled = settleLedger(rules, PACK, ledger(events, facts))
  if (settled.kind !== 'settled') throw new Error(settled.kind)
  return settled.ahead
}
function line(name: string, events: CareEvent[], facts: Partial<YearFacts> = {}): string {
  const found = aheadLines(ahead(events, facts), false).find((one) => one.name.includes(name))
  return found?.text ?? ''
}

describe('what is left, and what the next bill would meet', () => {
  it('before anything was entered', () => {
    expect(line('普通门诊', [])).toBe('一年最多报 300.00 元，还剩 300.00 元。')
    expect(line('大病保险', [])).toMatch(/^门槛（起付线，超过的才报） 5,500.00 元，还没有开始累计。/)
    expect(line('医疗救助', [])).toBe('不设门槛。这一年的救助额度一共 30,000.00 元，还剩 30,000.00 元。')
    expect(line('倾斜救助', [])).toContain('要等医疗救助额度用完才有')
  })

  it('on the way to an edge, and behind it', () => {
    expect(line('大病保险', [stay()])).toContain('已累计 4,500.00 元，还差 1,000.00 元。')
    const applied = { group: 'poverty-risk' } as const
    expect(line('医疗救助', [stay({ inScope: '12000' })], applied)).toContain(
      '门槛 2,400.00 元，已累计 1,500.00 元，还差 900.00 元。',
    )
    expect(line('医疗救助', [stay({ basicPaid: '5000', criticalPaid: '3000' })], applied)).toMatch(
      /^门槛 2,400.00 元已满。这一年的救助额度一共 10,000.00 元，还剩 /,
    )
  })

  it('with an allowance used up', () => {
    expect(line('普通门诊', [visit({ billed: '600', inScope: '600' })])).toBe(
      '一年最多报 300.00 元，已经用完，再看自己付。',
    )
  })

  it('says the one allowance of both diseases once, and none without a status', () => {
    const names = (facts: Partial<YearFacts>) => aheadLines(ahead([], facts), false).map(({ name }) => name)
    expect(
      names({ hypertension: true, diabetes: true }).filter((name) => name.includes('两病')),
    ).toHaveLength(1)
    expect(names({}).some((name) => name.includes('两病'))).toBe(false)
  })

  it('says that whoever is recognised in no group has no assistance', () => {
    expect(line('医疗救助', [], { group: 'none' })).toBe('没有认定为救助对象，没有这一项。')
    expect(line('倾斜救助', [], { group: 'none' })).toBe('')
  })

  it('of a year that is over speaks of no next stay', () => {
    for (const { name } of aheadLines(ahead([stay()]), true)) expect(name).not.toContain('再住院')
  })

  it('of a year that is over nothing is left to be used', () => {
    const lines = aheadLines(ahead([stay()]), true)
    const all = lines.map(({ text }) => text).join()
    expect(all).not.toMatch(/还剩|还差|再看/)
    expect(lines[0]?.text).toBe('一年最多报 300.00 元，没用完的 300.00 元不能再用了。')
  })

  it('is over when the pack speaks of a later one, whatever the phone takes today for', () => {
    expect(isOver(2025, PACK)).toBe(true)
    expect(isOver(2026, PACK)).toBe(false)
    expect(isOver(2027, PACK)).toBe(false)
  })

  it('names the source of every figure, each once', () => {
    const lines = aheadLines(ahead([stay()]), false)
    const figures = figuresOf(lines)
    expect(new Set(figures.map(({ param, value }) => param + value)).size).toBe(figures.length)
    expect(figures.map(({ param }) => param)).toContain('assistance.limit')
    expect(figures.every(({ sources }) => sources.length > 0)).toBe(true)
  })
})

describe('roughness of a year', () => {
  function rough(events: CareEvent[], assumptions: string[][]) {
    const outcome = settleYear(PACK, { year: 2026, group: 'dibao', events })
    if (outcome.kind !== 'settled') throw new Error(outcome.kind)
    return yearRoughness(
      outcome.events,
      assumptions.map((codes) => codes.map((code) => ({ code }))),
    )
  }
  const estimated = stay({ date: '2026-01-05', basicPaid: 'estimate', criticalPaid: 'estimate' })

  it('spreads from an estimated stay to the later ones, not to visits', () => {
    const { bills, year } = rough(
      [estimated, visit(), stay()],
      [['basic-estimated', 'critical-estimated'], [], []],
    )
    expect(bills.map(({ payers }) => payers.includes('selfPay'))).toEqual([true, false, true])
    expect(bills[2]?.payers).toContain('assistance')
    expect(bills[2]?.payers).not.toContain('basic')
    expect(year.payers).toContain('basic')
  })

  it('does not spread to earlier ones', () => {
    const last = { ...estimated, date: '2026-12-01' }
    const { bills } = rough([stay(), last], [[], ['basic-estimated']])
    expect(bills[0]?.payers).toEqual([])
  })

  it('spreads among visits only where the limit cut a later one', () => {
    const assumed = visit({ billed: '400', inScope: '400' })
    const within = rough([assumed, visit({ billed: '50', inScope: '50' })], [['in-scope-assumed'], []])
    expect(within.bills[1]?.payers).toEqual([])
    const cut = rough([assumed, visit({ billed: '400', inScope: '400' })], [['in-scope-assumed'], []])
    expect(cut.bills[1]?.payers).toEqual(['basic', 'selfPay'])
    expect(cut.year.outOfScope).toBe(true)
  })

  it('is nothing in a year of settlement sheets', () => {
    expect(rough([stay(), visit({ date: '2026-04-01' })], [[], []]).year.payers).toEqual([])
  })
})

it('the running sum adds to the fen, also where money comes back', () => {
  const sums = ['100.10', '-0.50', '-200.00', '0.05'].map((selfPay) => ({ selfPay }))
  expect(runningSelfPay(sums as Parameters<typeof runningSelfPay>[0])).toEqual([
    '100.10',
    '99.60',
    '-100.40',
    '-100.35',
  ])
})

describe('an estimate on its way into the ledger', () => {
  const input = (more: Partial<YearInput> = {}): YearInput => ({
    year: 2026,
    group: 'dibao',
    events: [stay()],
    ...more,
  })
  const empty: YearLedger = { person: 'father', year: 2026, facts: null, events: [] }
  const enter = (given: YearInput, year: YearLedger, codes: string[] = [], who = 'father') =>
    entryOf({ who, input: given, assumptions: codes.map((code) => ({ code })) }, year)

  it('starts its year where that is new, with what was used before', () => {
    const entry = enter(input({ opening: { assistancePaid: '100' } }), empty)
    expect(entry).toMatchObject({
      facts: { person: 'father', year: 2026, group: 'dibao', opening: { assistancePaid: '100' } },
      opening: 'taken',
      twin: null,
      otherGroup: null,
      needsDate: false,
    })
  })

  it('leaves out what was used before where the ledger has its bills, so that nothing counts twice', () => {
    const given = input({ opening: { assistancePaid: '100' } })
    expect(enter(given, ledger([visit()]))).toMatchObject({ facts: null, opening: 'left-out' })
    expect(enter(given, ledger([], { opening: { generalPaid: '1' } }))?.opening).toBe('left-out')
    expect(enter(given, ledger([]))).toMatchObject({ facts: { opening: { assistancePaid: '100' } } })
    expect(enter(input({ opening: { assistancePaid: '0' } }), ledger([visit()]))?.opening).toBe('none')
  })

  it('asks about 两病 where neither the estimate nor the year knows of it, and takes what is answered', () => {
    const known = input({ chronic: { diabetes: true } })
    const answered = (given: YearInput, year: YearLedger) =>
      entryOf({ who: 'father', input: given, assumptions: [] }, year, 'hypertension')
    const none = { hypertension: false, diabetes: false }
    expect(enter(input(), empty)?.asksChronic).toBe(true)
    expect(answered(input(), empty)?.facts).toMatchObject({ ...none, hypertension: true })
    expect(enter(known, empty)).toMatchObject({ asksChronic: false, facts: { ...none, diabetes: true } })
    expect(answered(input(), ledger([]))).toMatchObject({ asksChronic: false, facts: null })
    const used = input({ opening: { assistancePaid: '100' } })
    expect(answered(used, ledger([]))).toMatchObject({ asksChronic: false, facts: none })
  })

  it('keeps what was assumed about the bill; what was supposed about earlier ones the ledger knows', () => {
    const codes = ['basic-estimated', 'earlier-assumed-none', 'date-assumed', 'referral-assumed']
    const entry = enter(input(), empty, codes)
    expect(entry?.bill.assumptions).toEqual([{ code: 'basic-estimated' }, { code: 'referral-assumed' }])
    expect(entry?.needsDate).toBe(true)
  })

  it('is noticed when it stands there already, and when the group is another', () => {
    expect(enter(input(), ledger([stay({ billed: '20000.00' })]))?.twin?.id).toBe('bill0')
    expect(enter(input(), ledger([stay({ billed: '20001' })]))?.twin).toBeNull()
    expect(enter(input({ group: 'none' }), ledger([]))?.otherGroup).toBe('none')
  })

  it('of an old record that names a label belongs to that person; an unknown label to somebody of the family', () => {
    expect(enter(input(), empty, [], '父亲')?.bill.person).toBe('father')
    expect(enter(input(), empty, [], '姑姑')?.bill.person).toBe('family')
  })

  it('without a bill is none', () => {
    expect(enter(input({ events: [] }), empty)).toBeNull()
  })
})

describe('what holds for a year', () => {
  it.each([
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ])('comes back from the form as it was: 高血压 %s, 糖尿病 %s', (hypertension, diabetes) => {
    const facts = { ...FACTS, hypertension, diabetes, opening: { generalPaid: '5' } }
    expect(factsOf(formOf(facts), facts.opening)).toEqual(facts)
  })

  it('is asked for completely', () => {
    const problems = factsProblems(emptyFacts())
    expect(problems.map(({ id }) => id)).toEqual(['who', 'year', 'group', 'chronic'])
    expect(factsProblems(formOf(FACTS))).toEqual([])
  })

  it('is guessed from the year before', () => {
    const people = [{ person: 'father', years: [2026, 2024].map((year) => ({ year, events: 0 })) }]
    expect(yearBefore(people, 'father', 2026)).toBe(2024)
    expect(yearBefore(people, 'father', 2024)).toBeNull()
    expect(yearBefore(people, 'mother', 2026)).toBeNull()
  })
})

describe('what was used before', () => {
  const keys = (group: Group, more: Partial<YearFacts> = {}) =>
    openingFields(PACK, { ...FACTS, group, ...more }).map(({ key }) => key)
  it('asks only what can change this person’s year', () => {
    expect(keys('none')).toEqual(['generalPaid', 'criticalBase', 'criticalPaid'])
    expect(keys('tekun')).not.toContain('criticalPaid')
    expect(keys('dibao')).not.toContain('assistanceBase')
    expect(keys('poverty-risk', { diabetes: true })).toEqual([
      'generalPaid',
      'chronicPaid',
      'criticalBase',
      'criticalPaid',
      'assistanceBase',
      'assistancePaid',
      'tiltedBase',
      'tiltedPaid',
    ])
  })
})

it('each field is named once, with what to do', () => {
  const problems = billProblems([
    { field: 'billed', code: 'missing' },
    { field: 'inScope', code: 'more-than-billed' },
    { field: 'inScope', code: 'not-money' },
  ])
  expect(problems.map(({ id }) => id)).toEqual(['billed', 'inScope'])
  expect(problems[0]?.text).toBe('请填总费用')
  expect(problems[1]?.text).toMatch(/^政策范围内费用：比总费用还多/)
})
