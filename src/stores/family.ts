import { defineStore } from 'pinia'
import type { Group } from '../calc'
import { emptyFamily, freeId, isFamilyTouched, MOST_MEMBERS, parseFamily } from './family-draft'
import type { FamilyMember } from './family-draft'
import { keepDraft } from './kept-draft'

/** The family whose contributions are added up. Kept like what is typed: on a shared phone for the visit only. */
export const useFamily = defineStore('family', () => {
  const { draft, restore, flush, clear } = keepDraft({
    key: 'family',
    empty: emptyFamily,
    parse: parseFamily,
    touched: isFamilyTouched,
  })

  function memberOf(id: string): FamilyMember | null {
    return draft.value.members.find((member) => member.id === id) ?? null
  }
  /** @returns false = the list is full */
  function add(who: string, group: Group): boolean {
    const { members } = draft.value
    if (members.length >= MOST_MEMBERS) return false
    members.push({ id: freeId(members), who, group })
    return true
  }
  /** @returns false = the member is gone */
  function change(id: string, who: string, group: Group): boolean {
    const member = memberOf(id)
    return member !== null && Object.assign(member, { who, group }) === member
  }
  /** Removes one. @returns how to put the member back in the same place */
  function remove(id: string): () => void {
    const { members } = draft.value
    const place = members.findIndex((member) => member.id === id)
    const [removed] = place < 0 ? [] : members.splice(place, 1)
    return () => {
      if (!removed) return
      // Somebody added since then may have got the id.
      const again = memberOf(id) ? { ...removed, id: freeId(draft.value.members) } : removed
      draft.value.members.splice(place, 0, again)
    }
  }
  return { draft, restore, flush, clear, memberOf, add, change, remove }
})
