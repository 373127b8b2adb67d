/** Ids of the pack parameters that the rules read. The figures themselves stand in the pack. */
export const P = {
  generalCap: 'outpatient.general.cap',
  generalRatio: 'outpatient.general.ratio',
  hypertensionCap: 'outpatient.hypertension.cap',
  diabetesCap: 'outpatient.diabetes.cap',
  bothCap: 'outpatient.both.cap',
  chronicRatio: 'outpatient.chronic.ratio',
  /** Rough national average: used for an estimate only, and marked as such. */
  basicAverage: 'inpatient.national-average',
  criticalLadder: 'critical.ladder',
  criticalCap: 'critical.cap',
  assistanceDeductible: 'assistance.deductible',
  assistanceInpatient: 'assistance.inpatient.ratio',
  assistanceListed: 'assistance.listed.ratio',
  assistanceRare: 'assistance.rare.ratio',
  assistanceLimit: 'assistance.limit',
  tiltedThreshold: 'tilted.threshold',
  tiltedRatio: 'tilted.ratio',
  tiltedLimit: 'tilted.limit',
  /** Dated by cover year; noticeYear is the year before. */
  contribution: 'contribution.personal',
  contributionAid: 'contribution.aid',
  waitingFixed: 'waiting.fixed',
  /** Months added per missed year that counts. */
  waitingPerYear: 'waiting.per-missed-year',
  /** Months taken off per repaid year. */
  waitingPerRepaid: 'waiting.per-repaid-year',
  /** Missed years that may cost nothing beyond the fixed months: the generous reading, and the strict one. */
  waitingFreeYearsMax: 'waiting.free-years.max',
  waitingFreeYearsMin: 'waiting.free-years.min',
  /** From this many missed years on, the sum is at least waitingFloor months, even after repayment. */
  waitingFloorYears: 'waiting.floor.years',
  waitingFloor: 'waiting.floor.months',
} as const

/** Every parameter that a pack must have for the rules to work. */
export type ParameterId = (typeof P)[keyof typeof P]
