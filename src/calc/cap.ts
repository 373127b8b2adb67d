import type { Cap } from './figures'
import type { CapUse } from './layers'
import { excess, yuan } from './money'
import type { Money } from './money'

/** What a yearly cap leaves; null = no cap. An opening balance above the cap leaves nothing, not less. */
export function leftUnder(cap: Cap, paid: Money): Money | null {
  return cap && excess(cap.value, paid)
}

export function within(left: Money | null, amount: Money): Money {
  return left === null ? amount : Math.min(amount, left)
}

export function capUse(cap: Cap, before: Money, paid: Money): CapUse {
  const left = leftUnder(cap, before + paid)
  return { cap: cap && cap.applied, paidBefore: yuan(before), left: left === null ? null : yuan(left) }
}

/** Why a payment stopped where it did, once it is known that there was something to pay. */
export function capReason(left: Money | null, uncapped: Money): 'paid' | 'capped' | 'cap-reached' {
  if (left === null) return 'paid'
  if (left === 0) return 'cap-reached'
  return uncapped > left ? 'capped' : 'paid'
}
