import type { CareEvent, Group, YearToDate } from '../calc'
import type { Assumption } from './types'

/** What holds for one member of the family in one benefit year. */
export interface YearFacts {
  /** Id of a fixed label ('father'), never a name. */
  person: string
  year: number
  group: Group
  /** Recognised 两病 status. */
  hypertension: boolean
  diabetes: boolean
  /** What was used that year before the first bill in the ledger. Missing = not known, counts as 0. */
  opening: Partial<YearToDate>
}

/** A bill as it is handed over to be kept. */
export interface NewLedgerEvent {
  person: string
  year: number
  event: CareEvent
  /** What was taken for granted about this bill. */
  assumptions: Assumption[]
}

/** A bill in the ledger. */
export interface LedgerEvent extends NewLedgerEvent {
  id: string
  /** Order among the bills of one day; larger = settled later. */
  place: number
}

/** One benefit year of one person. */
export interface YearLedger {
  person: string
  year: number
  /** null = never said, or not readable. */
  facts: YearFacts | null
  /** In order of settlement: by day, and within a day by place. */
  events: LedgerEvent[]
}

/** Whose ledgers there are, without reading a single bill. */
export interface PersonYears {
  person: string
  /** Newest first, with the number of bills in each. */
  years: { year: number; events: number }[]
}

/** The year ledger. All methods throw StorageError; every change is one transaction. */
export interface LedgerRepository {
  /** In no order that means anything. */
  people(): Promise<PersonYears[]>
  /** Rows that cannot be read are set aside and left out. */
  open(person: string, year: number): Promise<YearLedger>
  /** Also enters the person. */
  saveFacts(facts: YearFacts): Promise<void>
  /** Puts a bill last on its day. @returns null = the year is full */
  add(event: NewLedgerEvent): Promise<LedgerEvent | null>
  /** With another date it goes to the end of that day. @returns null = it is not there any more */
  change(id: string, event: NewLedgerEvent): Promise<LedgerEvent | null>
  /** Changes places with the bill settled before (-1) or after (1) it on the same day. @returns false = there is none */
  move(id: string, by: -1 | 1): Promise<boolean>
  /** Gives back what was removed, for `restore`; null = it was not there, or not readable. */
  remove(id: string): Promise<LedgerEvent | null>
  /** Puts a removed bill back where it was. */
  restore(event: LedgerEvent): Promise<void>
  /** Removes a whole year, and the person with the last one. Gives back what it was, for `restoreYear`. */
  removeYear(person: string, year: number): Promise<YearLedger>
  restoreYear(ledger: YearLedger): Promise<void>
  /** Removes everything, also what was set aside, and reads back that nothing is left. */
  removeAll(): Promise<void>
  /** How many rows were set aside because they could not be read. */
  unreadable(): Promise<number>
}
