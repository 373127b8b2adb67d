import { describe, expect, it } from 'vitest'
import { billQuestions } from '../../src/pages/year/bill-questions'
import { emptyBill } from '../../src/stores'
import type { BillDraft } from '../../src/stores'

const WHAT = ['kind', 'date']
const COSTS = ['billed', 'inScope']
const STAY = [...WHAT, 'sheet', ...COSTS]
const PAID = ['basicPaid', 'criticalPaid']
const PLACE = ['inProvince', 'referred']
const asked = (typed: Partial<BillDraft>, open: '' | null, placeMatters = true): string[] =>
  billQuestions({ ...emptyBill(), ...typed }, placeMatters, open).map(({ id }) => id)

describe('what is asked about a bill', () => {
  it.each(['', null] as const)(
    'of a visit four things, of a stay what its sheet says (open = %j)',
    (open) => {
      expect(asked({ kind: 'general' }, open)).toEqual([...WHAT, ...COSTS])
      const stay = { kind: 'admission', sheet: 'yes' } as const
      expect(asked(stay, open)).toEqual([...STAY, ...PAID, ...PLACE])
      const without = [...WHAT, 'sheet', 'billed', 'outOfScope']
      expect(asked({ ...stay, sheet: 'no' }, open, false)).toEqual(without)
      expect(asked({ ...stay, inProvince: 'no' }, open)).toEqual([...STAY, ...PAID, 'inProvince'])
    },
  )

  it('on one page nothing more until an answer calls for it; one at a time the longer way counts', () => {
    expect(asked({}, null)).toEqual([...WHAT, ...COSTS])
    expect(asked({ kind: 'rare' }, null)).toEqual([...STAY, ...PLACE])
    expect(asked({}, '')).toEqual([...STAY, ...PAID, ...PLACE])
    expect(asked({ kind: 'rare' }, '')).toEqual([...STAY, ...PAID, ...PLACE])
  })
})
