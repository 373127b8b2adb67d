import { LONGEST_CODE } from './code'

/** A chat message with a link in it; longer is something else. */
const LONGEST_TEXT = 2000

export type Pasted =
  | { kind: 'code'; code: string }
  /** The part behind '?' of a prefilled address. */
  | { kind: 'prefilled'; query: string }
  | { kind: 'nothing' }

/** Finds what can be opened in a text that somebody pasted: an address of any host, or the bare code. */
export function findIn(text: string): Pasted {
  if (text.length > LONGEST_TEXT) return { kind: 'nothing' }
  const query = /#\/(?:estimate|open)\?([^\s#]+)/.exec(text)?.[1]
  if (query !== undefined) return { kind: 'prefilled', query }
  const linked = /#\/open\/([^\s#?/]+)/.exec(text)?.[1]
  const code = linked ?? /^\s*([1-9][0-9]{0,2}\.\S*)\s*$/.exec(text)?.[1]
  // Words and full stops may follow a link without a space.
  const bare = code?.replace(/[^0-9a-z.-].*$/, '').replace(/[.-]+$/, '')
  return bare && bare.length <= LONGEST_CODE ? { kind: 'code', code: bare } : { kind: 'nothing' }
}
