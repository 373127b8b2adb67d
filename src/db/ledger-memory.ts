import * as v from 'valibot'
import { nextId } from './ids'
import { byPerson, inOrder, isFull, lastPlace, moved, yearKey } from './ledger-order'
import type { LedgerEvent, LedgerRepository, PersonYears, YearFacts, YearLedger } from './ledger-types'
import { eventRow, yearRow } from './rows/ledger'

/** The ledger until the page is closed: on a shared phone, and where storage fails. */
export function ledgerInMemory(): LedgerRepository {
  const kept = new MemoryLedger()
  return {
    people: async () => kept.people(),
    open: async (person, year) => kept.open(person, year),
    saveFacts: async (facts) => kept.putFacts(facts),
    add: async (event) => {
      const { events } = kept.open(event.person, event.year)
      return isFull(events) ? null : kept.put({ ...event, id: nextId(null), place: lastPlace(events) })
    },
    change: async (id, event) => {
      const before = kept.events.get(id)
      if (!before) return null
      const stays = before.event.date === event.event.date
      const place = stays ? before.place : lastPlace(kept.open(event.person, event.year).events)
      return kept.put({ ...event, id, place })
    },
    move: async (id, by) => {
      const one = kept.events.get(id)
      const day = one ? moved(kept.open(one.person, one.year).events, id, by) : null
      for (const event of day ?? []) kept.put(event)
      return day !== null
    },
    remove: async (id) => {
      const removed = kept.events.get(id) ?? null
      kept.events.delete(id)
      return removed
    },
    restore: async (event) => void kept.put(event),
    removeYear: async (person, year) => kept.removeYear(person, year),
    restoreYear: async (ledger) => kept.restoreYear(ledger),
    removeAll: async () => kept.clear(),
    unreadable: async () => 0,
  }
}

/** Holds copies only, parsed as on the device: nothing that a caller changes later changes what is kept. */
class MemoryLedger {
  readonly events = new Map<string, LedgerEvent>()
  private readonly facts = new Map<string, YearFacts>()

  people(): PersonYears[] {
    const facts = Array.from(this.facts.values())
    const rows = [...facts, ...this.events.values()]
    const bills = new Map<string, number>()
    for (const { person, year } of this.events.values()) {
      const key = yearKey(person, year)
      bills.set(key, (bills.get(key) ?? 0) + 1)
    }
    return byPerson(
      [],
      rows.map(({ person, year }) => [person, year, bills.get(yearKey(person, year)) ?? 0]),
    )
  }
  open(person: string, year: number): YearLedger {
    const own = Array.from(this.events.values()).filter((row) => row.person === person && row.year === year)
    const facts = this.facts.get(yearKey(person, year)) ?? null
    return {
      person,
      year,
      facts: facts && { ...facts },
      events: inOrder(own.map((row) => v.parse(eventRow, row))),
    }
  }
  putFacts(facts: YearFacts): void {
    const key = yearKey(facts.person, facts.year)
    const { key: _, ...row } = v.parse(yearRow, { ...facts, key })
    this.facts.set(key, row)
  }
  put(event: LedgerEvent): LedgerEvent {
    const row = v.parse(eventRow, event)
    this.events.set(row.id, row)
    return v.parse(eventRow, row)
  }
  removeYear(person: string, year: number): YearLedger {
    const removed = this.open(person, year)
    this.facts.delete(yearKey(person, year))
    for (const { id } of removed.events) this.events.delete(id)
    return removed
  }
  restoreYear({ facts, events }: YearLedger): void {
    if (facts) this.putFacts(facts)
    for (const event of events) this.put(event)
  }
  clear(): void {
    this.events.clear()
    this.facts.clear()
  }
}
