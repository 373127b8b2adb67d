/**
 * Whose bill it is: fixed labels, never names. The id is what is stored; the word is what is shown.
 * A later version may know more of them, so that an id which is not listed is shown as it stands.
 */
export const PEOPLE: readonly { id: string; label: string }[] = [
  { id: 'self', label: '本人' },
  { id: 'spouse', label: '老伴' },
  { id: 'father', label: '父亲' },
  { id: 'mother', label: '母亲' },
  { id: 'child', label: '孩子' },
  { id: 'family', label: '家人' },
]

/** A second child is 'child-2', 孩子二. */
const NUMBERS = ['', '', '二', '三', '四', '五', '六', '七', '八', '九']

export function personLabel(id: string): string {
  const [, first = id, number = ''] = /^(.+)-([2-9])$/.exec(id) ?? []
  const person = PEOPLE.find((known) => known.id === first)
  return person ? person.label + (NUMBERS[Number(number)] ?? '') : id
}
