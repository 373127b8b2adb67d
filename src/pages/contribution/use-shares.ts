import { computed } from 'vue'
import type { Applied, Contribution, Pack } from '../../calc'
import { useFamily } from '../../stores'
import type { engine, useRules } from '../../stores'
import type { FamilyMember } from '../../stores'
import { personLabel } from '../../components'
import { appliedOf } from '../../components/PackRows'
import { familySum } from './family-sum'
import { rowOn } from './rows'
import { aidWords, groupName, memberPeople } from './words'
import { AID, STANDARD } from './years'

type Rules = Awaited<ReturnType<typeof engine>>
type Known = Extract<Contribution, { kind: 'known' }>

/** What one member of the family pays. */
export interface Share {
  member: FamilyMember
  /** Id of a label, of this member alone. */
  person: string
  name: string
  group: string
  contribution: Contribution
  /** Where the year's standard is unknown: the last year whose standard is. For orientation, never an answer. */
  reference: Known | null
  /** The figures it rests on. */
  applied: Applied[]
}

/** What each of the family pays for the chosen year, and all of them together. Empty until a year is chosen. */
export function useShares(ready: ReturnType<typeof useRules>['ready']) {
  const family = useFamily()
  const coverYear = computed(() => Number(family.draft.coverYear) || null)
  const shares = computed<Share[]>(() => {
    const year = coverYear.value
    if (!ready.value || year === null) return []
    const { pack, rules } = ready.value
    const people = memberPeople(family.draft.members)
    return family.draft.members.map((member) => {
      const contribution = rules.contributionOf(pack, { coverYear: year, group: member.group })
      const person = people[member.id] ?? member.who
      const name = personLabel(person)
      const reference = lastKnown(pack, rules, contribution, member)
      const applied = appliedTo(pack, reference ?? contribution, member)
      return { member, person, name, group: groupName(pack, member.group), contribution, reference, applied }
    })
  })
  const sum = computed(() => familySum(shares.value.map(({ contribution }) => contribution)))
  return { coverYear, shares, sum }
}

/** The aid of the last known year comes from a second question, for that year. */
function lastKnown(
  pack: Pack,
  rules: Rules,
  contribution: Contribution,
  { group }: FamilyMember,
): Known | null {
  if (contribution.kind === 'known' || !contribution.lastKnown) return null
  const answer = rules.contributionOf(pack, { coverYear: contribution.lastKnown.coverYear, group })
  return answer.kind === 'known' ? answer : null
}

function appliedTo(pack: Pack, contribution: Contribution, { group }: FamilyMember): Applied[] {
  if (contribution.kind === 'unknown') return []
  const { coverYear, standard } = contribution
  const row = rowOn(pack, STANDARD, coverYear, group)
  const aid = rowOn(pack, AID, coverYear, group)
  return [
    ...(row ? [appliedOf(STANDARD, row, standard)] : []),
    ...(aid ? [appliedOf(AID, aid, aidWords(contribution))] : []),
  ]
}
