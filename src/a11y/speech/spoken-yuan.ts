import { spokenDigits, spokenWhole } from './numbers'

/**
 * An amount of money as it is said: '12345.60' → '一万两千三百四十五元六角', '105.05' → '一百零五元零五分'.
 * @param yuan a decimal with at most two places, with or without sign and thousands separators
 */
export function spokenYuan(yuan: string): string {
  const plain = yuan.replace(/,/g, '').replace(/^−/, '-')
  const sign = plain.startsWith('-') ? '负' : ''
  const [whole = '0', decimals = ''] = plain.replace('-', '').split('.')
  const [jiao = '0', fen = '0'] = decimals.padEnd(2, '0').split('')
  const yuanSaid = /[1-9]/.test(whole) ? `${spokenWhole(whole, true)}元` : ''
  const small = smallChange(jiao, fen, yuanSaid !== '')
  return yuanSaid + small === '' ? '零元' : sign + yuanSaid + small
}

function smallChange(jiao: string, fen: string, follows: boolean): string {
  const jiaoSaid = jiao === '0' ? '' : `${follows ? spokenDigits(jiao) : spokenWhole(jiao, true)}角`
  if (fen === '0') return jiaoSaid
  if (jiaoSaid) return `${jiaoSaid}${spokenDigits(fen)}分`
  return follows ? `零${spokenDigits(fen)}分` : `${spokenWhole(fen, true)}分`
}
