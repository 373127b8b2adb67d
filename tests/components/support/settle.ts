import { settleYear } from '../../../src/calc'
import type { Admission, Group, Layer, SpecialOutpatient, YearInput } from '../../../src/calc'
import type { LayerOf } from '../../../src/components/LayerExplain/sentences'
import type { Settled } from '../../../src/components/ResultView'
import { xinyang } from './pack'

/** The stay of the drawn screens: 20,000 billed, 15,000 in scope, 10,500 from basic insurance. */
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

type Bill = Partial<Admission> | (Partial<SpecialOutpatient> & { kind: 'special-outpatient' })

/** Settles one bill that differs from STAY as given. */
export function settle(group: Group, bill: Bill = {}, more: Partial<YearInput> = {}): Settled {
  const event = { ...STAY, ...bill } as Admission
  const outcome = settleYear(xinyang, { year: 2026, group, events: [event], ...more })
  if (outcome.kind !== 'settled') throw new Error(JSON.stringify(outcome))
  return outcome
}

export function layerOf<K extends Layer['kind']>(outcome: Settled, kind: K): LayerOf<K> {
  const found = outcome.events[0]?.layers.find((layer) => layer.kind === kind)
  if (!found) throw new Error(`no layer ${kind}`)
  return found as LayerOf<K>
}
