import { lasting } from './safe-storage'

/**
 * Of a draft: the database was asked, and held none. Whoever keeps one takes the mark away first, so that no question waits
 * for a database that has nothing to say. Not there = nobody knows.
 */
const PREFIX = 'yibao.blank.'
const BLANK = '1'

export function isBlank(draft: string): boolean {
  return lasting.read(PREFIX + draft) === BLANK
}

/**
 * Marks it where the database holds none, unless one was kept meanwhile, in whichever window.
 * @param asking the database; null = it holds none
 */
export async function markIfBlank<T>(draft: string, asking: Promise<T | null>): Promise<T | null> {
  const asked = String(Math.random())
  lasting.write(PREFIX + draft, asked)
  const blank = await asking.then(
    (found) => found === null,
    () => false,
  )
  if (lasting.read(PREFIX + draft) !== asked) return asking
  if (blank) lasting.write(PREFIX + draft, BLANK)
  else unmarkBlank(draft)
  return asking
}

/** Call before one is kept, and again after: it may have been asked for while it was on its way. */
export function unmarkBlank(draft: string): void {
  lasting.remove(PREFIX + draft)
}
