import type { Applied, IsoDate, Pack } from '../../calc'
import { yuanText } from './numbers'

/** A yearly limit as the pack writes it: an amount, or published as unlimited. */
export function capText(cap: Pick<Applied, 'value'>): string {
  return cap.value === 'unlimited' ? '不封顶' : yuanText(cap.value)
}

/** How new the data are: '信阳最新文件：2024 年 11 月 10 日'. A date alone would look like that of the whole pack. */
export function paperWords({ name, asOf }: Pick<Pack, 'name' | 'asOf'>): string {
  return `${name.replace(/市$/, '')}最新文件：${dayText(asOf)}`
}

/** '2024-05-10' → '2024 年 5 月 10 日'. */
export function dayText(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year} 年 ${Number(month)} 月 ${Number(day)} 日`
}
