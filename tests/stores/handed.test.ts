import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settleYear } from '../../src/calc'
import { decode, encode } from '../../src/handover/code'
import { emptyDraft } from '../../src/stores/estimate-draft'
import type { EstimateDraft } from '../../src/stores/estimate-draft'
import { toYearInput } from '../../src/stores/estimate-input'
import { draftOfRecord } from '../../src/stores/draft-of-record'
import { draftOfAnswers } from '../../src/stores/handed'
import { anyAnswers } from '../handover/arbitraries'
import { pack as packNamed } from '../policy/packs'

const pack = packNamed('xinyang')

const SHEET: EstimateDraft = {
  ...emptyDraft(),
  who: 'father',
  year: '2026',
  date: '2026-03-12',
  group: 'dibao',
  sheet: 'yes',
  billed: '2万',
  inScope: '15,000',
  basicPaid: '10500',
  criticalPaid: '0',
  inProvince: 'yes',
  referred: 'yes',
  earlier: 'no',
}
const BEFORE = { inScope: '8000', basic: '5000', critical: '0', assistance: '100.5', tilted: '' }

/** What is kept of answers that were computed; null = they cannot be computed. */
function recordOf(draft: EstimateDraft) {
  const reading = toYearInput(draft, pack)
  if (reading.kind !== 'ready') return null
  const outcome = settleYear(pack, reading.input)
  if (outcome.kind !== 'settled') return null
  return { who: draft.who, receipt: outcome.receipt, assumptions: reading.assumptions, outcome }
}
/** The result of the other phone, by way of the code. */
function computedElsewhere(draft: EstimateDraft) {
  const reading = decode(encode(draft))
  if (reading.kind !== 'read') throw new Error(reading.reason)
  return recordOf(draftOfAnswers(reading.answers, draft.who))
}

describe('answers that come from another phone', () => {
  it('give the same figures there, to the fen', () => {
    let settled = 0
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom('2024', '2025', '2026'), (answers, year) => {
        const here = recordOf(draftOfAnswers({ ...answers, year, date: '' }, 'self'))
        fc.pre(here !== null)
        settled++
        const there = computedElsewhere(draftOfAnswers({ ...answers, year, date: '' }, 'self'))
        expect(there?.outcome.events).toEqual(here?.outcome.events)
        expect(there?.outcome.year).toEqual(here?.outcome.year)
        expect(there?.assumptions).toEqual(here?.assumptions)
      }),
      { numRuns: 150, maxSkipsPerRun: 200 },
    )
    expect(settled).toBeGreaterThanOrEqual(150)
    expect(computedElsewhere(SHEET)?.outcome.year.selfPay).toBe('6350.00')
  })

  it('say nothing of whose they are', () => {
    const reading = decode(encode(SHEET))
    expect(reading.kind === 'read' && draftOfAnswers(reading.answers, '')).toMatchObject({
      who: '',
      step: '',
    })
  })
})

describe('the answers behind a saved estimate', () => {
  const kinds: [what: string, draft: EstimateDraft][] = [
    ['a sheet', SHEET],
    ['a sheet without the line of critical-illness insurance', { ...SHEET, criticalMissing: true }],
    ['a sheet without the in-scope line', { ...SHEET, inScopeMissing: true, outOfScope: '5000.5' }],
    ['nothing known of what is out of scope', { ...SHEET, inScopeMissing: true, outOfScopeUnknown: true }],
    ['no sheet', { ...SHEET, sheet: 'no', outOfScope: '5000' }],
    ['no sheet and no knowledge', { ...SHEET, sheet: 'no', outOfScopeUnknown: true, date: '' }],
    ['a referral nobody is sure of', { ...SHEET, referred: 'unsure' }],
    ['out of the province', { ...SHEET, inProvince: 'no', referred: '' }],
    ['earlier stays nobody is sure of', { ...SHEET, earlier: 'unsure' }],
    [
      'earlier stays',
      { ...SHEET, earlier: 'yes', opening: { ...BEFORE, tilted: '0' }, earlierReferred: 'yes' },
    ],
    ['earlier stays, partly', { ...SHEET, earlier: 'yes', opening: BEFORE, earlierReferred: 'unsure' }],
    ['earlier stays, nothing of them', { ...SHEET, earlier: 'yes', earlierReferred: 'no' }],
    ['no group', { ...SHEET, group: 'none', inProvince: '', referred: '' }],
  ]
  it.each(kinds)('are found again: %s', (_what, draft) => {
    const record = recordOf(draft)
    if (!record) throw new Error('these answers cannot be computed')
    const found = draftOfRecord(record, pack)
    if (!found) throw new Error('not found')
    const again = recordOf(found)
    expect(again?.outcome.events).toEqual(record.outcome.events)
    expect(again?.assumptions).toEqual(record.assumptions)
    expect(computedElsewhere(found)?.outcome.year).toEqual(record.outcome.year)
  })

  it('are not guessed: several bills, another kind of bill, amounts that no answers give', () => {
    const record = recordOf(SHEET)
    if (!record) throw new Error('these answers cannot be computed')
    const { input } = record.receipt
    const [stay] = input.events
    if (!stay) throw new Error('no stay')
    const withInput = (changes: Partial<typeof input>) =>
      draftOfRecord({ ...record, receipt: { ...record.receipt, input: { ...input, ...changes } } }, pack)
    expect(withInput({ events: [stay, stay] })).toBeNull()
    expect(withInput({ events: [] })).toBeNull()
    const visit = {
      kind: 'outpatient',
      scope: 'general',
      date: '2026-03-12',
      billed: '50',
      inScope: '50',
    } as const
    expect(withInput({ events: [visit] })).toBeNull()
    expect(withInput({ opening: { generalPaid: '100' } })).toBeNull()
    expect(draftOfRecord({ ...record, assumptions: [{ code: 'from-the-future' }] }, pack)).toBeNull()
  })
})
