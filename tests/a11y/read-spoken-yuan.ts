/**
 * Reads a spoken amount back to fen: a parser of its own, sign by sign, that shares nothing with what it checks.
 * '一万两千三百四十五元六角' → 1234560. NaN = no such amount.
 */
export function fenOf(said: string): number {
  const sign = said.startsWith('负') ? -1 : 1
  let fen = 0
  // What has been heard since the last 亿, 万 or 元; and the digit that waits for its unit.
  let total = 0
  let section = 0
  let digit = NaN
  for (const heard of said.replace('负', '')) {
    const value = DIGITS.indexOf(heard)
    const tenfold = { 十: 10, 百: 100, 千: 1000 }[heard]
    if (heard === '零') continue
    if (value >= 0) digit = value
    else if (heard === '两') digit = 2
    else if (tenfold) {
      section += (Number.isNaN(digit) ? 1 : digit) * tenfold
      digit = NaN
    } else if (heard === '万' || heard === '亿') {
      total += (section + (digit || 0)) * (heard === '万' ? 1e4 : 1e8)
      section = 0
      digit = NaN
    } else if (heard === '元') {
      fen += (total + section + (digit || 0)) * 100
      digit = NaN
    } else if (heard === '角') {
      fen += digit * 10
      digit = NaN
    } else if (heard === '分') {
      fen += digit
      digit = NaN
    } else return NaN
  }
  return Number.isNaN(digit) ? sign * fen : NaN
}

const DIGITS = '零一二三四五六七八九'
