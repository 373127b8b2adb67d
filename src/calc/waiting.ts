import type { Waiting, WaitingQuestion } from './contract'
import { isObject, own } from './json'
import { Figures } from './figures'
import type { Figure } from './figures'
import { countOf } from './money'
import { openPack } from './open-pack'
import { P } from './parameters'
import { distinctSources } from './sources'

/**
 * Months without benefits after a gap or a late enrolment, by the newest rule of the pack. `min` and `max` differ
 * where the documents leave open whether the first missed year costs a month of its own.
 * @throws RangeError if the counts are not whole numbers with 0 ≤ repaid ≤ missed, if `inWindow` or `exempt` is not
 *   a boolean, or if the pack has no readable waiting rule
 */
export function waitingPeriod(pack: unknown, question: WaitingQuestion): Waiting {
  const { missedYears, repaidYears, inWindow, exempt } = checked(question)
  const rule = readRule(pack)
  const fixed = countOf(rule.fixed.value)
  if (exempt || (inWindow && missedYears === 0)) return waiting(0, 0, [rule.fixed])
  if (missedYears === 0) return waiting(fixed, fixed, [rule.fixed])
  const months = (freeYears: Figure): number => {
    const counted = Math.max(0, missedYears - countOf(freeYears.value))
    const added = counted * countOf(rule.perYear.value) - repaidYears * countOf(rule.perRepaid.value)
    const sum = fixed + Math.max(0, added)
    return missedYears >= countOf(rule.floorYears.value) ? Math.max(sum, countOf(rule.floor.value)) : sum
  }
  return waiting(months(rule.freeMax), months(rule.freeMin), Object.values(rule))
}

type Rule = Record<'fixed' | 'perYear' | 'perRepaid' | 'freeMax' | 'freeMin' | 'floorYears' | 'floor', Figure>

/** The rule as the pack has it at the end of its cover: a question about the future has no date of its own. */
function readRule(pack: unknown): Rule {
  const opened = openPack(pack)
  if (typeof opened === 'string') throw new RangeError(opened)
  const figures = new Figures(opened, 'none')
  const at = (param: string): Figure => {
    try {
      return figures.figure(param, opened.covers.to)
    } catch (error) {
      throw new RangeError((error as Error).message)
    }
  }
  return {
    fixed: at(P.waitingFixed),
    perYear: at(P.waitingPerYear),
    perRepaid: at(P.waitingPerRepaid),
    freeMax: at(P.waitingFreeYearsMax),
    freeMin: at(P.waitingFreeYearsMin),
    floorYears: at(P.waitingFloorYears),
    floor: at(P.waitingFloor),
  }
}

function checked(question: unknown): WaitingQuestion {
  const asked = isObject(question) ? question : {}
  const missedYears = count(own(asked, 'missedYears'), 'missedYears')
  const repaidYears = count(own(asked, 'repaidYears'), 'repaidYears')
  if (repaidYears > missedYears) throw new RangeError('repaidYears is more than missedYears')
  const inWindow = own(asked, 'inWindow')
  const exempt = own(asked, 'exempt')
  if (typeof inWindow !== 'boolean' || typeof exempt !== 'boolean') {
    throw new RangeError('inWindow and exempt must be true or false')
  }
  return { missedYears, repaidYears, inWindow, exempt }
}

function count(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  throw new RangeError(`${name} must be a whole number, not negative`)
}

function waiting(min: number, max: number, figures: Figure[]): Waiting {
  return { min, max, sources: distinctSources(figures.flatMap(({ applied }) => applied.sources)) }
}
