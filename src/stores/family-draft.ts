import type { Group } from '../calc'
import { GROUP_ANSWERS } from './estimate-draft'

/** Somebody whose contribution is counted. */
export interface FamilyMember {
  /** Of this list only; never used twice in it. */
  id: string
  /** Fixed label of a family member, never a name. May stand in the list more than once (two children). */
  who: string
  group: Group
}

/** Who pays together, and for which year. */
export interface FamilyDraft {
  /** Year of cover, 'YYYY'; '' = not chosen. */
  coverYear: string
  members: FamilyMember[]
}

/** More than any household; a list from elsewhere cannot fill the phone. */
export const MOST_MEMBERS = 20

export function emptyFamily(): FamilyDraft {
  return { coverYear: '', members: [] }
}

export function isFamilyTouched({ coverYear, members }: FamilyDraft): boolean {
  return coverYear !== '' || members.length > 0
}

/** A member's id that no member of the list has. */
export function freeId(members: readonly FamilyMember[]): string {
  const used = members.map(({ id }) => Number(id))
  return String(Math.max(0, ...used) + 1)
}

/**
 * A stored family, built anew from the known fields.
 * @returns null = not a family
 */
export function parseFamily(value: unknown): FamilyDraft | null {
  if (!isObject(value) || !Array.isArray(value.members)) return null
  const { coverYear } = value
  if (typeof coverYear !== 'string' || !/^([0-9]{4})?$/.test(coverYear)) return null
  const members = value.members.map(parseMember)
  if (members.length > MOST_MEMBERS || members.includes(null)) return null
  const sound = members as FamilyMember[]
  return new Set(sound.map(({ id }) => id)).size === sound.length ? { coverYear, members: sound } : null
}

function parseMember(value: unknown): FamilyMember | null {
  if (!isObject(value)) return null
  const { id, who, group } = value
  if (typeof id !== 'string' || !/^[0-9]{1,6}$/.test(id)) return null
  if (typeof who !== 'string' || who === '' || who.length > 20) return null
  if (typeof group !== 'string' || group === '' || !GROUP_ANSWERS.includes(group)) return null
  return { id, who, group: group as Group }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
