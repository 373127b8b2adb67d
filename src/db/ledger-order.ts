/** The order of bills in a year: that of settlement. Dates never go back; within a day, `place` counts. */
import { LARGEST_YEAR } from './rows/input'
import type { LedgerEvent, PersonYears } from './ledger-types'

export function inOrder(events: readonly LedgerEvent[]): LedgerEvent[] {
  return [...events].sort((a, b) => {
    if (a.event.date !== b.event.date) return a.event.date < b.event.date ? -1 : 1
    return a.place === b.place ? (a.id < b.id ? -1 : 1) : a.place - b.place
  })
}

/** The place after every other of the year. */
export function lastPlace(events: readonly LedgerEvent[]): number {
  return events.reduce((last, { place }) => Math.max(last, place), 0) + 1
}

export function isFull(events: readonly LedgerEvent[]): boolean {
  return events.length >= LARGEST_YEAR
}

/** The bills of a day after `id` changed places with a neighbour; null = no neighbour on that side, or no such bill. */
export function moved(events: readonly LedgerEvent[], id: string, by: -1 | 1): LedgerEvent[] | null {
  const date = events.find((event) => event.id === id)?.event.date
  const day = inOrder(events.filter(({ event }) => event.date === date))
  const at = day.findIndex((event) => event.id === id)
  const [one, other] = [day[at], day[at + by]]
  if (!one || !other) return null
  day[at] = other
  day[at + by] = one
  const first = Math.min(...day.map(({ place }) => place))
  return day.map((event, index) => ({ ...event, place: first + index }))
}

/** Key of a row of `years`. */
export function yearKey(person: string, year: number): string {
  return `${person}:${year}`
}

/** The other way round; null = no such key. */
export function personAndYear(key: string): [string, number] | null {
  const [, person, year] = /^(.+):([0-9]{4})$/.exec(key) ?? []
  return person && year ? [person, Number(year)] : null
}

/** Groups years by person, in the order of their ids; each with the newest year first. */
export function byPerson(people: string[], counts: [string, number, number][]): PersonYears[] {
  const years = new Map(people.map((person): [string, Map<number, number>] => [person, new Map()]))
  for (const [person, year, events] of counts) {
    const known = years.get(person) ?? new Map<number, number>()
    years.set(person, known.set(year, Math.max(events, known.get(year) ?? 0)))
  }
  const entries = Array.from(years, ([person, found]) => ({
    person,
    years: Array.from(found, ([year, events]) => ({ year, events })).sort((a, b) => b.year - a.year),
  }))
  return entries.sort((a, b) => (a.person < b.person ? -1 : 1))
}
