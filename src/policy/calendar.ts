import type { IsoDate } from '../calc'

/** Days of the calendar as text. Dates are read as UTC, so that the phone's time zone changes nothing. */

/** Is this 'YYYY-MM-DD' text a day that exists? */
export function isCalendarDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

export function dayAfter(date: IsoDate): IsoDate {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}
