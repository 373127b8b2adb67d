/** A stretch of text, marked or not. */
export interface MarkedPart {
  text: string
  hit: boolean
}

/** Cuts a text at the words that were looked for: to be drawn with <mark>, never as markup. */
export function marked(text: string, words: readonly string[]): MarkedPart[] {
  const wanted = words.filter(Boolean)
  const parts: MarkedPart[] = []
  let i = 0
  while (i < text.length) {
    const rest = text.slice(i)
    const word = wanted.find((one) => rest.toLowerCase().startsWith(one))
    const length = word?.length ?? 1
    const last = parts[parts.length - 1]
    if (last && last.hit === Boolean(word)) last.text += rest.slice(0, length)
    else parts.push({ text: rest.slice(0, length), hit: Boolean(word) })
    i += length
  }
  return parts
}
