/** A decimal held as text: an amount before it was checked against the limits of money. */
export interface DecimalText {
  /** Digits only; may have leading zeros. */
  whole: string
  /** Digits after the point; '' = none. */
  decimals: string
}

/** Times ten to the power of `places`, by moving the point: exact for any length. */
export function shift({ whole, decimals }: DecimalText, places: number): DecimalText {
  const padded = decimals.padEnd(places, '0')
  return { whole: whole + padded.slice(0, places), decimals: padded.slice(places) }
}
