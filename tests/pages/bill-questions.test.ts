import { describe, expect, it } from 'vitest'
import { billQuestions } from '../../src/pages/year/bill-questions'
import { emptyBill } from '../../src/stores'
import type { BillDraft } from '../../src/stores'

const COSTS = ['kind', 'date', 'billed', 'inScope']
const PAID = ['basicPaid', 'criticalPaid']
const PLACE = ['inProvince', 'referred']
const asked = (typed: Partial<BillDraft>, open: '' | null, placeMatters = true): string[] =>
  billQuestions({ ...emptyBill(), ...typed }, placeMatters, open).map(({ id }) => id)

describe('what is asked about a bill', () => {
  it.each(['', null] as const)(
    'of a visit four things, of a stay what its sheet says (open = %j)',
    (open) => {
      expect(asked({ kind: 'general' }, open)).toEqual(COSTS)
      const stay = { kind: 'admission', sheet: 'yes' } as const
      expect(asked(stay, open)).toEqual([...COSTS, 'sheet', ...PAID, ...PLACE])
      expect(asked({ ...stay, sheet: 'no' }, open, false)).toEqual([...COSTS, 'sheet'])
      expect(asked({ ...stay, inProvince: 'no' }, open)).toEqual([...COSTS, 'sheet', ...PAID, 'inProvince'])
    },
  )

  it('on one page nothing more until an answer calls for it; one at a time the longer way counts', () => {
    expect(asked({}, null)).toEqual(COSTS)
    expect(asked({ kind: 'rare' }, null)).toEqual([...COSTS, 'sheet', ...PLACE])
    expect(asked({}, '')).toEqual([...COSTS, 'sheet', ...PAID, ...PLACE])
    expect(asked({ kind: 'rare' }, '')).toEqual([...COSTS, 'sheet', ...PAID, ...PLACE])
  })
})
