import type { Answers, Problem, Step, StepId } from './step'
import { STEPS } from './steps'

/**
 * The way through the questions, computed from the answers alone: nothing here remembers where one has been, so
 * that reload, back and a deep link all come to the same page.
 */

/** Ids of all questions, in order. */
export const STEP_IDS: readonly StepId[] = STEPS.map(({ id }) => id)

/** The questions put to this person, in order. Follow-ups appear once an answer calls for them. */
export function askedSteps(answers: Answers): Step[] {
  return STEPS.filter((step) => step.asked(answers))
}

export function stepOf(id: StepId): Step {
  const step = STEPS.find((candidate) => candidate.id === id)
  if (!step) throw new Error(`no step ${id}`)
  return step
}

export function isStepId(text: unknown): text is StepId {
  return STEPS.some((step) => step.id === text)
}

/**
 * 第 n 步，共 m 步. The total counts the longer way until an answer shortens it: it never grows on the way. A page that
 * follows up on an answer belongs to the step of that answer, and says so.
 */
export function progress(answers: Answers, id: StepId): { step: number; of: number; part: string } {
  const asked = askedSteps(answers)
  const slots = [...new Set(asked.map((step) => step.slot))]
  const { slot, aside } = stepOf(id)
  const first = asked.find((step) => step.slot === slot)
  const part = aside ? '的说明' : first && first.id !== id ? '（接着问）' : ''
  return { step: slots.indexOf(slot) + 1, of: slots.length, part }
}

/** The question after this one; the check page has none. */
export function nextOf(answers: Answers, id: StepId): StepId | null {
  return neighbour(answers, id, 1)
}

/** The question before this one; the first has none. */
export function previousOf(answers: Answers, id: StepId): StepId | null {
  return neighbour(answers, id, -1)
}

function neighbour(answers: Answers, id: StepId, way: 1 | -1): StepId | null {
  for (let at = STEPS.indexOf(stepOf(id)) + way; at >= 0 && at < STEPS.length; at += way) {
    const step = STEPS[at]
    if (step?.asked(answers)) return step.id
  }
  return null
}

/** The first question that is still open or answered with something that cannot be used; null = all is answered. */
export function firstOpen(answers: Answers): StepId | null {
  const open = askedSteps(answers).find((step) => step.problems(answers).length > 0)
  return open ? open.id : null
}

/** Where a wish for a page leads: there, if all before it is answered, otherwise to the first open question. */
export function reachable(answers: Answers, wanted: StepId): StepId {
  const open = firstOpen(answers)
  const order = (id: StepId): number => STEPS.indexOf(stepOf(id))
  const { aside, slot } = stepOf(wanted)
  // The explanations beside a question help to answer it, and so come before its answer.
  if (aside && open && stepOf(open).slot === slot) return wanted
  if (open && order(open) < order(wanted)) return open
  if (aside) return wanted
  // A page that these answers do not call for (the limit of another group, say): the one before it that they do.
  return stepOf(wanted).asked(answers) ? wanted : (previousOf(answers, wanted) ?? 'who')
}

/** After a change made from the check page: back to it, or first to what the change has opened. */
export function afterChange(answers: Answers, id: StepId): StepId {
  const next = nextOf(answers, id)
  // A follow-up may be optional and so never be "open"; it is put all the same.
  if (next && stepOf(next).slot === stepOf(id).slot && stepOf(next).blank(answers)) return next
  return firstOpen(answers) ?? 'check'
}

/** The page and field to which an error of compute() leads, or null where no page asks for that field. */
export function placeOf(field: string): { step: StepId; id: string } | null {
  const step = STEPS.find((candidate) => candidate.fields.includes(field))
  return step ? { step: step.id, id: fieldId(field) } : null
}

/** DOM id of a draft field: 'opening.inScope' → 'opening-inScope'. */
function fieldId(field: string): string {
  return field.replace(/\./g, '-')
}

/** Has anything been answered? Then a return to 估算 goes on from there instead of starting again. */
export function isStarted(answers: Pick<Answers, 'draft'>): boolean {
  return STEPS.some((step) => step.fields.length > 0 && !step.blank(answers))
}

/** What to show on arriving at a page: nothing on a fresh one, the conflict on one that an answer elsewhere has broken. */
export function problemsOnArrival(answers: Answers, id: StepId): Problem[] {
  const step = stepOf(id)
  return step.blank(answers) ? [] : step.problems(answers)
}
