import { describe, expect, it } from 'vitest'
import { settleYear } from '../../src/calc'
import type { YearInput } from '../../src/calc'
import { comparisonOf } from '../../src/pages/assistance/comparison'
import type { Choice } from '../../src/pages/assistance/comparison'
import { readTyped } from '../../src/pages/assistance/typed-bill'
import type { BillField } from '../../src/pages/assistance/typed-bill'
import { broken, pack } from '../policy/packs'

const xinyang = pack('xinyang')
const INPUT: YearInput = {
  year: 2026,
  group: 'dibao',
  events: [
    {
      kind: 'admission',
      date: '2026-03-05',
      billed: '150000',
      inScope: '130000',
      basicPaid: '70000',
      criticalPaid: '35425',
      referred: false,
      inProvince: true,
    },
  ],
}

function compare(choice: Partial<Choice>, assumptions: { code: string }[] = [], input = INPUT) {
  return comparisonOf(
    settleYear,
    xinyang,
    { input, assumptions },
    { mode: 'group', group: 'dibao', situation: 'not-referred', ...choice },
  )
}

describe('the columns of a comparison', () => {
  it('groups: the own one first, then all others in the order of the pack', () => {
    const others = xinyang.groups.map(({ id }) => id).filter((id) => id !== 'dibao')
    expect(compare({})?.map(({ key }) => key)).toEqual(['dibao', ...others])
    expect(compare({})?.[0]).toMatchObject({ label: '低保对象', differences: [], rough: [] })
  })

  it('places: all three, of one group', () => {
    const columns = compare({ mode: 'place', group: 'tekun', situation: 'outside' })
    expect(columns?.map(({ key }) => key)).toEqual(['outside', 'referred', 'not-referred'])
    expect(columns?.map(({ variant }) => variant)).toEqual([
      { group: 'tekun', referred: false, inProvince: false },
      { group: 'tekun', referred: true, inProvince: true },
      { group: 'tekun', referred: false, inProvince: true },
    ])
  })

  it('marks what is computed for another group as rough, and the sheet as sure', () => {
    const none = compare({})?.find(({ key }) => key === 'none')
    expect(none?.rough).toEqual(['critical', 'selfPay'])
    expect(compare({})?.find(({ key }) => key === 'tekun')?.rough).toEqual([])
  })

  it('supposes nothing of a referral that the page asks for, but keeps the other assumptions', () => {
    const rough = (code: string) => compare({ situation: 'referred' }, [{ code }])?.[0]?.rough
    expect(rough('referral-assumed')).toEqual([])
    expect(rough('in-scope-assumed')).toContain('selfPay')
  })

  it('is nothing where the pack cannot settle the bill', () => {
    expect(compare({}, [], { ...INPUT, year: 2031 })).toBeNull()
  })
})

describe('a bill of three typed amounts', () => {
  const typed = (raw: Partial<Record<BillField, string>>) =>
    readTyped(xinyang, { billed: '6万', inScope: '5万', basicPaid: '30000', ...raw })

  it('is one that the rules settle, on the last day the pack covers', () => {
    const { bill, problems } = typed({})
    expect(problems).toEqual([])
    expect(bill?.input.events).toHaveLength(1)
    expect(bill?.input.events[0]).toMatchObject({
      billed: '60000',
      inScope: '50000',
      criticalPaid: 'estimate',
    })
    expect(bill && settleYear(xinyang, bill.input).kind).toBe('settled')
    const earlier = readTyped(broken(xinyang, 'covers/to', '2025-12-31'), {
      billed: '1',
      inScope: '1',
      basicPaid: '0',
    })
    expect(earlier.bill?.input).toMatchObject({ year: 2025, events: [{ date: '2025-12-31' }] })
  })

  it('names what is missing, unreadable, or more than it can be', () => {
    const ids = (raw: Partial<Record<BillField, string>>) => typed(raw).problems.map(({ id }) => id)
    expect(ids({ billed: '', inScope: '', basicPaid: '' })).toEqual(['billed', 'inScope', 'basicPaid'])
    expect(ids({ billed: '很多' })).toEqual(['billed'])
    expect(ids({ inScope: '60000.01' })).toEqual(['inScope'])
    expect(ids({ basicPaid: '50000.01' })).toEqual(['basicPaid'])
    expect(typed({ basicPaid: '50000.01' }).bill).toBeNull()
  })
})
