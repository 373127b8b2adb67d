import type { Applied, Layer } from '../../calc'
import type { SettledOutcome } from '../../db'

/** A figure that a result rests on, as it was when the estimate was saved and as it is now. */
export interface FigureChange {
  param: string
  /** null = nothing was applied: no cap, or the layer did not reach this figure. */
  before: Applied | null
  now: Applied | null
  /** The missing side is a yearly cap that is not there: no limit, rather than not used. */
  isCap: boolean
}

export interface Compared {
  /** Values that differ, each once. */
  changed: FigureChange[]
  /** Same values, but shown in force by other or newer documents. */
  sourced: FigureChange[]
  /** Every layer of every bill pays the same. */
  sameResult: boolean
}

/**
 * The same answers, settled with two versions of the policy data: what the layers applied, side by side. `before` may
 * have been stored by an older version of the app.
 */
export function compare(before: SettledOutcome, now: SettledOutcome): Compared {
  const found = new Map<string, FigureChange>()
  before.events.forEach((event, i) => {
    event.layers.forEach((layer) => {
      const other = now.events[i]?.layers.find(({ kind }) => kind === layer.kind) ?? null
      for (const change of slotsOf(layer, other)) found.set(keyOf(change), change)
    })
  })
  const all = Array.from(found.values())
  return {
    changed: all.filter(differs),
    sourced: all.filter((change) => !differs(change) && wasSourced(change)),
    sameResult: samePayments(before, now),
  }
}

const SLOTS = ['ratio', 'ladder', 'deductible', 'threshold'] as const

/** The figures of a layer beside those of its counterpart; places where neither applied one are left out. */
function slotsOf(before: Layer, now: Layer | null): FigureChange[] {
  const plain = SLOTS.map((slot) => pair(figureIn(before, slot), now && figureIn(now, slot), false))
  return [...plain, pair(capIn(before), now && capIn(now), true)].filter(
    (change): change is FigureChange => change !== null,
  )
}

function pair(before: Applied | null, now: Applied | null, isCap: boolean): FigureChange | null {
  const param = (before ?? now)?.param
  return param === undefined ? null : { param, before, now, isCap }
}

function figureIn(layer: Layer, slot: (typeof SLOTS)[number]): Applied | null {
  return (layer as Partial<Record<typeof slot, Applied | null>>)[slot] ?? null
}

function capIn(layer: Layer): Applied | null {
  return 'use' in layer ? layer.use.cap : null
}

function differs({ before, now }: FigureChange): boolean {
  return before?.value !== now?.value
}

function wasSourced({ before, now }: FigureChange): boolean {
  const shown = (side: Applied | null): string => JSON.stringify([side?.verified, side?.grade, side?.sources])
  return shown(before) !== shown(now)
}

function keyOf({ param, before, now }: FigureChange): string {
  return [param, before?.value, now?.value].join(' ')
}

function samePayments(before: SettledOutcome, now: SettledOutcome): boolean {
  const paid = ({ events }: SettledOutcome): string =>
    JSON.stringify(
      events.map(({ basic, critical, assistance, tilted, selfPay }) => [
        basic,
        critical,
        assistance,
        tilted,
        selfPay,
      ]),
    )
  return paid(before) === paid(now)
}
