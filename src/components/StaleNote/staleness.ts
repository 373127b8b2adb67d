import type { IsoDate } from '../../calc'

/**
 * Whether more than a year has passed. `today` comes from the phone, whose clock may be wrong: the answer is good
 * for a remark, never for a figure.
 */
export function overAYear(verified: IsoDate, today: IsoDate): boolean {
  return `${Number(verified.slice(0, 4)) + 1}${verified.slice(4)}` < today
}

/** The phone's own date, in its own time zone. */
export function todayOf(now: Date): IsoDate {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
