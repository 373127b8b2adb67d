/**
 * Sums and differences of amounts that were typed. In whole fen: the largest amount let through is 10¹⁰ fen, far
 * inside the integers that a number holds exactly.
 */

function toFen(yuan: string): number {
  const [whole = '0', decimals = ''] = yuan.split('.')
  return Number(`${whole}${decimals.padEnd(2, '0')}`)
}

function fromFen(fen: number): string {
  const digits = String(fen).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** @param a, b as `readAmount` gives them */
export function addYuan(a: string, b: string): string {
  return fromFen(toFen(a) + toFen(b))
}

/** What is left of `a` after `b`; null where `b` is more than `a`. */
export function subtractYuan(a: string, b: string): string | null {
  const fen = toFen(a) - toFen(b)
  return fen < 0 ? null : fromFen(fen)
}
