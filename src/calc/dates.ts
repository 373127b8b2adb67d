import type { IsoDate } from './contract'

const ZERO = '0'.charCodeAt(0)
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day of the calendar, zero-padded. Calendar arithmetic only: no clock, no time zone. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string' || value.length !== 10 || value[4] !== '-' || value[7] !== '-') return false
  const year = digitsAt(value, 0, 4)
  const month = digitsAt(value, 5, 2)
  const day = digitsAt(value, 8, 2)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = (DAYS[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0)
  return year >= 0 && day >= 1 && day <= days
}

/** The number in these places; NaN where one of them is no ASCII digit. */
function digitsAt(text: string, from: number, count: number): number {
  let number = 0
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit < 0 || digit > 9) return NaN
    number = number * 10 + digit
  }
  return number
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

function padded(year: number): string {
  return String(year).padStart(4, '0')
}

/** 1 January. Only for years that ISO dates can write (0–9999): see `isCalendarYear`. */
export function firstDay(year: number): IsoDate {
  return `${padded(year)}-01-01`
}

/** 31 December. */
export function lastDay(year: number): IsoDate {
  return `${padded(year)}-12-31`
}

export function isCalendarYear(year: unknown): year is number {
  return typeof year === 'number' && Number.isInteger(year) && year >= 0 && year <= 9999
}

/** Is `date` later than the same day one year after `since`? ISO dates compare as text. */
export function isOverAYearAfter(date: IsoDate, since: IsoDate): boolean {
  return date > since && date > `${padded(yearOf(since) + 1)}${since.slice(4)}`
}
