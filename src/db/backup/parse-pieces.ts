import { Pace } from './pace'
import { MOST } from './schema'
import type { Job } from './types'

/** How a row of ours ends its line: within its list, as the last of it, as the last of the last list. */
const ROW = /^(\{.*\})(,|\],?|\]\})?$/

/** More are no backup: reading them to the end would cost a small phone its memory. */
const MOST_ROWS = MOST.records + MOST.years + MOST.bills + MOST.outpatient

/**
 * The same value that JSON.parse gives, read row by row with pauses, where a text is written as we write it: one row a
 * line. JSON.parse alone would hold up a slow phone for seconds.
 * @returns undefined = it is not written so: somebody else has to read it, or to refuse it; null = far too many rows
 * @throws Cancelled
 */
export async function parseInPieces(text: string, job: Job): Promise<unknown> {
  const pace = new Pace(job, text.length)
  const rows: unknown[] = []
  let rest = ''
  for (const line of linesOf(text)) {
    const [, row, end = ''] = ROW.exec(line) ?? []
    if (row === undefined) rest += line
    else {
      // In its place stands which row it is.
      rest += `${rows.length}${end}`
      const value = parsed(row)
      if (value === undefined) return undefined
      if (rows.push(value) > MOST_ROWS) return null
    }
    await pace.step(line.length + 1)
  }
  return joined(parsed(rest), rows)
}

/** One after the other: to cut a long text at once takes its time, too. */
function* linesOf(text: string): Generator<string> {
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    yield text.slice(from, to)
    from = to + 1
  }
}

/** undefined = no JSON: no text stands for that value. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Puts every row back into its list; undefined where the numbers are not those that were put there. */
function joined(frame: unknown, rows: unknown[]): unknown {
  if (typeof frame !== 'object' || frame === null) return undefined
  const whole = frame as Record<string, unknown>
  let next = 0
  for (const key of Object.keys(whole)) {
    const list = whole[key]
    if (!Array.isArray(list)) continue
    if (list.some((item, at) => item !== next + at)) return undefined
    whole[key] = rows.slice(next, next + list.length)
    next += list.length
  }
  return next === rows.length ? whole : undefined
}
