import { toFen } from '../../components/FigureText'

/** How much more spending uses up what is left of an allowance. */
export interface Spending {
  /** To the fen, rounded up: with this much, exactly what is left is paid. */
  yuan: string
  /** Whole yuan, rounded up, for a sentence that says 左右. */
  about: string
  /** False where the division does not come out to the fen. */
  exact: boolean
}

/**
 * What is left ÷ ratio. Divided digit by digit, so that no float and no big integer is needed.
 * @param left yuan, at most 10^8
 * @param ratio '0.60' = 60 %, at most 8 decimals
 * @returns null = a ratio of nothing: no spending uses it up
 */
export function spendingFor(left: string, ratio: string): Spending | null {
  const [whole = '0', decimals = ''] = ratio.split('.')
  const divisor = Number(whole + decimals)
  if (divisor === 0) return null
  const { quotient, rest } = divide(`${toFen(left)}${'0'.repeat(decimals.length)}`, divisor)
  const fen = quotient + (rest > 0 ? 1 : 0)
  return { yuan: yuanOf(fen), about: String(Math.ceil(fen / 100)), exact: rest === 0 }
}

/** Long division: the rest stays below the divisor, so that every step is a small exact number. */
function divide(digits: string, divisor: number): { quotient: number; rest: number } {
  let quotient = 0
  let rest = 0
  for (const digit of digits) {
    const part = rest * 10 + Number(digit)
    quotient = quotient * 10 + Math.floor(part / divisor)
    rest = part % divisor
  }
  return { quotient, rest }
}

function yuanOf(fen: number): string {
  const digits = String(fen).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
