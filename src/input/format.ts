/** A yuan amount as people read it: '12345.6' → '12,345.60', '-12.00' → '−12.00'. Without the unit. */
export function formatYuan(yuan: string): string {
  const negative = yuan.startsWith('-')
  const [whole = '0', decimals = ''] = (negative ? yuan.slice(1) : yuan).split('.')
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ',')
  return `${negative ? '−' : ''}${grouped}.${decimals.padEnd(2, '0')}`
}

/** Without decimals where there are no fen, as standards and prices are spoken of: '400.00' → '400', '12.5' → '12.50'. */
export function formatWholeYuan(yuan: string): string {
  return formatYuan(yuan).replace(/\.00$/, '')
}
