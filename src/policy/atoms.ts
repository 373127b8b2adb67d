import * as v from 'valibot'
import { isCalendarDay } from './calendar'

/**
 * The smallest parts of a pack. Every figure is a decimal string: a JSON number is rejected, because a reader in
 * another language may turn 0.65 into something else. Every text has an upper length, so that a broken or hostile
 * file cannot fill a phone.
 */

/** Plain text of one line: no line break, no blank at either end, no markup brackets. */
const text = (max: number) => v.pipe(v.string(), v.maxLength(max), v.regex(/^[^\s<>](?:[^\n\r<>]*[^\s<>])?$/))

export const label = text(40)
export const title = text(80)
export const sentence = text(160)
export const clause = text(120)

/** Ids: lower-case words joined by dots or hyphens ('outpatient.general.cap'). */
export const id = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/))

/** Zero-padded and a real day of the calendar: '2024-02-30' is rejected. */
export const date = v.pipe(
  v.string(),
  v.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/),
  v.check(isCalendarDay, 'not a day of the calendar'),
)

/** Yuan: at most 999,999,999.99, no sign, no separators, no leading zeros. */
export const yuan = v.pipe(v.string(), v.regex(/^(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,2})?$/))

/** A share from 0 to 1 with at most four decimals. */
export const ratio = v.pipe(v.string(), v.regex(/^(?:0(?:\.[0-9]{1,4})?|1(?:\.0{1,4})?)$/))

export const count = v.pipe(v.string(), v.regex(/^(?:0|[1-9][0-9]{0,3})$/))

export const year = v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2100))

/** 'YYYY-MM-DD.n'. */
export const version = v.pipe(
  v.string(),
  v.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}\.[1-9][0-9]{0,3}$/),
  v.check((value) => isCalendarDay(value.slice(0, 10)), 'does not begin with a day of the calendar'),
)

/**
 * https pages of the government, Xinhua and People's Daily. Copies of government pages often stand on hijacked
 * domains, so anything else is rejected: a document known from a copy alone is cited without an address.
 */
export const address = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(
    /^https:\/\/(?:[a-z0-9-]+\.)*(?:gov\.cn|xinhuanet\.com|news\.cn|people\.com\.cn)(?:\/[\w./?=&%#-]*)?$/,
  ),
)

/** Digits and hyphens, as printed in the document. */
export const phone = v.pipe(v.string(), v.maxLength(20), v.regex(/^[0-9][0-9-]*[0-9]$/))
