/**
 * The shape of a policy pack (public/policy/<city>.json): documents and dated figures, never code.
 * src/policy/schema.ts checks a file against these types before anything computes with it.
 */
import type { Group, IsoDate, Readings, Yuan } from './contract'

/**
 * How far a figure can be trusted for this city. It reaches the screen.
 * - local: the city's own document
 * - province: a document of the province
 * - national: a national floor or average
 * - neighbour: another city of the province; shown as such, never computed with
 * - reading: our reading of a clause that the document leaves open
 */
export type Grade = 'local' | 'province' | 'national' | 'neighbour' | 'reading'

export type Topic =
  | 'contribution'
  | 'enrolment'
  | 'waiting'
  | 'outpatient'
  | 'inpatient'
  | 'critical'
  | 'assistance'
  | 'tilted'
  | 'help'

/** Where a value is written: id of a document in the pack, and the clause paraphrased or named in plain Chinese. */
export interface Source {
  doc: string
  clause: string
}

/** What every statement of the pack carries. */
export interface Sourced {
  sources: Source[]
  grade: Grade
  /** Date of the newest document that shows this statement in force. */
  verified: IsoDate
  /** A caveat for the screen, in plain Chinese. */
  note?: string
}

/** A value in force from `from` to `to` (both inclusive; no `to` = until the pack's own end of cover). */
export interface Dated extends Sourced {
  from: IsoDate
  to?: IsoDate
  /** The groups this row speaks of. Missing = everybody. Rows of one parameter never overlap in group and date. */
  groups?: Group[]
  /** Year of the notice that set the value, where that differs from the year it applies to. */
  noticeYear?: number
  /**
   * No document gives `from`: it only says from when the rules may compute with the row. The screen then names the
   * document that shows the value (`verified`) and no first day.
   */
  fromStated?: false
}

/** One marginal bracket of a ladder: cost above `above` up to and including `upTo` is paid at `ratio`. */
export interface Bracket {
  above: Yuan
  /** null = no upper edge. */
  upTo: Yuan | null
  /** Share paid, '0.60' = 60 %. */
  ratio: string
}

export type AidRule =
  | { kind: 'none' }
  | { kind: 'full' }
  | { kind: 'at-least'; amount: Yuan }
  | { kind: 'unknown' }

/** Yuan. 'unlimited' is a published absence of a cap, not a missing value. */
export type AmountValue = Dated & { value: Yuan | 'unlimited' }
export type RatioValue = Dated & { value: string }
/** A whole number as a string (months, years, times …; the parameter names the unit). */
export type CountValue = Dated & { value: string }
/** The first bracket's `above` is the deductible. */
export type LadderValue = Dated & { brackets: Bracket[] }
export type AidValue = Dated & { aid: AidRule }

interface ParameterBase {
  /** Plain Chinese name shown on screen. */
  label: string
  topic: Topic
  /** What the figure means for a resident, in one or two plain sentences. */
  explain: string
  /** Id of the fact that tells its earlier values, where no document gives their years. */
  history?: string
}
export type Parameter =
  | (ParameterBase & { type: 'amount'; unit: 'yuan' | 'yuan-per-year'; values: AmountValue[] })
  | (ParameterBase & { type: 'ratio'; values: RatioValue[] })
  | (ParameterBase & { type: 'count'; unit: 'months' | 'years' | 'days'; values: CountValue[] })
  | (ParameterBase & { type: 'ladder'; values: LadderValue[] })
  | (ParameterBase & { type: 'aid'; values: AidValue[] })

export interface PolicyDocument {
  id: string
  issuer: string
  title: string
  /** 文号, where known. */
  number?: string
  /** Date of issue; missing where not known. */
  date?: IsoDate
  /** Official address only (government, NHSA, Xinhua); never a mirror. */
  address?: string
  level: 'city' | 'province' | 'national' | 'neighbour' | 'press'
  /** What it covers, and what it does not, in plain Chinese. */
  covers: string
  notCovers?: string
}

export interface GroupInfo extends Sourced {
  id: Group
  label: string
  /** Who this is, in plain words; only what the documents say. */
  explain: string
  /** Who recognises it, where the documents say so; null = not stated. */
  recognisedBy: string | null
  /** true = 依申请 (must apply), false = 直接救助, null = not applicable. */
  mustApply: boolean | null
}

/** A clause the documents leave open, which a caller may read otherwise (contract: Readings). */
export interface ReadingInfo {
  id: keyof Readings
  question: string
  default: Readings[keyof Readings]
  options: { value: Readings[keyof Readings]; label: string; reason: string }[]
  sources: Source[]
}

/** A fixed reading: no switch, but the reader is told what was chosen, against what, and why. */
export interface Interpretation {
  id: string
  question: string
  chosen: string
  rejected: string
  reason: string
  /** Parameter ids it bears on. */
  parameters: string[]
  sources: Source[]
}

export interface Unmodelled {
  id: string
  title: string
  /** One sentence for the screen. */
  text: string
  /** On which results it is shown. */
  appliesTo: ('outpatient' | 'special-outpatient' | 'admission' | 'contribution')[]
  sources: Source[]
}

/** A statement without a figure to compute with (who may enrol, where to pay, who runs which help …). */
export interface Fact extends Omit<Sourced, 'grade'> {
  id: string
  topic: Topic
  title: string
  text: string
  from?: IsoDate
  to?: IsoDate
  /** Missing: it says that nothing was found, which nothing can prove. */
  grade?: Grade
}

export interface Pack {
  format: 1
  id: string
  /** 'YYYY-MM-DD.n': compared by date, then by n. */
  version: string
  /** City shown on screen. */
  name: string
  /** Present and true on packs with invented figures. */
  test?: true
  /** Dates of care this pack can settle; a benefit year is covered when it lies inside. */
  covers: { from: IsoDate; to: IsoDate }
  /** 最新文件: date of the newest local document in the pack. */
  asOf: IsoDate
  contact: { name: string; phone?: string; note?: string; sources: Source[] }
  documents: PolicyDocument[]
  groups: GroupInfo[]
  parameters: Record<string, Parameter>
  readings: ReadingInfo[]
  interpretations: Interpretation[]
  unmodelled: Unmodelled[]
  facts: Fact[]
}
