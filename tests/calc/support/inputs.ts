import type {
  Admission,
  Group,
  Outcome,
  OutpatientVisit,
  SpecialOutpatient,
  YearInput,
} from '../../../src/calc'

/** A stay on which neither insurance paid anything, so that `inScope` is what assistance is computed on. */
export function stay(inScope: string, more: Partial<Admission> = {}): Admission {
  return {
    kind: 'admission',
    date: '2025-05-10',
    billed: inScope,
    inScope,
    basicPaid: '0',
    criticalPaid: '0',
    referred: true,
    inProvince: true,
    ...more,
  }
}

export function special(
  disease: 'listed' | 'rare',
  inScope: string,
  more: Partial<SpecialOutpatient> = {},
): SpecialOutpatient {
  return { ...stay(inScope), kind: 'special-outpatient', disease, ...more }
}

export function visit(
  scope: OutpatientVisit['scope'],
  inScope: string,
  more: Partial<OutpatientVisit> = {},
): OutpatientVisit {
  return { kind: 'outpatient', scope, date: '2025-05-10', billed: inScope, inScope, ...more }
}

export function year(group: Group, events: YearInput['events'], more: Partial<YearInput> = {}): YearInput {
  return { year: 2025, group, events, ...more }
}

export type Settled = Extract<Outcome, { kind: 'settled' }>

/** The outcome, which has to be a settled one. */
export function settled(outcome: Outcome): Settled {
  if (outcome.kind !== 'settled') throw new Error(JSON.stringify(outcome))
  return outcome
}
