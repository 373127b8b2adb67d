import type { CareEvent, YearToDate } from '../../calc'
import { amountOf, amountProblems } from '../../components'
import type { Problem } from '../../components'
import type { ChronicAnswer, OutpatientYear } from '../../stores'
import type { OutpatientCase, Status } from './allowances'

/** What these pages want of 我的一年: one person's year, in order of settlement. */
export interface BookedYear {
  /** null = 两病 was never said there. */
  status: Status | null
  opening: Partial<YearToDate>
  events: CareEvent[]
}

export function statusOf(chronic: ChronicAnswer): Status {
  return {
    hypertension: chronic === 'hypertension' || chronic === 'both',
    diabetes: chronic === 'diabetes' || chronic === 'both',
  }
}

/** Whether the year book says more than what can be typed here. */
export function isBooked(booked: BookedYear | null): booked is BookedYear {
  return booked !== null && (booked.events.length > 0 || booked.status !== null)
}

/**
 * The year to count with: the booked one where there is one, otherwise what was typed.
 * @returns null = the year or the status has not been chosen
 */
export function caseOf(answers: OutpatientYear, booked: BookedYear | null): OutpatientCase | null {
  if (answers.year === '') return null
  const year = Number(answers.year)
  if (isBooked(booked)) {
    if (!booked.status && answers.chronic === '') return null
    const status = booked.status ?? statusOf(answers.chronic)
    return { year, status, opening: booked.opening, events: booked.events }
  }
  if (answers.chronic === '') return null
  const status = statusOf(answers.chronic)
  return { year, status, opening: openingOf(answers, status), events: [] }
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
