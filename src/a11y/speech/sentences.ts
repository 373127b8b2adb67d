/** Part of a text: offsets of UTF-16 units, the end excluded. */
export interface Span {
  from: number
  to: number
}

/** What is spoken in one breath. Longer utterances are cut off by some browsers after a quarter of a minute. */
const LONGEST = 60

/**
 * A text in pieces that are spoken one by one: sentences, and long ones at their commas. Between them the reading can
 * be stopped on every phone; within one, on some not.
 */
export function sentencesOf(text: string): Span[] {
  return cut(text, { from: 0, to: text.length }, /[^。！？；\n]*[。！？；\n]+[”’」）)]*|[^。！？；\n]+/g)
    .reduce<Span[]>(
      (all, span) => [...all, ...(span.to - span.from > LONGEST ? shorter(text, span) : [span])],
      [],
    )
    .filter(({ from, to }) => /[\u3007\u4e00-\u9fffA-Za-z0-9]/.test(text.slice(from, to)))
}

function cut(text: string, { from, to }: Span, pattern: RegExp): Span[] {
  const spans: Span[] = []
  let start = from
  // The patterns leave nothing out: each piece begins where the one before it ended.
  for (const piece of text.slice(from, to).match(pattern) ?? []) {
    spans.push({ from: start, to: start + piece.length })
    start += piece.length
  }
  return spans
}

/** At commas, as many clauses together as fit. */
function shorter(text: string, span: Span): Span[] {
  return cut(text, span, /[^，：、]*[，：、]+|[^，：、]+/g).reduce<Span[]>((all, clause) => {
    const last = all[all.length - 1]
    if (last && clause.to - last.from <= LONGEST)
      return [...all.slice(0, -1), { from: last.from, to: clause.to }]
    return [...all, clause]
  }, [])
}
