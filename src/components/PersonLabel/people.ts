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

export function personLabel(id: string): string {
  return PEOPLE.find((person) => person.id === id)?.label ?? id
}
