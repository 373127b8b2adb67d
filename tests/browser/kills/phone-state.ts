import type { Page } from '@playwright/test'
import * as v from 'valibot'
import { eventRow, personRow, yearRow } from '../../../src/db/rows/ledger'
import { draftRow, resultRow, summaryRow } from '../../../src/db/rows/record'
import { inOrder } from '../../../src/db/ledger-order'
import { parseDraft } from '../../../src/stores/estimate-draft'
import { amountOf } from '../big-backup'
import type { BackupSize } from '../big-backup'

/** What is on the phone, as far as a person can tell. */
export interface PhoneState {
  /** Father's saved estimates, oldest first: what it cost and what was his to pay. */
  records: string[]
  /** Father's bills of 2026 in their order: what they cost. */
  bills: string[]
  /** Which backup of mother's lies there; 0 = none. */
  generation: number
}

type Rows = Record<string, unknown[]>

/** Reads every store behind the app's back, in one transaction. */
export function rawRows(page: Page): Promise<Rows> {
  return page.evaluate(
    () =>
      new Promise<Rows>((resolve, reject) => {
        const opening = indexedDB.open('yibao-suandeqing')
        opening.onerror = () => reject(opening.error)
        opening.onupgradeneeded = (event) => {
          const { dataLoss, dataLossMessage } = event as { dataLoss?: string; dataLossMessage?: string }
          reject(new Error(`there is no database: ${dataLoss} ${dataLossMessage}`))
          opening.transaction?.abort()
        }
        opening.onsuccess = () => {
          const db = opening.result
          const names = Array.from(db.objectStoreNames)
          const work = db.transaction(names)
          const rows: Rows = {}
          for (const name of names) {
            const reading = work.objectStore(name).getAll()
            reading.onsuccess = () => (rows[name] = reading.result)
          }
          work.oncomplete = () => {
            db.close()
            resolve(rows)
          }
          work.onerror = () => reject(work.error)
        }
      }),
  )
}

/**
 * What the rows say.
 * @throws where a row is not whole, a record has lost its other half, a backup is there in part, or anything lies in
 * quarantine
 */
export function stateOf(rows: Rows, size: BackupSize): PhoneState {
  if (rows['meta']?.length !== 1) throw new Error('the sentinel is gone')
  if (rows['quarantine']?.length !== 0) throw new Error('something was set aside')
  const drafts = all(rows, 'drafts', draftRow)
  const estimate = drafts.find(({ key }) => key === 'estimate')
  if (estimate && !parseDraft(estimate.value)) throw new Error('half a draft')
  all(rows, 'people', personRow)
  const years = all(rows, 'years', yearRow)
  const records = wholeRecords(rows)
  const bills = all(rows, 'events', eventRow)
  return {
    records: records.filter(({ who }) => who === 'father').map(({ figures }) => figures),
    bills: inOrder(bills.filter(({ person }) => person === 'father')).map(({ event }) => event.billed),
    generation: oneGeneration(
      [
        ...records.filter(({ who }) => who === 'mother').map(({ figures }) => figures.split(' ')[1] ?? ''),
        ...bills.filter(({ person }) => person === 'mother').map(({ event }) => event.billed),
      ],
      years.filter(({ person }) => person === 'mother').length,
      size,
    ),
  }
}

function all<S extends v.GenericSchema>(rows: Rows, table: string, schema: S): v.InferOutput<S>[] {
  return (rows[table] ?? []).map((row) => v.parse(schema, row))
}

/** Both halves of every record, with figures that agree. Sorted by id, as by time of saving. */
function wholeRecords(rows: Rows): { who: string; figures: string }[] {
  const bodies = new Map(all(rows, 'results', resultRow).map((body) => [body.id, body]))
  const heads = all(rows, 'records', summaryRow)
  if (heads.length !== bodies.size) throw new Error('halves of records')
  return heads.map(({ id, who, billed, selfPay }) => {
    const body = bodies.get(id)
    const last = body?.receipt.input.events.length ?? 0
    const computed = body?.outcome.events[last - 1]?.selfPay
    if (body?.receipt.input.events[last - 1]?.billed !== billed || computed !== selfPay)
      throw new Error(`the halves of record ${id} do not agree`)
    return { who, figures: `${billed} ${selfPay}` }
  })
}

function oneGeneration(amounts: string[], years: number, size: BackupSize): number {
  const found = new Set(amounts)
  if (amounts.length === 0 && years === 0) return 0
  const [amount = ''] = amounts
  const whole = amounts.length === size.records + size.bills * size.years && years === size.years
  if (!whole || found.size !== 1)
    throw new Error(`half a backup: ${amounts.length} rows, ${years} years, ${Array.from(found).join()}`)
  const generation = Number(amount) - 1000
  if (amountOf(generation) !== amount) throw new Error(`nobody wrote ${amount}`)
  return generation
}
