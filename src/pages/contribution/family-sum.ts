import type { Contribution, Yuan } from '../../calc'
import { addYuan } from '../../input'

export type FamilySum =
  | { kind: 'nobody' }
  /** There is no published standard for somebody. */
  | { kind: 'unknown' }
  /** To the fen, or at most this much: somebody's aid is a floor, or its amount is not published. */
  | { kind: 'exact' | 'at-most'; amount: Yuan }

/** What a family pays together. Exact only where every part of it is. */
export function familySum(contributions: readonly Contribution[]): FamilySum {
  if (contributions.length === 0) return { kind: 'nobody' }
  let kind: 'exact' | 'at-most' = 'exact'
  let amount = '0.00'
  for (const contribution of contributions) {
    if (contribution.kind === 'unknown') return { kind: 'unknown' }
    if (contribution.payable.kind === 'at-most') kind = 'at-most'
    amount = addYuan(amount, contribution.payable.amount)
  }
  return { kind, amount }
}
