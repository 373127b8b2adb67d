import { yearKey } from '../ledger-order'
import type { LedgerRepository } from '../ledger-types'
import type { RecordRepository } from '../types'
import { fullYears } from './full-years'
import { Pace } from './pace'
import { sameBill, sameFacts, sameRecord, verdict } from './same'
import { Cancelled } from './types'
import type { BackupPlan, BackupRepository, Choice, Job, KeptRows, Tally } from './types'

/** A step that took place, and how to take it back. */
type Undo = () => Promise<unknown>

/** Backups of what stands until the page is closed: on a shared phone, and where storage fails. */
export function backupInMemory(records: RecordRepository, ledger: LedgerRepository): BackupRepository {
  const places = { records, ledger }
  return {
    readAll: (job) => readAll(places, job),
    compare: (rows, job) => walk(places, rows, job),
    add: async (rows, _drafts, choice, job) => {
      if ((await walk(places, rows, job)).full.length > 0)
        throw new TypeError('a year would have too many bills')
      const steps: Undo[] = []
      const undo = async (): Promise<void> => {
        for (const step of steps.splice(0).reverse()) await step()
      }
      try {
        await walk(places, rows, job, { choice, steps })
      } catch (error) {
        await undo()
        throw error
      }
      // No other window can reach what stands in the memory of this one.
      return () => undo().then(() => 0)
    },
  }
}

interface Places {
  records: RecordRepository
  ledger: LedgerRepository
}

async function readAll({ records, ledger }: Places, job: Job): Promise<KeptRows & { skipped: number }> {
  const all: KeptRows = { records: [], years: [], bills: [] }
  const count = await records.count()
  const pace = new Pace(job, count)
  for (const { id } of (await records.list({ limit: Math.max(1, count) })).rows) {
    const record = await records.get(id)
    if (record) all.records.unshift(record)
    await pace.step()
  }
  for (const { person, years } of await ledger.people())
    for (const { year } of years) {
      const { facts, events } = await ledger.open(person, year)
      if (facts) all.years.push(facts)
      all.bills.push(...events)
    }
  if (job.cancelled) throw new Cancelled()
  return { ...all, skipped: 0 }
}

interface Writing {
  choice: Choice
  /** What was written so far. */
  steps: Undo[]
}

/** Compares row by row; with `writing` also writes what is to be written. */
async function walk(places: Places, rows: KeptRows, job: Job, writing?: Writing): Promise<BackupPlan> {
  const pace = new Pace(job, rows.records.length + rows.years.length + rows.bills.length)
  async function settle(tally: Tally, found: keyof Tally, write: () => Promise<Undo>): Promise<void> {
    tally[found]++
    const wanted = found === 'fresh' || (found === 'different' && writing?.choice === 'file')
    if (writing && wanted) writing.steps.push(await write())
    await pace.step()
    if (job.cancelled) throw new Cancelled()
  }
  return {
    records: await walkRecords(places, rows, settle),
    years: await walkYears(places, rows, settle),
    bills: await walkBills(places, rows, settle),
    full: writing ? [] : await fullYearsHere(places.ledger, rows),
  }
}

type Settle = (tally: Tally, found: keyof Tally, write: () => Promise<Undo>) => Promise<void>

async function walkRecords({ records }: Places, rows: KeptRows, settle: Settle): Promise<Tally> {
  const tally = none()
  for (const record of rows.records) {
    const there = await records.get(record.id)
    await settle(tally, verdict(record, there, sameRecord), async () => {
      await records.restore(record)
      return () => (there ? records.restore(there) : records.remove(record.id))
    })
  }
  return tally
}

async function walkYears({ ledger }: Places, rows: KeptRows, settle: Settle): Promise<Tally> {
  const tally = none()
  for (const facts of rows.years) {
    const { person, year } = facts
    const there = (await ledger.open(person, year)).facts
    await settle(tally, verdict(facts, there, sameFacts), async () => {
      await ledger.saveFacts(facts)
      return async () => ledger.restoreYear({ ...(await ledger.removeYear(person, year)), facts: there })
    })
  }
  return tally
}

async function walkBills({ ledger }: Places, rows: KeptRows, settle: Settle): Promise<Tally> {
  const tally = none()
  for (const bill of rows.bills) {
    const { events } = await ledger.open(bill.person, bill.year)
    const there = events.find(({ id }) => id === bill.id) ?? null
    await settle(tally, verdict(bill, there, sameBill), async () => {
      await ledger.restore(bill)
      return () => (there ? ledger.restore(there) : ledger.remove(bill.id))
    })
  }
  return tally
}

const none = (): Tally => ({ fresh: 0, same: 0, different: 0 })

async function fullYearsHere(ledger: LedgerRepository, { bills }: KeptRows): Promise<BackupPlan['full']> {
  const there = new Map<string, string[]>()
  for (const { person, year } of bills) {
    const key = yearKey(person, year)
    if (!there.has(key))
      there.set(
        key,
        (await ledger.open(person, year)).events.map(({ id }) => id),
      )
  }
  return fullYears(bills, there)
}
