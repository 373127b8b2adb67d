import type { Group, IsoDate } from './contract'
import { isIsoDate } from './dates'
import { isObject, own } from './json'
import type { Applied } from './layers'
import { valueAt } from './lookup'
import { exact, isFigure, isYuan, money } from './money'
import type { Exact, Money } from './money'
import { PackGap } from './open-pack'
import type { OpenedPack } from './open-pack'
import type { Bracket, Dated } from './pack'
import { P } from './parameters'

/** A ratio or a count of the pack ready to compute with, and what the explanation says about it. */
export interface Figure {
  applied: Applied
  value: Exact
}

/** The same for an amount. */
export interface AmountFigure {
  applied: Applied
  value: Money
}

/** A yearly cap; null = published as without a cap. */
export type Cap = AmountFigure | null

export interface Rung {
  above: Money
  upTo: Money | null
  ratio: Exact
  /** The bracket as the pack writes it. */
  bracket: Bracket
}
export interface Ladder {
  applied: Applied
  rungs: Rung[]
  /** The first edge. */
  deductible: Money
}

type Row = Dated & { value?: unknown; brackets?: unknown }

/**
 * The figures of one pack for one person's group. A figure that is missing on a date, or unreadable, ends the
 * computation with a PackGap naming parameter and date.
 */
export class Figures {
  private readonly rows = new Map<string, Row[]>()
  private readonly read = new Map<string, Map<Row, unknown>>()

  constructor(
    readonly pack: OpenedPack,
    readonly group: Group,
  ) {}

  /** A ratio or a count. */
  figure(param: string, date: IsoDate): Figure {
    return this.once(param, date, (row) => {
      if (!isFigure(row.value)) throw unreadable(param, date)
      return { applied: applied(param, row, row.value), value: exact(row.value) }
    })
  }

  amount(param: string, date: IsoDate): AmountFigure {
    return this.once(param, date, (row) => {
      if (!isAmount(row.value)) throw unreadable(param, date)
      return { applied: applied(param, row, row.value), value: money(row.value) }
    })
  }

  cap(param: string, date: IsoDate): Cap {
    const row = this.row(param, date)
    return row.value === 'unlimited' ? null : this.amount(param, date)
  }

  ladder(date: IsoDate): Ladder {
    return this.once(P.criticalLadder, date, (row) => readLadder(row, date))
  }

  has(param: string, date: IsoDate): boolean {
    return valueAt(this.rowsOf(param), date, this.group, this.pack.covers.to) !== null
  }

  private row(param: string, date: IsoDate): Row {
    const row = valueAt(this.rowsOf(param), date, this.group, this.pack.covers.to)
    if (!row) throw new PackGap('date-not-covered', `${param} has no value on ${date}`)
    return row
  }

  private rowsOf(param: string): Row[] {
    let rows = this.rows.get(param)
    if (!rows) this.rows.set(param, (rows = readableRows(this.pack.parameters, param)))
    return rows
  }

  /** Each row is turned into numbers once per computation, however many bills it meets. */
  private once<T>(param: string, date: IsoDate, read: (row: Row) => T): T {
    const row = this.row(param, date)
    let known = this.read.get(param)
    if (!known) this.read.set(param, (known = new Map()))
    if (!known.has(row)) known.set(row, read(row))
    return known.get(row) as T
  }
}

/** The dated rows of a parameter; rows whose outline is broken are left out, so that their dates have no value. */
export function readableRows(parameters: unknown, param: string): Row[] {
  const parameter = isObject(parameters) ? own(parameters, param) : undefined
  const values = isObject(parameter) ? own(parameter, 'values') : undefined
  return Array.isArray(values) ? values.filter(isRow) : []
}

function isRow(row: unknown): row is Row {
  return (
    isObject(row) &&
    isIsoDate(row.from) &&
    (row.to === undefined || isIsoDate(row.to)) &&
    (row.groups === undefined || Array.isArray(row.groups)) &&
    isIsoDate(row.verified) &&
    typeof row.grade === 'string' &&
    Array.isArray(row.sources) &&
    row.sources.every(isObject)
  )
}

function applied(param: string, row: Row, value: string): Applied {
  const { from, grade, verified, note } = row
  const sources = row.sources.map(({ doc, clause }) => ({ doc, clause }))
  return { param, value, from, sources, grade, verified, ...(typeof note === 'string' ? { note } : {}) }
}

/** An amount of a pack has no part of a fen. */
function isAmount(value: unknown): value is string {
  return isFigure(value) && isYuan(value)
}

function unreadable(param: string, date: IsoDate): PackGap {
  return new PackGap('date-not-covered', `${param} has no readable value on ${date}`)
}

function readLadder(row: Row, date: IsoDate): Ladder {
  const brackets: unknown[] = Array.isArray(row.brackets) ? row.brackets : []
  const rungs = brackets.map((bracket) => readRung(bracket, date))
  const first = rungs[0]
  if (!first) throw unreadable(P.criticalLadder, date)
  return { applied: applied(P.criticalLadder, row, ladderText(rungs)), rungs, deductible: first.above }
}

function readRung(bracket: unknown, date: IsoDate): Rung {
  const { above, upTo, ratio } = isObject(bracket) ? bracket : ({} as Record<string, unknown>)
  if (!isAmount(above) || !isFigure(ratio) || !(upTo === null || isAmount(upTo))) {
    throw unreadable(P.criticalLadder, date)
  }
  return {
    above: money(above),
    upTo: upTo === null ? null : money(upTo),
    ratio: exact(ratio),
    bracket: { above, upTo, ratio },
  }
}

/** One line for receipts and logs, e.g. '>11000 0.60; >100000 0.70'. The screen shows the brackets themselves. */
function ladderText(rungs: Rung[]): string {
  return rungs.map(({ bracket }) => `>${bracket.above} ${bracket.ratio}`).join('; ')
}
