/** Worked cases with their expected amounts, string for string. `clause` names the rule that gives them. */
import { describe, expect, it } from 'vitest'
import { settleYear } from '../../../src/calc'
import type { Amounts, EventResult, YearInput } from '../../../src/calc'
import { settled } from '../support/inputs'
import { xinyang } from '../support/packs'
import assistance from './assistance.json'
import critical from './critical.json'
import outpatient from './outpatient.json'

interface Case {
  id: string
  title: string
  input: YearInput
  expect: { events: Amounts[]; year: Amounts }
}

function withoutLayers({ layers: _, ...amounts }: EventResult): Amounts {
  return amounts
}

describe.each([
  ['assistance', assistance.cases as Case[], 23],
  ['critical', critical.cases as Case[], 7],
  ['outpatient', outpatient.cases as Case[], 10],
])('%s', (_, cases, count) => {
  it('has all its cases', () => expect(cases).toHaveLength(count))

  it.each(cases)('$id $title', ({ input, expect: wanted }) => {
    const outcome = settled(settleYear(xinyang(), input))
    expect(outcome.events.map(withoutLayers)).toEqual(wanted.events)
    expect(outcome.year).toEqual(wanted.year)
  })
})
