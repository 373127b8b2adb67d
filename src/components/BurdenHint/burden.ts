/** Whether a year's self-pay is high enough to speak to somebody about. Pure. */
import type { Group, Outcome, Pack } from '../../calc'
import { subtractYuan } from '../../input'
import { toFen } from '../FigureText'
import { appliedOf, rowInForce } from '../PackRows'
import type { Applied } from '../../calc'

type Settled = Extract<Outcome, { kind: 'settled' }>

export interface Burden {
  /** In-scope self-pay of the year, after everything that was paid. */
  left: string
  /** The lowest deductible of assistance that is published for any group: above it a stay is a case for assistance. */
  mark: Applied
  markGroups: Group[]
  /** true = the person is in none of the groups. */
  outside: boolean
}

/**
 * The documents name no sum at which somebody is looked at, so that the pack's own lowest deductible serves: above it
 * assistance would count the cost of somebody who is recognised.
 * @returns null = not above it, or the pack has no deductible on that date
 */
export function burdenOf(outcome: Settled, pack: Pack): Burden | null {
  const { group, events } = outcome.receipt.input
  const date = events[events.length - 1]?.date
  const mark = date === undefined ? null : lowestDeductible(pack, date)
  const left = selfPayInScope(outcome)
  if (!mark || left === null || toFen(left) <= toFen(mark.mark.value)) return null
  return { left, ...mark, outside: group === 'none' }
}

/** Totals of the year include what came before the first event. */
function selfPayInScope({ yearToDate }: Settled): string | null {
  const { criticalBase, criticalPaid, assistancePaid, tiltedPaid } = yearToDate
  return [criticalPaid, assistancePaid, tiltedPaid].reduce<string | null>(
    (rest, paid) => (rest === null ? null : subtractYuan(rest, paid)),
    criticalBase,
  )
}

const DEDUCTIBLE = 'assistance.deductible'

function lowestDeductible(pack: Pack, date: string): Pick<Burden, 'mark' | 'markGroups'> | null {
  const found = pack.groups.flatMap(({ id }) => {
    const row = rowInForce(pack, DEDUCTIBLE, date, id)
    if (!row || !('value' in row) || toFen(row.value) <= 0) return []
    return [{ id, mark: appliedOf(DEDUCTIBLE, row) }]
  })
  const lowest = found.reduce<(typeof found)[number] | null>(
    (best, one) => (best === null || toFen(one.mark.value) < toFen(best.mark.value) ? one : best),
    null,
  )
  if (!lowest) return null
  const markGroups = found.filter(({ mark }) => mark.value === lowest.mark.value).map(({ id }) => id)
  return { mark: lowest.mark, markGroups }
}
