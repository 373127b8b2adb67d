import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pinyin } from 'pinyin-pro'
import type { Plugin } from 'vite'

const ID = 'virtual:pinyin'
/** Everything that can be found is written in these, and in the packs. */
const PLACES = ['src/content', 'src/content/everyday-words', 'src/content/glossary']
const HAN = /[\u4e00-\u9fff]+/g

/** What the page gets: enough to spell the initials of every word of ours, a fraction of a dictionary. */
export interface PinyinTable {
  /** Letter → the characters whose reading mostly begins with it. */
  letters: Record<string, string>
  /** Pairs in which a character reads otherwise: '重病' → 'z_' (the first of the two), '家长' → '_z'. */
  pairs: Record<string, string>
}

/**
 * Initials of pinyin, computed at build time: the library that knows how 长 reads in 长辈 weighs more than the whole
 * app and stays here. What ships is a letter for each character that we use, and the pairs that differ.
 */
export function pinyinInitials(publicDir = 'public', root = process.cwd()): Plugin {
  return {
    name: 'pinyin-initials',
    resolveId: (id) => (id === ID ? ID : null),
    load(id) {
      if (id !== ID) return null
      const files = sourceFiles(root, [join(publicDir, 'policy'), ...PLACES])
      for (const file of files) this.addWatchFile(file)
      const table = tableOf(files.flatMap((file) => readFileSync(file, 'utf8').match(HAN) ?? []))
      return `export const letters = ${JSON.stringify(table.letters)}\nexport const pairs = ${JSON.stringify(table.pairs)}`
    },
  }
}

function sourceFiles(root: string, places: string[]): string[] {
  return places.flatMap((place) =>
    readdirSync(resolve(root, place))
      .filter((name) => /\.(ts|json)$/.test(name))
      .map((name) => join(resolve(root, place), name)),
  )
}

/**
 * Learns from running text, so that a character is read as its neighbours make it read. By majority: in 个人参保 the
 * library sees 人参, ginseng.
 */
export function tableOf(texts: string[]): PinyinTable {
  const read = [...new Set(texts)].map((text) => ({ text, letters: initials(text) }))
  const usual = mostOf(
    read.flatMap(({ text, letters }) => letters.map((letter, i) => [text[i] ?? '', letter])),
  )
  return { letters: byLetter(usual), pairs: exceptions(read, usual) }
}

/** Pairs in which the library mostly reads a character otherwise than usual. */
function exceptions(read: Read[], usual: Map<string, string>): Record<string, string> {
  // A word usually goes on to the right (重病, 长辈); at the end of a text only the left is there (家长).
  const seen = read.flatMap(({ text, letters }) =>
    letters.map((letter, i): [string, string] =>
      i + 1 < text.length ? [text.slice(i, i + 2), `${letter}_`] : [text.slice(-2), `_${letter}`],
    ),
  )
  const pairs: Record<string, string> = {}
  for (const [pair, reading] of mostOf(seen)) {
    const char = pair[reading.indexOf(reading.replace('_', ''))] ?? ''
    if (pair.length === 2 && !reading.includes(usual.get(char) ?? '')) pairs[pair] = reading
  }
  return pairs
}

interface Read {
  text: string
  letters: string[]
}

function initials(text: string): string[] {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).map((letter) =>
    letter.toLowerCase(),
  )
}

/** For each key the value seen most often. */
function mostOf(seen: string[][]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const [key = '', value = ''] of seen) {
    const own = counts.get(key) ?? new Map<string, number>()
    counts.set(key, own.set(value, (own.get(value) ?? 0) + 1))
  }
  return new Map([...counts].map(([key, own]) => [key, [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']))
}

function byLetter(usual: Map<string, string>): Record<string, string> {
  const letters: Record<string, string> = {}
  for (const [char, letter] of [...usual].sort()) letters[letter] = (letters[letter] ?? '') + char
  return letters
}
