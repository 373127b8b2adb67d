import type { EventResult, IsoDate, Outcome } from '../../calc'

/** The only outcome that has figures to show. */
export type Settled = Extract<Outcome, { kind: 'settled' }>

/** Something the computation had to suppose, because the resident could not say. Codes: see assumptions.ts. */
export interface AssumptionMade {
  code: string
  /** The date that was assumed, where a date was. */
  date?: IsoDate
  /** Figures change within that year, so that the assumed date bears on the result. */
  rulesChange?: boolean
}

export type SettledLayer = EventResult['layers'][number]
