import { isSettledBill } from './bill'
import type { Amounts, Readings } from './contract'
import { PackGap } from './open-pack'
import { sumOfBills } from './year'
import type { InsuredYear } from './year'

type Changes = Partial<Readings>
type Alternative = { readings: Changes; year: Amounts }

/**
 * Every other way to read the open clauses that changes the year's figures, the smallest change first. A combination
 * that only adds changes without effect to one already listed is left out.
 */
export function alternativesTo(year: InsuredYear, used: Readings, result: Amounts): Alternative[] {
  const found: Alternative[] = []
  for (const changes of combinations(relevantChanges(year, used))) {
    const other = otherYear(year, { ...used, ...changes })
    if (!other || same(other, result)) continue
    if (found.some((known) => same(known.year, other) && isPartOf(known.readings, changes))) continue
    found.push({ readings: changes, year: other })
  }
  return found
}

/** The opposite of each reading that can matter to these bills at all. */
function relevantChanges({ bills, figures }: InsuredYear, used: Readings): Changes[] {
  if (figures.group === 'none') return []
  const care = bills.filter(isSettledBill)
  const counting = care.filter(({ event }) => event.referred && event.inProvince)
  const changes: Changes[] = []
  if (counting.length > 0) changes.push({ tiltedNeedsLimit: !used.tiltedNeedsLimit })
  if (counting.some(({ event }) => event.kind === 'special-outpatient')) {
    changes.push({ tiltedBase: used.tiltedBase === 'all' ? 'admissions' : 'all' })
  }
  if (care.some(({ event }) => event.kind === 'special-outpatient' && event.disease === 'rare')) {
    changes.push({ rareDiseaseInForce: !used.rareDiseaseInForce })
  }
  return changes
}

/** All non-empty combinations, fewer changes first. */
function combinations(changes: Changes[]): Changes[] {
  let all: Changes[] = [{}]
  for (const change of changes) all = [...all, ...all.map((taken) => ({ ...taken, ...change }))]
  const size = (combination: Changes): number => Object.keys(combination).length
  return all.slice(1).sort((a, b) => size(a) - size(b))
}

/** Null where the pack has no figure for the other reading: then there is nothing to show beside the result. */
function otherYear(year: InsuredYear, readings: Readings): Amounts | null {
  try {
    return sumOfBills(year, readings)
  } catch (error) {
    if (error instanceof PackGap) return null
    throw error
  }
}

function same(a: Amounts, b: Amounts): boolean {
  return (Object.keys(a) as (keyof Amounts)[]).every((key) => a[key] === b[key])
}

function isPartOf(part: Changes, whole: Changes): boolean {
  return (Object.keys(part) as (keyof Readings)[]).every((key) => part[key] === whole[key])
}
