/** Numbers as they are said. Digits in, Chinese out; nothing goes through a float. */

const DIGITS = '零一二三四五六七八九'
const UNITS = ['', '万', '亿', '万亿']
/** Longer than any sum in a policy: said digit by digit. */
const LONGEST = 16

/** Digit by digit: '0978' → '零九七八'. @param zero how nought is said: 〇 in a year, 零 elsewhere */
export function spokenDigits(digits: string, zero = '零'): string {
  return digits.replace(/[0-9]/g, (digit) => (digit === '0' ? zero : (DIGITS[Number(digit)] ?? '')))
}

/** A telephone number: 一 sounds like 七 on a bad line, so it is said 幺. */
export function spokenPhone(number: string): string {
  return spokenDigits(number.replace(/[^0-9]/g, '')).replace(/一/g, '幺')
}

/** A whole number: '1050000' → '一百零五万'. @param counts something is counted with it: 2 is 两, not 二 */
export function spokenWhole(digits: string, counts = false): string {
  const plain = digits.replace(/^0+(?=[0-9])/, '')
  if (plain.length > LONGEST) return spokenDigits(plain)
  if (plain === '0') return '零'
  if (plain === '2' && counts) return '两'
  let said = ''
  let gap = false
  const sections = sectionsOf(plain)
  sections.forEach((section, at) => {
    const unit = UNITS[sections.length - 1 - at] ?? ''
    if (section > 0) {
      const zero = said !== '' && (gap || section < 1000)
      said += `${zero ? '零' : ''}${unit && section === 2 ? '两' : spokenSection(section, said === '')}${unit}`
    }
    gap = said !== '' && section === 0
  })
  return said
}

/** A decimal, without what adds nothing: '4500.00' → '四千五百', '65.50' → '六十五点五'. */
export function spokenDecimal(number: string, counts = false): string {
  const [whole = '0', decimals = ''] = number.split('.')
  const rest = decimals.replace(/0+$/, '')
  return rest ? `${spokenWhole(whole)}点${spokenDigits(rest)}` : spokenWhole(whole, counts)
}

/** Four digits each, the highest first. */
function sectionsOf(digits: string): number[] {
  const padded = digits.padStart(Math.ceil(digits.length / 4) * 4, '0')
  return (padded.match(/[0-9]{4}/g) ?? []).map(Number)
}

/** 1 to 9999. @param leads nothing is said before it: 12 is 十二 there, 一十二 elsewhere */
function spokenSection(section: number, leads: boolean): string {
  const [thousands = 0, hundreds = 0, tens = 0, ones = 0] = String(section)
    .padStart(4, '0')
    .split('')
    .map(Number)
  let said = thousands ? `${thousands === 2 ? '两' : DIGITS[thousands]}千` : ''
  if (hundreds) said += `${hundreds === 2 && leads && !said ? '两' : DIGITS[hundreds]}百`
  if (tens) {
    if (thousands && !hundreds) said += '零'
    said += tens === 1 && leads && !said ? '十' : `${DIGITS[tens]}十`
  }
  if (ones) said += `${said && !tens ? '零' : ''}${DIGITS[ones]}`
  return said
}
