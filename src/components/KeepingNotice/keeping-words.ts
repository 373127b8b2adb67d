import type { KeepingError, SavedCount, TypedKind } from '../../stores'

/** What to do so that this phone keeps estimates again, where there is something to do. */
const ADVICE: Record<KeepingError, string> = {
  unavailable: '可能是开了无痕模式，或者浏览器不让保存。换手机自带的浏览器再试。',
  full: '手机空间满了。删掉一些照片或应用再试。',
  blocked: '另一个窗口也开着本应用。请关掉那个窗口再试。',
  lost: '刚才没有存成，可以再试一次。',
  newer: '本应用已有新版本在用。请关掉所有窗口，再打开一次。',
  'not-loaded': '保存要用的那一部分没有下载完。连上网再试。',
}

const TYPED: Record<TypedKind, string> = {
  estimate: '填到一半的估算',
  family: '一家人的名单',
  outpatient: '门诊填过的数',
  bill: '填到一半的一笔账',
  opening: '填到一半的“记账以前”',
  facts: '填到一半的身份',
}

/** '3 条记录、1 笔账、一家人的名单'; '' = nothing is kept. */
export function savedWords({ records, bills, years, typed }: SavedCount): string {
  const ledger = bills ? `${bills} 笔账` : years ? `${years} 年的账` : ''
  return [records ? `${records} 条记录` : '', ledger, ...typed.map((kind) => TYPED[kind])]
    .filter(Boolean)
    .join('、')
}

export function adviceFor(error: KeepingError | null): string {
  return error ? ADVICE[error] : ''
}
