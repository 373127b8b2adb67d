import { lasting } from './safe-storage'

/** Outlives a database that cannot be opened: something typed stands in it, and would have to be cleared. */
const KEY = 'yibao.typed'

export function markTyped(): void {
  lasting.write(KEY, '1')
}
export function isTyped(): boolean {
  return lasting.read(KEY) !== null
}
export function unmarkTyped(): void {
  lasting.remove(KEY)
}
