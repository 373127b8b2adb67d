/**
 * The public face of src/calc, as agreed. src/calc/index.ts exports exactly these functions with these shapes
 * (it may export more types). Everything here is plain JSON: amounts are decimal strings in yuan, dates are
 * ISO strings, so that an input, a result or a receipt can be stored, exported, put into a QR code or compared
 * byte by byte. `pack` is a policy pack exactly as parsed from its JSON file in public/policy/.
 *
 *   settleYear(pack, input)          the year's bills in order → what each layer pays, explained
 *   contributionOf(pack, question)   what a person of a group pays for one year of cover
 *   waitingPeriod(pack, question)    months without benefits after a gap or a late enrolment
 */

import type { Layer } from './layers'

/** Yuan as a decimal string with at most two decimals, no sign, no separators: '0', '1234.5', '30000.00'. Results always have two. */
export type Yuan = string
/** Zero-padded calendar date, 'YYYY-MM-DD'. */
export type IsoDate = string

/** 救助对象类别. 'none' = not recognised in any of the seven groups. */
export type Group =
  | 'none'
  | 'tekun' // 特困人员
  | 'orphan' // 孤儿（含事实无人抚养儿童）
  | 'dibao' // 低保对象
  | 'dibao-margin' // 低保边缘家庭成员
  | 'returned-to-poverty' // 返贫致贫人口
  | 'poverty-risk' // 纳入监测范围的农村易返贫致贫人口
  | 'illness-poverty' // 因病致贫重病患者

export interface YearInput {
  /** Benefit year, 1 January to 31 December. Every event lies in it. */
  year: number
  group: Group
  /** Recognised 两病 status. The yearly cap follows the status (both = one joint cap), not the drug bought. */
  chronic?: { hypertension?: boolean; diabetes?: boolean }
  /** What was already used this year before the first event. Missing = '0'. */
  opening?: Partial<YearToDate>
  /** In the order in which they were settled: dates never go back. */
  events: CareEvent[]
  /** Overrides the pack's default reading of an ambiguous clause. */
  readings?: Partial<Readings>
}

export type CareEvent = OutpatientVisit | SpecialOutpatient | Admission

/** 普通门诊统筹, or drugs under the 两病 scheme. */
export interface OutpatientVisit {
  kind: 'outpatient'
  scope: 'general' | 'hypertension' | 'diabetes'
  date: IsoDate
  billed: Yuan
  /** 政策范围内费用: at most `billed`. */
  inScope: Yuan
}

/** Outpatient care for one of the listed (nine) diseases, or for a disease on the national rare-disease list. */
export interface SpecialOutpatient extends Settled {
  kind: 'special-outpatient'
  disease: 'listed' | 'rare'
}

/** 住院. */
export interface Admission extends Settled {
  kind: 'admission'
}

interface Settled {
  date: IsoDate
  billed: Yuan
  inScope: Yuan
  /** 基本医保 paid, from the settlement sheet; 'estimate' = use the pack's rough national average, and say so. */
  basicPaid: Yuan | 'estimate'
  /** 大病保险 paid, from the settlement sheet; 'estimate' = compute it from the pack's ladder. */
  criticalPaid: Yuan | 'estimate'
  /** 规范转诊 (or care that needed none). */
  referred: boolean
  /** 省域内就医. */
  inProvince: boolean
}

/** Running totals of one year. All start at '0'. */
export interface YearToDate {
  /** Paid by 普通门诊统筹. */
  generalPaid: Yuan
  /** Paid under 两病. */
  chronicPaid: Yuan
  /** In-scope cost left after basic insurance, admissions and special outpatient care: the base of the critical-illness ladder. */
  criticalBase: Yuan
  criticalPaid: Yuan
  /** In-scope self-pay of admissions after both insurances: what counts towards the assistance deductible. */
  assistanceBase: Yuan
  /** Ordinary medical assistance paid, admissions and special outpatient care together (one shared limit). */
  assistancePaid: Yuan
  /** In-scope self-pay left after the three layers, of referred in-province care: the base of tilted assistance. */
  tiltedBase: Yuan
  tiltedPaid: Yuan
}

/** Clauses that the documents leave open. The pack names the default of each and why. */
export interface Readings {
  /** Tilted assistance only once ordinary assistance has reached its yearly limit. Default true (the literal text). */
  tiltedNeedsLimit: boolean
  /** Whose self-pay counts towards tilted assistance. Default 'all' (admissions and special outpatient care). */
  tiltedBase: 'all' | 'admissions'
  /** Rare-disease outpatient assistance is in force. Default true. */
  rareDiseaseInForce: boolean
}

export type Outcome =
  | {
      kind: 'settled'
      /** One per input event, same order. */
      events: EventResult[]
      year: Amounts
      /** Totals after the last event: usable as the next input's `opening`. */
      yearToDate: YearToDate
      /** What is left under each yearly cap; null = no cap applies to this person. */
      room: {
        general: Yuan
        chronic: Yuan | null
        critical: Yuan | null
        assistance: Yuan | null
        tilted: Yuan | null
      }
      /** Other readings whose yearly figures differ from the one used. Empty when all agree. */
      alternatives: { readings: Partial<Readings>; year: Amounts }[]
      /**
       * Machine-readable remarks, e.g. 'rough-basic', 'not-verified-since' (param, since), 'not-modelled' (param),
       * 'critical-differs' (event, expected): the sheet's critical-illness payment is not what the ladder gives.
       */
      notes: { code: string; event?: number; param?: string; since?: IsoDate; expected?: Yuan }[]
      receipt: Receipt
    }
  | { kind: 'invalid'; errors: FieldError[] }
  | { kind: 'refused'; reason: 'year-not-covered' | 'date-not-covered'; detail: string }

/** In every Amounts: basic + critical + assistance + tilted + selfPay = billed, and outOfScope is part of selfPay. */
export interface Amounts {
  basic: Yuan
  critical: Yuan
  assistance: Yuan
  /** On an event: what tilted assistance pays when this event settles. It can include earlier bills of the year. */
  tilted: Yuan
  outOfScope: Yuan
  /** Negative ('-12.00') only where tilted assistance paid now also covers earlier bills (an earlier event, or the opening). */
  selfPay: string
}

export interface EventResult extends Amounts {
  /** The layers that this event passed through, in order, each explained (shape: see design.md, "Explaining a figure"). */
  layers: Layer[]
}

/** 'too-large' = above 100,000,000 yuan. basicPaid + criticalPaid above inScope is reported on criticalPaid. All errors are listed, not only the first. */
export interface FieldError {
  /** JSON path into the input: 'events[2].inScope'. */
  path: string
  code:
    | 'not-money'
    | 'negative'
    | 'too-precise'
    | 'too-large'
    | 'more-than-billed'
    | 'more-than-in-scope'
    | 'not-a-date'
    | 'outside-year'
    | 'out-of-order'
    | 'unknown-value'
    | 'missing'
}

/** Enough to reproduce a result later, and to tell why it now differs. */
export interface Receipt {
  pack: { id: string; version: string }
  readings: Readings
  input: YearInput
}

export interface ContributionQuestion {
  /** Year of cover (参保缴费 is paid the autumn before). */
  coverYear: number
  group: Group
}
export type Contribution =
  | {
      kind: 'known'
      coverYear: number
      standard: Yuan
      aid:
        | { kind: 'none' }
        | { kind: 'full'; amount: Yuan }
        | { kind: 'at-least'; amount: Yuan }
        | { kind: 'unknown' }
      /** What the person pays: exact, or at most (aid is a floor, or its amount is not published). */
      payable: { kind: 'exact' | 'at-most'; amount: Yuan }
      sources: { doc: string; clause: string }[]
    }
  | { kind: 'unknown'; coverYear: number; lastKnown: { coverYear: number; standard: Yuan } | null }

export interface WaitingQuestion {
  /** Whole years without cover directly before this enrolment. 0 = continuous. */
  missedYears: number
  /** Of those, years repaid (缴费修复). 0 ≤ repaid ≤ missedYears. */
  repaidYears: number
  /** Enrolled inside the yearly window (集中参保期). */
  inWindow: boolean
  /** Newborn, or another group for which no waiting period is set. */
  exempt: boolean
}
/** Months; min < max where the documents leave the count open. */
export interface Waiting {
  min: number
  max: number
  sources: { doc: string; clause: string }[]
}
