import type { CareEvent } from '../../../src/calc'
import type { Keeper, LedgerEvent, NewLedgerEvent, YearFacts } from '../../../src/db'

export const FACTS: YearFacts = {
  person: 'father',
  year: 2026,
  group: 'dibao',
  hypertension: true,
  diabetes: false,
  opening: { assistancePaid: '1200.50' },
}

export function visit(date: string, billed = '100', person = 'father'): NewLedgerEvent {
  const event: CareEvent = { kind: 'outpatient', scope: 'general', date, billed, inScope: billed }
  return { person, year: Number(date.slice(0, 4)), event, assumptions: [] }
}
export async function add(keeper: Keeper, event: NewLedgerEvent): Promise<LedgerEvent> {
  const added = await keeper.ledger.add(event)
  if (!added) throw new Error('the year is full')
  return added
}
