import { AMOUNTS, FLAGS, GROUPS, OPENING, YES_NO, YES_NO_UNSURE, noAnswers, settledAnswers } from './answers'
import type { Answers } from './answers'
import { checkOf, CHECK_LENGTH } from './check'

/**
 * Answers as a short text, for an address or a QR code: `1.2636c4111100.15gr-….k3x9`
 *
 *   1         version of this form
 *   choices   year (two digits), month and day, one sign per choice, one for the three 单子上没有/不清楚
 *   amounts   fen in base 36, '-' between; empty ones at the end are left out
 *   check     four signs; without them the text was cut off, with other ones a sign was changed
 *
 * Small letters, digits, '.' and '-' only: nothing that an address or a chat would rewrite.
 */
export const VERSION = 1
/** Longer than any code of ours, with room for later versions. */
export const LONGEST_CODE = 400

export type CodeReading =
  | { kind: 'read'; answers: Answers }
  /**
   * 'newer' = written by a later version of the app; 'cut-off' = the end is missing; 'damaged' = signs were changed;
   * 'not-a-code' = something else altogether (also: whole, but no answers that this app could have written).
   */
  | { kind: 'refused'; reason: 'not-a-code' | 'newer' | 'cut-off' | 'damaged' }

const CHOICES = [
  { key: 'group', of: GROUPS },
  { key: 'sheet', of: YES_NO },
  { key: 'inProvince', of: YES_NO },
  { key: 'referred', of: YES_NO_UNSURE },
  { key: 'earlier', of: YES_NO_UNSURE },
  { key: 'earlierReferred', of: YES_NO_UNSURE },
] as const
const NO_YEAR = '00'
const V1 =
  /^1\.([0-9]{2})([0-9a-c])([0-9a-v])([0-8])([0-2])([0-2])([0-3])([0-3])([0-3])([0-7])\.([0-9a-z-]{0,90})\./
/** Up to 10¹⁰ fen (一亿元), no leading zeros. */
const FEN = /^(0|[1-9a-z][0-9a-z]{0,6})$/

/** The code of answers; the same answers always give the same code. What cannot be read is left out. */
export function encode(from: Answers): string {
  const answers = settledAnswers(from)
  const [, month = '0', day = '0'] = answers.date.split('-')
  const choices = CHOICES.map(({ key, of }) => (of as readonly string[]).indexOf(answers[key])).join('')
  const flags = FLAGS.reduce((sum, flag, at) => sum + (answers[flag] ? 1 << at : 0), 0)
  const amounts = [...AMOUNTS.map((key) => answers[key]), ...OPENING.map((key) => answers.opening[key])]
  const text = [
    String(VERSION),
    `${answers.year.slice(2) || NO_YEAR}${base36(month)}${base36(day)}${choices}${flags}`,
    amounts.map(toFen).join('-').replace(/-+$/, ''),
  ].join('.')
  return `${text}.${checkOf(text)}`
}

/** Reads a code from anywhere. Never throws; the answers are a new object with the known fields only. */
export function decode(code: string): CodeReading {
  if (code.length > LONGEST_CODE) return refused('not-a-code')
  const version = /^([1-9][0-9]{0,2})\./.exec(code)?.[1]
  if (version === undefined) return refused(/^[1-9]?$/.test(code) ? 'cut-off' : 'not-a-code')
  if (Number(version) > VERSION) return refused('newer')
  // Ours at its beginning: something came along behind it.
  if (!/^[0-9a-z.-]*$/.test(code)) return refused('damaged')
  const [, choices = '', amounts, check, ...more] = code.split('.')
  if (more.length > 0) return refused('damaged')
  if (amounts === undefined || check === undefined || check.length < CHECK_LENGTH) return refused('cut-off')
  if (check !== checkOf(`${version}.${choices}.${amounts}`)) return refused('damaged')
  const answers = answersIn(code)
  // Only what this app would have written itself: no second spelling, no stray fields.
  return answers && encode(answers) === code ? { kind: 'read', answers } : refused('not-a-code')
}

function refused(reason: Extract<CodeReading, { kind: 'refused' }>['reason']): CodeReading {
  return { kind: 'refused', reason }
}

function answersIn(code: string): Answers | null {
  const match = V1.exec(code)
  if (!match) return null
  const [, year = '', month = '', day = '', ...rest] = match
  const answers = noAnswers()
  answers.year = year === NO_YEAR ? '' : `20${year}`
  if (month !== '0' || day !== '0') answers.date = `${answers.year}-${twoDigits(month)}-${twoDigits(day)}`
  CHOICES.forEach(({ key, of }, at) => Object.assign(answers, { [key]: of[Number(rest[at])] ?? '' }))
  const flags = Number(rest[CHOICES.length])
  FLAGS.forEach((flag, at) => (answers[flag] = (flags & (1 << at)) !== 0))
  const amounts = (rest[CHOICES.length + 1] ?? '').split('-')
  if (amounts.length > AMOUNTS.length + OPENING.length) return null
  if (amounts.some((fen) => fen !== '' && !FEN.test(fen))) return null
  AMOUNTS.forEach((key, at) => (answers[key] = fromFen(amounts[at])))
  OPENING.forEach((key, at) => (answers.opening[key] = fromFen(amounts[AMOUNTS.length + at])))
  return answers
}

function base36(digits: string): string {
  return Number(digits).toString(36)
}
function twoDigits(sign: string): string {
  return String(parseInt(sign, 36)).padStart(2, '0')
}

/** At most 10¹⁰: far inside what a number holds exactly. */
function toFen(yuan: string): string {
  if (yuan === '') return ''
  const [whole = '', decimals = ''] = yuan.split('.')
  return Number(whole + decimals.padEnd(2, '0')).toString(36)
}
function fromFen(fen: string | undefined): string {
  if (!fen) return ''
  const digits = String(parseInt(fen, 36)).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.00$/, '')
}
