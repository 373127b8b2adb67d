/**
 * Whole numbers with Chinese units: 一万二千三百, 两千零五, 壹万贰仟 (the capitals of a receipt), 1万2千.
 * Only what has one meaning is read; anything else is null.
 */

const SPELLINGS: [string, string][] = [
  ['0', '零〇'],
  ['1', '一壹'],
  ['2', '二贰两'],
  ['3', '三叁'],
  ['4', '四肆'],
  ['5', '五伍'],
  ['6', '六陆'],
  ['7', '七柒'],
  ['8', '八捌'],
  ['9', '九玖'],
  ['十', '拾'],
  ['百', '佰'],
  ['千', '仟'],
]

/** Chinese digits as 0–9, capitals of the units as 十百千. Other signs stay. */
export function plainDigits(text: string): string {
  let out = ''
  for (const sign of text) out += SPELLINGS.find(([, spellings]) => spellings.includes(sign))?.[0] ?? sign
  return out
}

/** Up to 9999: thousands, hundreds, tens, then a last digit that may stand after a zero. */
const SECTION = /^(?:([1-9])千)?(?:0?([1-9])百)?(?:0?([1-9]?)(十))?(?:(0?)([1-9]))?$/

/**
 * Up to 9999. A last digit directly after 万, 千 or 百 is the spoken short form: its unit is one tenth of that one
 * (一万二 = 12000). With a zero before it, or after 十, it counts as itself (一万零二 = 10002).
 * @param spoken false = the short form is not read
 * @param above unit in front of this section: 10000 after 万, 1 at the beginning
 */
function section(text: string, spoken: boolean, above: 1 | 10000): number | null {
  if (text === '' || (above === 1 && text !== '0' && text.startsWith('0'))) return null
  if (text === '0') return above === 1 ? 0 : null
  const match = SECTION.exec(text)
  if (!match) return null
  const [, thousands, hundreds, tens, ten, zero, last] = match
  const whole =
    Number(thousands ?? 0) * 1000 + Number(hundreds ?? 0) * 100 + (ten ? Number(tens || 1) * 10 : 0)
  if (last === undefined) return whole
  const lowest = ten ? 10 : hundreds ? 100 : thousands ? 1000 : above
  if (zero || lowest <= 10) return whole + Number(last)
  return spoken ? whole + (Number(last) * lowest) / 10 : null
}

/**
 * @param text after `plainDigits`, without 元
 * @param spoken also read the spoken short form (一万二); mixed with other digits only 1万8 and 3千5 are (read-amount.ts)
 * @returns digits, or null where it is no such number
 */
export function readChineseNumber(text: string, spoken: boolean): string | null {
  const [high = '', low, more] = text.split('万')
  if (more !== undefined) return null
  if (low === undefined) return asText(section(high, spoken, 1))
  const tenThousands = section(high, false, 1)
  const rest = low === '' ? 0 : section(low, spoken, 10000)
  return tenThousands && rest !== null ? String(tenThousands * 10000 + rest) : null
}

function asText(value: number | null): string | null {
  return value === null ? null : String(value)
}
