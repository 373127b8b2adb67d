import type { Problem } from '../step'

/** A choice of a few: what to say while none is made, or where a stored answer is none of them. */
export function choiceProblems(
  id: string,
  value: string,
  options: readonly string[],
  text: string,
): Problem[] {
  return options.includes(value) ? [] : [{ id, text }]
}
