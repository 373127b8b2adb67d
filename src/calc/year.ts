/**
 * A year's bills through their layers, the totals carried from one bill to the next. First the insurances, whatever the
 * documents leave open; then assistance, once for every way to read them.
 */
import { payAssistance } from './assistance'
import { payBasic } from './basic'
import { isSettledBill } from './bill'
import type { Bill } from './bill'
import type { Amounts, EventResult, Readings } from './contract'
import { payCritical } from './critical'
import type { Figures } from './figures'
import type { Layer } from './layers'
import { yuan } from './money'
import type { Money } from './money'
import { payOutpatient } from './outpatient'
import type { Chronic } from './outpatient'
import { payTilted } from './tilted'
import type { AssistanceTotals, InsuranceTotals, Opening, Totals } from './totals'

/** A year ready to be settled. */
export interface YearCase {
  bills: Bill[]
  chronic: Chronic
  opening: Opening
  figures: Figures
}

/** A year that the insurances have settled: all that comes after depends on how the open clauses are read. */
export interface InsuredYear extends YearCase {
  insured: Insured[]
  /** After the last bill. */
  insurance: InsuranceTotals
}

/** What the insurances did with one bill. */
interface Insured {
  bill: Bill
  basic: Money
  critical: Money
  /** In-scope cost that they left. */
  rest: Money
  explain(): Layer[]
}

export interface SettledYear {
  events: EventResult[]
  year: Amounts
  totals: Totals
}

type Shares = Record<keyof Amounts, Money>

const NOTHING: Shares = {
  basic: 0,
  critical: 0,
  assistance: 0,
  tilted: 0,
  outOfScope: 0,
  selfPay: 0,
}

/** What one bill came to. */
interface Settlement {
  shares: Shares
  explain(): Layer[]
  totals: AssistanceTotals
}

/** 先保险后救助: the insurances come first, and nothing that follows changes what they pay. */
export function insure(year: YearCase): InsuredYear {
  let totals = year.opening.insurance
  const insured: Insured[] = []
  for (const bill of year.bills) {
    if (isSettledBill(bill)) {
      const basic = payBasic(bill, totals, year.figures)
      const afterBasic = bill.inScope - basic.paid
      const critical = payCritical(bill, afterBasic, basic.totals, year.figures)
      totals = critical.totals
      insured.push({
        bill,
        basic: basic.paid,
        critical: critical.paid,
        rest: afterBasic - critical.paid,
        explain: () => [basic.explain(), critical.explain()],
      })
    } else {
      const visit = payOutpatient(bill, year.chronic, totals, year.figures)
      totals = visit.totals
      const rest = bill.inScope - visit.paid
      insured.push({ bill, basic: visit.paid, critical: 0, rest, explain: () => [visit.explain()] })
    }
  }
  return { ...year, insured, insurance: totals }
}

/** Every bill, explained. */
export function settleBills(year: InsuredYear, readings: Readings): SettledYear {
  const events: EventResult[] = []
  const end = passOver(year, readings, ({ shares: parts, explain }) => {
    events.push({ ...amounts(parts), layers: explain() })
  })
  return { events, ...end }
}

/** What a year comes to, without a word on how: for readings that are only compared. */
export function sumOfBills(year: InsuredYear, readings: Readings): Amounts {
  return passOver(year, readings, () => undefined).year
}

function passOver(
  year: InsuredYear,
  readings: Readings,
  each: (settled: Settlement) => void,
): Omit<SettledYear, 'events'> {
  let totals = year.opening.assistance
  let sum = NOTHING
  for (const insured of year.insured) {
    const settled = assist(insured, totals, year.figures, readings)
    totals = settled.totals
    sum = add(sum, settled.shares)
    each(settled)
  }
  return { year: amounts(sum), totals: { ...year.insurance, ...totals } }
}

/** Each kind of assistance is given what the layers before it left; a visit to outpatient care meets none. */
function assist(
  insured: Insured,
  before: AssistanceTotals,
  figures: Figures,
  readings: Readings,
): Settlement {
  const { bill, rest } = insured
  if (!isSettledBill(bill)) return { shares: shares(insured, 0, 0), explain: insured.explain, totals: before }
  const assistance = payAssistance(bill, rest, before, figures, readings)
  const tilted = payTilted(bill, rest - assistance.paid, assistance.totals, figures, readings)
  return {
    shares: shares(insured, assistance.paid, tilted.paid),
    explain: () => [...insured.explain(), assistance.explain(), tilted.explain()],
    totals: tilted.totals,
  }
}

/** Out-of-scope cost is always the resident's, and with it whatever no layer paid. */
function shares({ bill, basic, critical }: Insured, assistance: Money, tilted: Money): Shares {
  return {
    basic,
    critical,
    assistance,
    tilted,
    outOfScope: bill.billed - bill.inScope,
    selfPay: bill.billed - basic - critical - assistance - tilted,
  }
}

function add(a: Shares, b: Shares): Shares {
  return {
    basic: a.basic + b.basic,
    critical: a.critical + b.critical,
    assistance: a.assistance + b.assistance,
    tilted: a.tilted + b.tilted,
    outOfScope: a.outOfScope + b.outOfScope,
    selfPay: a.selfPay + b.selfPay,
  }
}

function amounts(parts: Shares): Amounts {
  return {
    basic: yuan(parts.basic),
    critical: yuan(parts.critical),
    assistance: yuan(parts.assistance),
    tilted: yuan(parts.tilted),
    outOfScope: yuan(parts.outOfScope),
    selfPay: yuan(parts.selfPay),
  }
}
