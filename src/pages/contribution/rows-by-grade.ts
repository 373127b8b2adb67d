import type { Applied, Grade } from '../../calc'
import { appliedOf } from '../../components/PackRows'
import { weakest } from './weakest'
import { STANDARD, SUBSIDY } from './years'
import type { NoticeYear } from './years'

/** Notice years whose two amounts can be trusted equally far. */
export interface GradePart {
  key: string
  grade: Grade
  /** '2016到2024'. */
  span: string
  years: NoticeYear[]
  /** Notice year → its figures for the source list. */
  applied: Record<number, Applied[]>
}

/** The years in their order, cut where the grade changes. A year counts as far as the weaker of its amounts. */
export function rowsByGrade(years: readonly NoticeYear[]): GradePart[] {
  const parts: GradePart[] = []
  for (const year of years) {
    const grade = gradeOf(year)
    let part = parts[parts.length - 1]
    if (part?.grade !== grade) {
      part = { key: `${grade}${year.noticeYear}`, grade, span: '', years: [], applied: {} }
      parts.push(part)
    }
    part.years.push(year)
    part.applied[year.noticeYear] = figuresOf(year)
  }
  for (const part of parts) part.span = spanOf(part.years.map(({ noticeYear }) => noticeYear))
  return parts
}

function figuresOf({ personal, subsidy }: NoticeYear): Applied[] {
  return [
    ...(personal ? [appliedOf(STANDARD, personal.row, personal.row.value)] : []),
    ...(subsidy ? [appliedOf(SUBSIDY, subsidy.row, subsidy.row.value)] : []),
  ]
}

function gradeOf({ personal, subsidy }: NoticeYear): Grade {
  return weakest([personal?.row.grade, subsidy?.row.grade]) ?? 'reading'
}

function spanOf(years: readonly number[]): string {
  const first = Math.min(...years)
  const last = Math.max(...years)
  return first === last ? String(first) : `${first}到${last}`
}
