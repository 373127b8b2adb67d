import type { Block } from './page-text'
import type { Span } from './sentences'

const NAME = 'aloud'

/**
 * Marks what is being read, without touching the page: by the browser's own highlights (Chrome from 105, Safari from
 * 17.2). Elsewhere nothing is marked.
 */
export function markSpan({ parts }: Block, { from, to }: Span): void {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return
  const range = document.createRange()
  let begun = false
  for (const { node, at } of parts) {
    if (at < to) {
      if (!begun && at + node.data.length > from) {
        range.setStart(node, Math.min(Math.max(0, from - at), node.data.length))
        begun = true
      }
      range.setEnd(node, Math.min(to - at, node.data.length))
    }
  }
  CSS.highlights.set(NAME, new Highlight(range))
}

export function unmark(): void {
  if (typeof Highlight !== 'undefined') CSS.highlights?.delete(NAME)
}
