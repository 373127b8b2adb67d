import { lasting, visit } from './safe-storage'

/** Outlives a database that cannot be opened: something typed stands in it, and would have to be cleared. */
const KEY = 'yibao.typed'

export function markTyped(): void {
  lasting.write(KEY, '1')
}
export function isTyped(): boolean {
  return lasting.read(KEY) !== null
}
export function unmarkTyped(): void {
  lasting.remove(KEY)
}

/** A new bill of the ledger is half typed: 首页 says so without asking the database. */
const BILL = 'yibao.draft.bill.open'

/** @param lasts beyond the visit, as what was typed does */
export function markBill(open: boolean, lasts: boolean): void {
  if (!open) {
    visit.remove(BILL)
    lasting.remove(BILL)
  } else {
    visit.write(BILL, '1')
    if (lasts) lasting.write(BILL, '1')
  }
}
/** @param lasts what outlived earlier visits may be shown */
export function isBillOpen(lasts: boolean): boolean {
  return visit.read(BILL) !== null || (lasts && lasting.read(BILL) !== null)
}
