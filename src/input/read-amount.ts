import { plainDigits, readChineseNumber } from './chinese-number'
import { clean } from './clean'
import { shift } from './decimal-text'
import type { DecimalText } from './decimal-text'

export type AmountFault = 'empty' | 'not-money' | 'negative' | 'too-precise' | 'too-large'

/** `yuan`: no sign, no separators, no leading zeros; whole yuan without decimals, else exactly two. */
export type AmountReading = { ok: true; yuan: string } | { ok: false; code: AmountFault }

/** 一亿元: above it a typing error is certain (the same limit as in the rules). */
const LARGEST = '100000000'
/** Longer than anything a person types. */
const LONGEST = 200
/** What a sheet calls a total, copied along with it. */
const NAME = /^(?:总费用|合计|总计|共计|一共|总共|共)[:：]?/
/** How far a unit moves the point. */
const PLACES: Record<string, number> = { 百: 2, 千: 3, 万: 4, 亿: 8 }

/**
 * Reads an amount of money as people write it: 20,000.00, １２３４．５, 1.2万, 12元5角, 一万二千, ¥500, 壹仟元整.
 * Signs that could mean two things are faults, never guesses: 1,2 (decimal or thousands?), 1万8元 (8000 or 8?).
 */
export function readAmount(raw: string): AmountReading {
  if (raw.length > LONGEST) return fault('not-money')
  const text = joinWords(clean(raw))
  if (text === '') return fault('empty')
  const bare = text.replace(NAME, '')
  const unsigned = bare.replace(/^(¥|人民币|RMB)?-(¥)?/i, '$1$2')
  const amount = readUnsigned(unsigned)
  if (amount === null) return fault('not-money')
  return unsigned === bare ? withinLimits(amount) : fault('negative')
}

function fault(code: AmountFault): AmountReading {
  return { ok: false, code }
}

/** A space counts only between digits, where it may separate thousands. */
function joinWords(text: string): string {
  return text.replace(/(\D) /g, '$1').replace(/ (\D)/g, '$1')
}

/** Splits at 元; what follows it can only be 角 and 分. */
function readUnsigned(text: string): DecimalText | null {
  const bare = text.replace(/^(?:¥|人民币|RMB)+/i, '')
  const ending = /(?:元钱|元整|元)$/.exec(bare)
  if (ending) return readNumber(bare.slice(0, ending.index), false)
  const [head = '', tail, more] = bare.replace(/([角分])(?:钱|整)$/, '$1').split('元')
  if (more !== undefined) return null
  if (tail === undefined) return readSmall(head) ?? readNumber(head, true)
  const whole = readNumber(head, false)
  const small = readSmall(tail) ?? (/[百千万亿]$/.test(plainDigits(head)) ? null : readSpokenSmall(tail))
  return whole && small && whole.decimals === '' ? { whole: whole.whole, decimals: small.decimals } : null
}

/** 5角, 零5角, 5角3分, 5角3 (as it is said), 零3分, 30分. */
function readSmall(text: string): DecimalText | null {
  const plain = plainDigits(text)
  const cents = /^([0-9]{2})分$/.exec(plain)
  if (cents) return { whole: '0', decimals: cents[1] ?? '' }
  const match = /^(?:0?([0-9])角)?(?:0?([0-9])分)?$/.exec(plain.replace(/(角[0-9])$/, '$1分'))
  if (!match || text === '') return null
  return { whole: '0', decimals: `${match[1] ?? '0'}${match[2] ?? '0'}` }
}

/** 三块五 = 3.50: one digit after 元 is 角. */
function readSpokenSmall(text: string): DecimalText | null {
  const plain = plainDigits(text)
  return /^[0-9]$/.test(plain) ? { whole: '0', decimals: `${plain}0` } : null
}

/** @param spoken the short form 一万二 is read only where no 元 follows it */
function readNumber(text: string, spoken: boolean): DecimalText | null {
  return (
    readArabic(text) ??
    readMixed(text) ??
    (spoken ? readShort(plainDigits(text)) : null) ??
    readChinese(text, spoken)
  )
}

const ARABIC = /^([0-9]*)(?:\.([0-9]*))?([百千万亿]?)$/
const GROUPED =
  /^[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9,])|^[1-9][0-9]{0,2}(?:['][0-9]{3})+(?![0-9'])|^[1-9][0-9]{0,2}(?:[ ][0-9]{3})+(?![0-9 ])/

/** 1234.5, 1,234.50, 12 345, 1.2万. Thousands separators stand in groups of three or not at all. */
function readArabic(text: string): DecimalText | null {
  const grouped = GROUPED.exec(text)?.[0]
  const plain = grouped ? grouped.replace(/[, ']/g, '') + text.slice(grouped.length) : text
  const match = ARABIC.exec(plain)
  if (!match) return null
  const [, whole = '', decimals = '', unit = ''] = match
  if (whole === '' && decimals === '') return null
  return shift({ whole, decimals }, PLACES[unit] ?? 0)
}

/** 1万2345: all four lower digits are written out. */
function readMixed(text: string): DecimalText | null {
  const match = /^([0-9]+)万([0-9]{4})(?:\.([0-9]+))?$/.exec(text)
  return match ? { whole: `${match[1]}${match[2]}`, decimals: match[3] ?? '' } : null
}

/** 1万8, 3千5, 2万三: as it is said, the last digit is a tenth of the unit before it. */
function readShort(text: string): DecimalText | null {
  const match = /^(?:([1-9][0-9]*)万|([1-9])千)([1-9])$/.exec(text)
  if (!match) return null
  const [, tenThousands, thousands, tenth = ''] = match
  return { whole: tenThousands ? `${tenThousands}${tenth}000` : `${thousands}${tenth}00`, decimals: '' }
}

/** 一万二千三百, 十二点五; also 1万2千. */
function readChinese(text: string, spoken: boolean): DecimalText | null {
  const [head = '', decimals, more] = plainDigits(text).split('点')
  if (more !== undefined) return null
  const whole = readChineseNumber(head, spoken && decimals === undefined && !/[0-9]/.test(text))
  if (whole === null) return null
  if (decimals === undefined) return { whole, decimals: '' }
  return /^[0-9]+$/.test(decimals) ? { whole, decimals } : null
}

function withinLimits({ whole, decimals }: DecimalText): AmountReading {
  if (decimals.length > 2) return fault('too-precise')
  const digits = whole.replace(/^0+(?=[0-9])/, '') || '0'
  const fen = decimals.padEnd(2, '0')
  if (isTooLarge(digits, fen)) return fault('too-large')
  return { ok: true, yuan: fen === '00' ? digits : `${digits}.${fen}` }
}

function isTooLarge(digits: string, fen: string): boolean {
  if (digits.length !== LARGEST.length) return digits.length > LARGEST.length
  return digits > LARGEST || (digits === LARGEST && fen !== '00')
}
