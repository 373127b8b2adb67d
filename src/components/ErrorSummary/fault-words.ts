/** What is wrong and what to do about it, in words. One place, so that the same slip always reads the same. */

/** Something that has to be put right before going on. `id` is the DOM id of the field. */
export interface Problem {
  id: string
  text: string
}

const AMOUNT: Record<string, string> = {
  'not-money': '没认出这是多少钱。请只填数字，比如 20000 或 20000.50',
  negative: '金额不能是负数，请去掉前面的减号',
  'too-precise': '最多写到分，小数点后面留两位，比如 123.45',
  'too-large': '这个数超过一亿元，请看看是不是多打了几个 0',
}

/** An amount that could not be read. */
export function unreadable(code: string): string {
  return AMOUNT[code] ?? '没认出这是多少钱。请只填数字，比如 20000 或 20000.50'
}

/** A larger amount than it can be. No amount is suggested: it would be a guess, and would be copied. */
export function tooMuch(than: string, limit: string, zeroTooMany: boolean): string {
  const hint = zeroTooMany ? '请对照单子，看看是不是多打了一个 0' : '请对照单子，看看是不是看错了行'
  return `比${than} ${limit} 元还多，${hint}`
}

const COMPUTED: Record<string, string> = {
  ...AMOUNT,
  missing: '这里还没有填，请补上',
  'more-than-billed': '比总费用还多，请对照单子再看看',
  'more-than-in-scope': '比政策范围内费用还多，请对照单子再看看',
  'not-a-date': '这个日子不对，请重新选月和日',
  'outside-year': '这个日子不在选的那一年里，请重新选',
  'out-of-order': '这个日子比前面的还早，请重新选',
  'unknown-value': '请重新选一个',
}

/** An error of the computation that no question has caught before. */
export function faultWords(code: string): string {
  return COMPUTED[code] ?? '这里填的没法算，请再看看'
}
