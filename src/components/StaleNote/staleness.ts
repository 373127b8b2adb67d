import type { IsoDate } from '../../calc'

/**
 * Whether more than a year has passed. `today` comes from the phone, whose clock may be wrong: the answer is good
 * for a remark, never for a figure.
 */
export function overAYear(verified: IsoDate, today: IsoDate): boolean {
  return `${Number(verified.slice(0, 4)) + 1}${verified.slice(4)}` < today
}

/** Years after which nobody still uses data as old as these without an update: rather the clock is wrong. */
const LONG = 5

/** Whether the phone's clock cannot be right beside data made on `made`, or hardly. */
export function clockLooksWrong(today: IsoDate, made: IsoDate): boolean {
  return today < made || today > `${Number(made.slice(0, 4)) + LONG}${made.slice(4)}`
}

/** Said after a remark that rests on the phone's date, only where that date is in doubt; else ''. */
export function clockWords(today: IsoDate, version: string): string {
  return clockLooksWrong(today, version.slice(0, 10))
    ? '这台手机的日期好像不准。真不准的话，这句话不用管。'
    : ''
}

/** The phone's own date, in its own time zone. */
export function todayOf(now: Date): IsoDate {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
