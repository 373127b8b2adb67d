import type { CareEvent, YearToDate } from '../../calc'
import { amountOf, amountProblems } from '../../components'
import type { Problem } from '../../components'
import { statusOf } from '../../components/TwoDiseases'
import type { OutpatientYear } from '../../stores'
import type { OutpatientCase, Status } from './allowances'

/** What these pages want of 我的一年: one person's year. */
export interface BookedYear {
  /** What was said about the year; null = nothing yet, only bills were entered. */
  facts: { status: Status; opening: Partial<YearToDate> } | null
  /** In order of settlement. */
  events: CareEvent[]
}

/**
 * The year to count with. What 我的一年 says goes before what was typed here; bills entered there always count.
 * @returns null = the year or the status has not been chosen
 */
export function caseOf(answers: OutpatientYear, booked: BookedYear | null): OutpatientCase | null {
  if (answers.year === '') return null
  const year = Number(answers.year)
  const events = booked?.events ?? []
  if (booked?.facts) return { year, ...booked.facts, events }
  if (answers.chronic === '') return null
  const status = statusOf(answers.chronic)
  return { year, status, opening: openingOf(answers, status), events }
}

/** Nothing typed counts as nothing used; what cannot be read is a problem and counts as nothing. */
function openingOf({ generalPaid, chronicPaid }: OutpatientYear, status: Status): Partial<YearToDate> {
  const opening: Partial<YearToDate> = { generalPaid: amountOf(generalPaid) ?? '0' }
  if (status.hypertension || status.diabetes) opening.chronicPaid = amountOf(chronicPaid) ?? '0'
  return opening
}

/** What is wrong with the typed amounts. Limits null = not known, or none. */
export function usedProblems(
  answers: OutpatientYear,
  limits: { general: string | null; chronic: string | null },
): Problem[] {
  const name = '一年最多报的'
  const chronic = answers.chronic !== 'none' && answers.chronic !== ''
  return [
    ...amountProblems({ id: 'generalPaid', raw: answers.generalPaid }, [{ name, yuan: limits.general }]),
    ...(chronic
      ? amountProblems({ id: 'chronicPaid', raw: answers.chronicPaid }, [{ name, yuan: limits.chronic }])
      : []),
  ]
}
