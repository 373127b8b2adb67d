import { alternativesTo } from './alternatives'
import { estimateBasic } from './basic'
import { toBill } from './bill'
import type { Group, Outcome, Readings, YearInput } from './contract'
import { firstDay, isCalendarYear, lastDay } from './dates'
import { Figures } from './figures'
import { notesOn } from './notes'
import { PackGap, openPack } from './open-pack'
import type { OpenedPack } from './open-pack'
import { P } from './parameters'
import { roomLeft } from './room'
import { openingTotals, yearToDate } from './totals'
import { validate } from './validate'
import type { EstimateBasic } from './validate-event'
import { insure, settleBills } from './year'

/**
 * Settles a year's bills in order: what each layer pays of each, explained (design: "Order of computation").
 * Pure: the same pack and input always give the same outcome, and neither is changed. Never throws, whatever is
 * passed: an unsound input is 'invalid' with every error, a pack that cannot answer is 'refused' with a detail.
 * @param pack a policy pack as parsed from its JSON file, and not changed since
 * @param input amounts in yuan as strings, events in order of settlement
 */
export function settleYear(pack: unknown, input: YearInput): Outcome {
  const opened = openPack(pack)
  const checked = validate(input, (group) => basicEstimates(opened, group))
  if ('errors' in checked) return { kind: 'invalid', errors: checked.errors }
  if (typeof opened === 'string') return { kind: 'refused', reason: 'year-not-covered', detail: opened }
  try {
    return settle(opened, checked.input)
  } catch (error) {
    if (error instanceof PackGap) return { kind: 'refused', reason: error.reason, detail: error.message }
    throw error
  }
}

/** The rough basic payment, as far as the pack has one: the sum of both insurances is checked with it. */
function basicEstimates(pack: OpenedPack | string, group: Group | null): EstimateBasic {
  if (typeof pack === 'string') return () => null
  const figures = new Figures(pack, group ?? 'none')
  return (inScope, date) => {
    try {
      return estimateBasic(inScope, figures.figure(P.basicAverage, date))
    } catch (error) {
      if (error instanceof PackGap) return null
      throw error
    }
  }
}

function settle(pack: OpenedPack, input: YearInput): Outcome {
  requireYear(pack, input.year)
  const readings = resolveReadings(pack, input)
  const figures = new Figures(pack, input.group)
  const year = insure({
    bills: input.events.map(toBill),
    chronic: input.chronic,
    opening: openingTotals(input.opening),
    figures,
  })
  const result = settleBills(year, readings)
  return {
    kind: 'settled',
    events: result.events,
    year: result.year,
    yearToDate: yearToDate(result.totals),
    room: roomLeft(input, result.totals, figures),
    alternatives: alternativesTo(year, readings, result.year),
    notes: notesOn(pack, input.events, result.events),
    receipt: { pack: { id: pack.id, version: pack.version }, readings, input },
  }
}

/** A benefit year is covered when all of it lies inside the pack. */
function requireYear({ covers }: OpenedPack, year: number): void {
  const inside = isCalendarYear(year) && covers.from <= firstDay(year) && lastDay(year) <= covers.to
  if (inside) return
  throw new PackGap('year-not-covered', `year ${year} is not inside ${covers.from} to ${covers.to}`)
}

/** The pack names the default of each open clause; the input may read it otherwise. */
function resolveReadings(pack: OpenedPack, input: YearInput): Readings {
  const { tiltedNeedsLimit, tiltedBase, rareDiseaseInForce } = { ...pack.readings, ...input.readings }
  if (tiltedNeedsLimit === undefined || tiltedBase === undefined || rareDiseaseInForce === undefined) {
    throw new PackGap('year-not-covered', 'the pack does not name the default of every reading')
  }
  return { tiltedNeedsLimit, tiltedBase, rareDiseaseInForce }
}
