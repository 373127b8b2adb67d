/**
 * How each layer explains itself: amount in → what was applied → amount paid → what is left, and why it stopped.
 * A layer keeps only what decided it; every figure it applied carries its source and grade to the screen.
 * All amounts are yuan strings with two decimals, ratios are decimal strings ('0.60' = 60 %).
 */
import type { Group, IsoDate, Yuan } from './contract'
import type { Bracket, Grade, Source } from './pack'

/** A pack value as it was applied. */
export interface Applied {
  /** Parameter id in the pack. */
  param: string
  value: string
  from: IsoDate
  sources: Source[]
  grade: Grade
  verified: IsoDate
  note?: string
}

/** Running use of a yearly cap. */
export interface CapUse {
  /** null = this person has no cap. */
  cap: Applied | null
  paidBefore: Yuan
  /** Left after this event; null = no cap. */
  left: Yuan | null
}

export type Layer = OutpatientLayer | BasicLayer | CriticalLayer | AssistanceLayer | TiltedLayer

/** 普通门诊统筹 or 两病: min(round(in × ratio), cap left). */
export interface OutpatientLayer {
  kind: 'outpatient'
  scope: 'general' | 'hypertension' | 'diabetes'
  in: Yuan
  /** null when not eligible. */
  ratio: Applied | null
  /** round(in × ratio), before the cap. */
  uncapped: Yuan
  use: CapUse
  paid: Yuan
  reason: 'paid' | 'capped' | 'cap-reached' | 'not-eligible' | 'nothing-in'
}

/** 基本医保 of an admission or special outpatient care. */
export interface BasicLayer {
  kind: 'basic'
  in: Yuan
  paid: Yuan
  /** 'given' = from the settlement sheet, 'estimate' = in × rough national average. */
  how: 'given' | 'estimate'
  ratio: Applied | null
  reason: 'paid' | 'nothing-in' | 'nothing-paid'
}

/** One bracket as it met this event. */
export interface BracketUse extends Bracket {
  /** Part of this event's cost that fell into the bracket. */
  amount: Yuan
  /** amount × ratio, exact (may have more than two decimals). */
  share: string
}

/** 大病保险: ladder(base after) − ladder(base before), within the yearly cap. */
export interface CriticalLayer {
  kind: 'critical'
  /** in-scope cost that basic insurance left. */
  in: Yuan
  baseBefore: Yuan
  baseAfter: Yuan
  ladder: Applied
  /** The ladder's first edge. */
  deductible: Yuan
  /** How much more base is needed before anything is paid; '0.00' once above. */
  toDeductible: Yuan
  brackets: BracketUse[]
  /** What the ladder gives, rounded, before the cap. */
  uncapped: Yuan
  /** What the rules give: uncapped within the cap. On a given payment this may differ from `paid`. */
  expected: Yuan
  use: CapUse
  how: 'given' | 'estimate'
  paid: Yuan
  reason: 'paid' | 'capped' | 'cap-reached' | 'below-deductible' | 'nothing-in' | 'nothing-paid'
}

/** 医疗救助 (not tilted). */
export interface AssistanceLayer {
  kind: 'assistance'
  care: 'admission' | 'listed' | 'rare'
  group: Group
  /** in-scope cost that both insurances left. */
  in: Yuan
  /** Yearly, cumulative; only on admissions of eligible groups. */
  deductible: Applied | null
  baseBefore: Yuan
  baseAfter: Yuan
  toDeductible: Yuan
  /** Part of `in` above the deductible (all of it for outpatient care). */
  counted: Yuan
  ratio: Applied | null
  uncapped: Yuan
  use: CapUse
  paid: Yuan
  reason:
    | 'paid'
    | 'capped'
    | 'cap-reached'
    | 'below-deductible'
    | 'not-eligible'
    | 'not-in-force'
    | 'nothing-in'
}

/** 倾斜救助: evaluated on the year's base, paid as a difference. */
export interface TiltedLayer {
  kind: 'tilted'
  /** What this event adds to the base; '0.00' if it does not count. */
  in: Yuan
  baseBefore: Yuan
  baseAfter: Yuan
  threshold: Applied | null
  toThreshold: Yuan
  ratio: Applied | null
  /** Due for the year so far, capped. */
  due: Yuan
  use: CapUse
  /** What ordinary assistance still lacks to its limit; '0.00' = reached. */
  assistanceLeft: Yuan
  /** The reading under which it was evaluated. */
  needsLimit: boolean
  paid: Yuan
  reason:
    | 'paid'
    | 'capped'
    | 'cap-reached'
    | 'below-threshold'
    | 'limit-not-reached'
    | 'not-referred'
    | 'out-of-province'
    | 'not-counted'
    | 'not-eligible'
    | 'nothing-new'
}
