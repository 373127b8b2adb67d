import type { CodeReading, PrefilledKey } from '../../handover'

type Reason = Extract<CodeReading, { kind: 'refused' }>['reason'] | 'year' | 'group' | 'not-loaded'

/** Why a link was not opened, and what to do. */
export const NOT_OPENED: Record<Reason, string> = {
  newer: '这个二维码是更新的版本做的，请先更新：连上网，把本应用全部关掉再打开。',
  'cut-off': '链接不完整，后面少了一截。请让对方再发一次，要从头到尾全部复制。',
  damaged: '链接里有字变了，不敢打开。请让对方再发一次，或者再扫一次。',
  'not-a-code': '这不是本应用的链接，没有打开。',
  year: '链接里的那一年，政策这里没有收录，算不了。没有文件的数不编。',
  group: '链接里写的身份，这里的政策里没有，算不了。',
  'not-loaded': '打开链接用的那部分没有下载完。请连上网，再试一次。',
}

/** What a value of a prefilled address is called on the page. */
const PREFILLED_NAMES: Record<PrefilledKey, string> = {
  year: '哪一年',
  date: '结算日期',
  group: '哪一类人',
  sheet: '有没有结算单',
  billed: '总费用',
  inScope: '政策范围内费用',
  outOfScope: '政策范围外（自费等）',
  basicPaid: '基本医保支付',
  criticalPaid: '大病保险支付',
  inProvince: '省内还是省外',
  referred: '转诊',
  earlier: '这之前住院、用过救助',
  earlierReferred: '之前的转诊',
  earlierInScope: '之前的政策范围内费用',
  earlierBasic: '之前的基本医保支付',
  earlierCritical: '之前的大病保险支付',
  earlierAssistance: '之前的医疗救助',
  earlierTilted: '之前的倾斜救助',
}

/** What of a prefilled address was left out; '' = nothing. */
export function leftOut(unread: readonly PrefilledKey[], unknown: number): string {
  const names = unread.map((key) => PREFILLED_NAMES[key]).join('、')
  const first = names ? `链接里这几项没有看懂，没有填：${names}。` : ''
  return unknown > 0 ? `${first}链接里有 ${unknown} 项这里不认识，没有用。` : first
}
