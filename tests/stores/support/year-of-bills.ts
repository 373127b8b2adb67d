import { readFileSync } from 'node:fs'
import type { Admission, OutpatientVisit } from '../../../src/calc'
import type { NewLedgerEvent, YearFacts } from '../../../src/stores'
import type { Stores } from './phone'

export const XINYANG = readFileSync('public/policy/xinyang.json', 'utf8')
export const FACTS: YearFacts = {
  person: 'father',
  year: 2026,
  group: 'dibao',
  hypertension: true,
  diabetes: false,
  opening: {},
}
export const STAY: Admission = {
  kind: 'admission',
  date: '2026-03-05',
  billed: '20000',
  inScope: '15000',
  basicPaid: '10500',
  criticalPaid: '0',
  referred: true,
  inProvince: true,
}
export const VISIT: OutpatientVisit = {
  kind: 'outpatient',
  scope: 'general',
  date: '2026-02-01',
  billed: '300',
  inScope: '300',
}
export const bill = (event: Admission | OutpatientVisit): NewLedgerEvent => ({
  person: 'father',
  year: 2026,
  event,
  assumptions: [],
})

export type Ledger = ReturnType<Stores['useLedger']>

export async function started(stores: Stores): Promise<Ledger> {
  const ledger = stores.useLedger()
  await ledger.saveFacts(FACTS)
  await ledger.open('father', 2026)
  return ledger
}
export async function enter(ledger: Ledger, event: Admission | OutpatientVisit): Promise<string> {
  const result = await ledger.record(bill(event), null)
  if (!result.done) throw new Error(result.reason)
  return result.id
}
export function settled(ledger: Ledger) {
  const { computation } = ledger
  if (computation?.kind !== 'settled') throw new Error(`not settled: ${computation?.kind}`)
  return computation
}
export const dates = (ledger: Ledger): string[] => ledger.current?.events.map(({ event }) => event.date) ?? []
