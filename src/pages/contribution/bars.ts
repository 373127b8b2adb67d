import type { NoticeYear } from './years'

export interface Bar {
  kind: 'own' | 'state'
  yuan: string
  /** Length for the eye, of 100; the amount itself stands beside it. */
  percent: number
}

/** Two bars per notice year, measured against the longest of all. A missing amount has no bar. */
export function barsOf(years: readonly NoticeYear[]): { noticeYear: number; bars: Bar[] }[] {
  const rows = years.map(({ noticeYear, personal, subsidy }) => ({
    noticeYear,
    amounts: [
      ...(personal ? [{ kind: 'own' as const, yuan: personal.row.value }] : []),
      ...(subsidy ? [{ kind: 'state' as const, yuan: subsidy.row.value }] : []),
    ],
  }))
  const longest = Math.max(1, ...rows.flatMap(({ amounts }) => amounts.map(({ yuan }) => Number(yuan))))
  return rows.map(({ noticeYear, amounts }) => ({
    noticeYear,
    bars: amounts.map(({ kind, yuan }) => ({ kind, yuan, percent: (Number(yuan) / longest) * 100 })),
  }))
}
