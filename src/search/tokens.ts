/**
 * Chinese writes no spaces, so that a text is cut into overlapping pairs: 起付标准 → 起付, 付标, 标准, and its last
 * character, so that a single character finds every word it stands in. Latin words and numbers stay whole.
 */
const RUNS = /[\u3400-\u9fff]+|[a-z]+|[0-9]+(?:\.[0-9]+)?%?/g

/** One way of writing for both sides: half-width, lower case. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** What was typed, as one looks for it. Characters typed one by one with spaces between are one word. */
export function typedText(typed: string): string {
  const parts = normalise(typed).trim().split(/\s+/)
  return parts.join(parts.every((part) => part.length === 1) ? '' : ' ')
}

/** Terms of a text that stands in the index. */
export function tokensOf(text: string): string[] {
  return runsOf(text).flatMap((run) => (isHan(run) ? [...pairsOf(run), run.slice(-1)] : [run]))
}

/** Terms of what was typed: the last character alone only where nothing else is there. */
export function queryTokensOf(text: string): string[] {
  return runsOf(text).flatMap((run) => (isHan(run) && run.length > 1 ? pairsOf(run) : [run]))
}

function runsOf(text: string): string[] {
  return normalise(text).match(RUNS) ?? []
}

function isHan(run: string): boolean {
  return run > '\u3400'
}

function pairsOf(run: string): string[] {
  return Array.from({ length: Math.max(run.length - 1, 0) }, (_, i) => run.slice(i, i + 2))
}
