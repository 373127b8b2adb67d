/** What build/pinyin.ts lays down. */
export interface PinyinTable {
  letters: Record<string, string>
  pairs: Record<string, string>
}

/** Spells the initials of pinyin: '重病' → 'zb'. Characters that the table does not know fall out. */
export type Speller = (text: string) => string

/** Reads a table once; the function it gives is cheap. */
export function spellerOf(table: PinyinTable): Speller {
  const usual = new Map<string, string>()
  for (const letter of Object.keys(table.letters))
    for (const char of table.letters[letter] ?? '') usual.set(char, letter)
  const pairs = new Map(Object.entries(table.pairs))
  return (text) =>
    [...text.toLowerCase()].map((char, i, all) => letterAt(char, all[i - 1], all[i + 1])).join('')

  function letterAt(char: string, before = '', after = ''): string {
    if (/[a-z0-9]/.test(char)) return char
    const here = pairs.get(char + after)
    if (here && here[1] === '_') return here[0] ?? ''
    const last = pairs.get(before + char)
    if (last && last[0] === '_') return last[1] ?? ''
    return usual.get(char) ?? ''
  }
}
