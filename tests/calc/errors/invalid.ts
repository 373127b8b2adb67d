import { settleYear } from '../../../src/calc'
import type { FieldError, YearInput } from '../../../src/calc'
import { stay, year } from '../support/inputs'
import { xinyang } from '../support/packs'

export const pack = xinyang()

/** What the rules say against an input. @throws where they say nothing */
export function errors(input: unknown, on: unknown = pack): FieldError[] {
  const outcome = settleYear(on, input as YearInput)
  if (outcome.kind !== 'invalid') throw new Error(`not invalid: ${outcome.kind}`)
  return outcome.errors
}

/** A sound input with one field of its only stay replaced (undefined = absent). */
export function withField(key: string, value: unknown): unknown {
  const event: Record<string, unknown> = {
    ...stay('10000', { billed: '12000', basicPaid: '5000' }),
    [key]: value,
  }
  if (value === undefined) delete event[key]
  return year('dibao', [event as never])
}
