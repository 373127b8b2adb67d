export const CHECK_LENGTH = 4

/** The largest prime below 36⁴. */
const PRIME = 1679609
const BASE = 257

/** Four signs that change with any one sign of the text. Against slips and cut-off links, not against forgery. */
export function checkOf(text: string): string {
  let sum = text.length
  for (let at = 0; at < text.length; at++) sum = (sum * BASE + text.charCodeAt(at)) % PRIME
  return sum.toString(36).padStart(CHECK_LENGTH, '0')
}
