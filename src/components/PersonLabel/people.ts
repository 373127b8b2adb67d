/**
 * Whose bill it is: fixed labels, never names. The id is what is stored; the word and the sign are what is shown.
 * A later version may know more of them, so that an id which is not listed is shown as it stands.
 */
export const PEOPLE: readonly { id: string; label: string; sign: string }[] = [
  { id: 'self', label: '本人', sign: '本' },
  { id: 'spouse', label: '老伴', sign: '伴' },
  { id: 'father', label: '父亲', sign: '父' },
  { id: 'mother', label: '母亲', sign: '母' },
  { id: 'child', label: '孩子', sign: '孩' },
  { id: 'family', label: '家人', sign: '家' },
]

/** A second child is 'child-2', 孩子二. */
const NUMBERS = ['', '', '二', '三', '四', '五', '六', '七', '八', '九']
const MOST_OF_A_LABEL = 9
/** Labels that a family is offered more than once. */
const REPEATED = ['child', 'family']
/** Stands for whoever has no label of the list. */
const SOMEBODY = { id: 'family', sign: '家' }

function partsOf(id: string): { person: (typeof PEOPLE)[number] | undefined; number: string } {
  const [, first = id, number = ''] = /^(.+)-([2-9])$/.exec(id) ?? []
  return { person: PEOPLE.find((known) => known.id === first), number }
}

/** One of the labels, or a numbered one ('child-2'): nothing else may come into a ledger through an address. */
export function isPersonId(id: string): boolean {
  return partsOf(id).person !== undefined
}

/** Old records hold the label itself: '父亲' → 'father'. An id stays as it is. */
export function personOf(who: string): string {
  return PEOPLE.find(({ label }) => label === who)?.id ?? who
}

export function personLabel(id: string): string {
  const { person, number } = partsOf(id)
  return person ? person.label + (NUMBERS[Number(number)] ?? '') : id
}

/** The mark of a person, by id or label: its colour by `look`, the id of a label; its sign, '孩' or '孩2'. */
export function personMark(who: string): { look: string; sign: string } {
  const { person = SOMEBODY, number } = partsOf(personOf(who))
  return { look: person.id, sign: person.sign + number }
}

/** Place of a person in any list of people; those without a label last. */
export function personOrder(id: string): number {
  const at = PEOPLE.findIndex((known) => known === partsOf(id).person)
  return at < 0 ? PEOPLE.length : at
}

/** Tells people of one label apart: ['child', 'child'] → ['child', 'child-2']. Whoever has a number keeps it. */
export function distinctIds(ids: readonly string[]): string[] {
  return ids.reduce<string[]>((given, id) => {
    const first = partsOf(id).person?.id ?? id
    const isFree = (one: string): boolean => !given.includes(one) && !ids.includes(one)
    return [...given, given.includes(id) ? (numbered(first).find(isFree) ?? id) : id]
  }, [])
}

function numbered(id: string): string[] {
  return Array.from({ length: MOST_OF_A_LABEL - 1 }, (_, at) => `${id}-${at + 2}`)
}

/**
 * Everybody that can be chosen. Where there is a child already, also the next one.
 * @param known everybody there is; those of the family come first
 */
export function personOptions(
  known: readonly string[],
  family: readonly string[] = [],
): { value: string; label: string }[] {
  const everybody = PEOPLE.reduce<string[]>((all, { id }) => [...all, id, ...further(id, known)], [])
  const others = known.filter((id) => !everybody.includes(id))
  const ids = [...family, ...everybody, ...others]
  return Array.from(new Set(ids)).map((id) => ({ value: id, label: personLabel(id) }))
}

/** The numbers of a label that there are, and the next one. */
function further(id: string, known: readonly string[]): string[] {
  if (!REPEATED.includes(id) || !known.includes(id)) return []
  const all = numbered(id)
  const next = all.findIndex((one) => !known.includes(one))
  return next < 0 ? all : all.slice(0, next + 1)
}
