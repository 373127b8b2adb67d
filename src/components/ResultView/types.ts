import type { EventResult, Outcome } from '../../calc'

/** The only outcome that has figures to show. */
export type Settled = Extract<Outcome, { kind: 'settled' }>

/** Something the computation had to suppose, because the resident could not say. Codes: see assumptions.ts. */
export interface AssumptionMade {
  code: string
}

export type SettledLayer = EventResult['layers'][number]
