/** One pass over a year's bills: each bill through its layers, the totals carried from one to the next. */
import { payAssistance } from './assistance'
import { payBasic } from './basic'
import { isSettledBill } from './bill'
import type { Bill, SettledBill, VisitBill } from './bill'
import type { Amounts, EventResult, Readings } from './contract'
import { payCritical } from './critical'
import type { Figures } from './figures'
import type { Layer } from './layers'
import { yuan } from './money'
import type { Money } from './money'
import { payOutpatient } from './outpatient'
import type { Chronic } from './outpatient'
import { payTilted } from './tilted'
import type { Totals } from './totals'

/** A year ready to be settled under some reading. */
export interface YearCase {
  bills: Bill[]
  chronic: Chronic
  opening: Totals
  figures: Figures
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
  totals: Totals
}

/** Every bill, explained. */
export function settleBills(year: YearCase, readings: Readings): SettledYear {
  const events: EventResult[] = []
  const end = passOver(year, readings, ({ shares: parts, explain }) => {
    events.push({ ...amounts(parts), layers: explain() })
  })
  return { events, ...end }
}

/** What a year comes to, without a word on how: for readings that are only compared. */
export function sumOfBills(year: YearCase, readings: Readings): Amounts {
  return passOver(year, readings, () => undefined).year
}

function passOver(
  year: YearCase,
  readings: Readings,
  each: (settled: Settlement) => void,
): Omit<SettledYear, 'events'> {
  let totals = year.opening
  let sum = NOTHING
  for (const bill of year.bills) {
    const settled = isSettledBill(bill)
      ? settleCare(bill, totals, year.figures, readings)
      : settleVisit(bill, totals, year)
    totals = settled.totals
    sum = add(sum, settled.shares)
    each(settled)
  }
  return { year: amounts(sum), totals }
}

function settleVisit(bill: VisitBill, totals: Totals, { chronic, figures }: YearCase): Settlement {
  const step = payOutpatient(bill, chronic, totals, figures)
  return {
    shares: shares(bill, step.paid, 0, 0, 0),
    explain: () => [step.explain()],
    totals: step.totals,
  }
}

/** 先保险后救助: each layer is given what the ones before it left of the in-scope cost. */
function settleCare(bill: SettledBill, opening: Totals, figures: Figures, readings: Readings): Settlement {
  const basic = payBasic(bill, opening, figures)
  const afterBasic = bill.inScope - basic.paid
  const critical = payCritical(bill, afterBasic, basic.totals, figures)
  const afterInsurance = afterBasic - critical.paid
  const assistance = payAssistance(bill, afterInsurance, critical.totals, figures, readings)
  const afterAssistance = afterInsurance - assistance.paid
  const tilted = payTilted(bill, afterAssistance, assistance.totals, figures, readings)
  return {
    shares: shares(bill, basic.paid, critical.paid, assistance.paid, tilted.paid),
    explain: () => [basic.explain(), critical.explain(), assistance.explain(), tilted.explain()],
    totals: tilted.totals,
  }
}

/** Out-of-scope cost is always the resident's, and with it whatever no layer paid. */
function shares(bill: Bill, basic: Money, critical: Money, assistance: Money, tilted: Money): Shares {
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
