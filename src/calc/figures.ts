import type { Group, IsoDate } from './contract'
import { isIsoDate } from './dates'
import { isObject, own } from './json'
import type { Applied } from './layers'
import { isInForce } from './lookup'
import { exact, isFigure, isYuan, money } from './money'
import type { Exact, Money } from './money'
import { PackGap } from './open-pack'
import type { OpenedPack, Row } from './open-pack'
import type { Bracket } from './pack'
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

/** A row, and what it came to as numbers once that was asked for. */
interface Entry {
  row: Row
  figure: unknown
}

/**
 * The figures of one pack for one person's group. A figure that is missing on a date, or unreadable, ends the
 * computation with a PackGap naming parameter and date. Each row is turned into numbers once per computation, however
 * many bills it meets.
 */
export class Figures {
  private readonly entries = new Map<string, Entry[]>()

  constructor(
    readonly pack: OpenedPack,
    readonly group: Group,
  ) {}

  /** A ratio or a count. */
  figure(param: string, date: IsoDate): Figure {
    return this.read(param, date, readFigure)
  }

  amount(param: string, date: IsoDate): AmountFigure {
    const cap = this.cap(param, date)
    if (cap === null) throw unreadable(param, date)
    return cap
  }

  cap(param: string, date: IsoDate): Cap {
    return this.read(param, date, readCap)
  }

  ladder(date: IsoDate): Ladder {
    return this.read(P.criticalLadder, date, readLadder)
  }

  has(param: string, date: IsoDate): boolean {
    return this.entry(param, date) !== null
  }

  private read<T>(param: string, date: IsoDate, reader: (row: Row, param: string, date: IsoDate) => T): T {
    const entry = this.entry(param, date)
    if (!entry) throw new PackGap('date-not-covered', `${param} has no value on ${date}`)
    if (entry.figure === undefined) entry.figure = reader(entry.row, param, date)
    return entry.figure as T
  }

  private entry(param: string, date: IsoDate): Entry | null {
    for (const entry of this.entriesOf(param)) {
      if (isInForce(entry.row, date, this.group, this.pack.covers.to)) return entry
    }
    return null
  }

  private entriesOf(param: string): Entry[] {
    let entries = this.entries.get(param)
    if (!entries) {
      entries = rowsOf(this.pack, param).map((row) => ({ row, figure: undefined }))
      this.entries.set(param, entries)
    }
    return entries
  }
}

/** The dated rows of a parameter; rows whose outline is broken are left out, so that their dates have no value. */
export function rowsOf({ parameters, rows }: OpenedPack, param: string): Row[] {
  let found = rows.get(param)
  if (!found) {
    const parameter = own(parameters, param)
    const values = isObject(parameter) ? own(parameter, 'values') : undefined
    rows.set(param, (found = Array.isArray(values) ? values.filter(isRow) : []))
  }
  return found
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

function readFigure(row: Row, param: string, date: IsoDate): Figure {
  if (!isFigure(row.value)) throw unreadable(param, date)
  return { applied: applied(param, row, row.value), value: exact(row.value) }
}

function readCap(row: Row, param: string, date: IsoDate): Cap {
  if (row.value === 'unlimited') return null
  if (!isAmount(row.value)) throw unreadable(param, date)
  return { applied: applied(param, row, row.value), value: money(row.value) }
}

function readLadder(row: Row, param: string, date: IsoDate): Ladder {
  const brackets: unknown[] = Array.isArray(row.brackets) ? row.brackets : []
  const rungs = brackets.map((bracket) => readRung(bracket, date))
  const first = rungs[0]
  if (!first) throw unreadable(param, date)
  return { applied: applied(param, row, ladderText(rungs)), rungs, deductible: first.above }
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
