import type { AmountValue, Pack } from '../../calc'
import { rowsOf } from '../../components/PackRows'

export const STANDARD = 'contribution.personal'
export const SUBSIDY = 'contribution.subsidy'
/** What the government pays of a person's contribution, by group. */
export const AID = 'contribution.aid'
export const INCREASE = 'contribution.subsidy.increase'

/** A year of cover that can be chosen. */
export interface CoverYear {
  year: number
  /** Its standard has been published. */
  known: boolean
  /** Year of the notice, in whose autumn and winter is paid. */
  noticeYear: number
}

/** The years of cover, newest first: the next one, whose standard nobody has published, and all known ones. */
export function coverYears(pack: Pack): CoverYear[] {
  const years = new Map<number, CoverYear>()
  for (const row of rowsOf(pack, STANDARD)) {
    for (let year = yearOf(row.from); year <= yearOf(row.to ?? pack.covers.to); year++) {
      years.set(year, { year, known: true, noticeYear: row.noticeYear ?? year - 1 })
    }
  }
  const known = Array.from(years.values()).sort((a, b) => b.year - a.year)
  const newest = known[0]?.year
  if (newest === undefined) return []
  return [{ year: newest + 1, known: false, noticeYear: newest }, ...known]
}

/** What the notice of one year set: two amounts that do not pay for the same year. */
export interface NoticeYear {
  noticeYear: number
  /** What a person pays, and the year of cover it pays for. */
  personal: { row: AmountValue; coverYear: number } | null
  /** What the government adds for each person, from 1 January of `from`. */
  subsidy: { row: AmountValue; from: number } | null
}

/** Newest notice first. */
export function noticeYears(pack: Pack): NoticeYear[] {
  const years = new Map<number, NoticeYear>()
  const at = (noticeYear: number): NoticeYear => {
    const found = years.get(noticeYear) ?? { noticeYear, personal: null, subsidy: null }
    years.set(noticeYear, found)
    return found
  }
  for (const row of amounts(pack, STANDARD)) {
    at(row.noticeYear ?? yearOf(row.from) - 1).personal = { row, coverYear: yearOf(row.from) }
  }
  for (const row of amounts(pack, SUBSIDY)) {
    at(row.noticeYear ?? yearOf(row.from)).subsidy = { row, from: yearOf(row.from) }
  }
  return Array.from(years.values()).sort((a, b) => b.noticeYear - a.noticeYear)
}

function amounts(pack: Pack, param: string): AmountValue[] {
  const parameter = pack.parameters[param]
  return parameter?.type === 'amount' ? parameter.values.filter(({ value }) => value !== 'unlimited') : []
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}
