import type { Pack } from '../../calc'
import { isPersonId } from '../../components'
import { benefitYears } from '../../stores'
import type { PersonYears, YearLedger } from '../../stores'

/** Why an address leads to no year. */
export type Missing = 'no-person' | 'no-year'

/** 'kept' = something of it is in the ledger; 'new' = nothing yet, but it can be begun. */
export type Standing = 'kept' | 'new' | Missing

/**
 * What a year from an address is. What is kept can always be opened; anything else must be a label of the list and a
 * year that the pack covers, so that no made-up name comes into a ledger.
 * @param people whose years there are
 * @param pack null = not there yet: then no year is turned away
 */
export function standingOf(
  { person, year, facts, events }: YearLedger,
  people: readonly PersonYears[],
  pack: Pick<Pack, 'covers'> | null,
): Standing {
  if (facts || events.length > 0) return 'kept'
  if (!isSomebody(person, people)) return 'no-person'
  return !pack || benefitYears(pack).includes(String(year)) ? 'new' : 'no-year'
}

/** A label of the list, or somebody whose years are kept. */
export function isSomebody(person: string, people: readonly PersonYears[]): boolean {
  return isPersonId(person) || people.some((entry) => entry.person === person)
}

export function isMissing(standing: Standing | null): standing is Missing {
  return standing === 'no-person' || standing === 'no-year'
}
