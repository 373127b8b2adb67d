/** Nine base-36 digits of milliseconds reach beyond the year 5000. */
const TIME_DIGITS = 9
const RANDOM_DIGITS = 8

/**
 * An id that sorts after `last` even if the phone's clock went back. `crypto.randomUUID` is missing on old phones and
 * on plain http; `getRandomValues` is everywhere.
 * @param last the newest id so far; null = none
 */
export function nextId(last: string | null, now: number = Date.now()): string {
  const after = last === null ? 0 : (timeOf(last) ?? 0) + 1
  return Math.max(now, after).toString(36).padStart(TIME_DIGITS, '0') + randomDigits()
}

function timeOf(id: string): number | null {
  const digits = id.slice(0, TIME_DIGITS)
  return /^[0-9a-z]{9}$/.test(digits) ? parseInt(digits, 36) : null
}

function randomDigits(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_DIGITS))
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')
}
