/** 1234 → '12.34'. Whole, not negative fen; the counterpart of `toFen`. */
export function yuanOfFen(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
}
