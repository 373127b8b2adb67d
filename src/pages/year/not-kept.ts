import type { BillResult } from '../../stores'

type Reason = Exclude<Extract<BillResult, { done: false }>['reason'], 'invalid'>

const WORDS: Record<Reason, string> = {
  full: '没有记下：手机空间满了，腾出一点空间再试。',
  'year-full': '没有记下：这一年的单子太多，记不下了。',
  gone: '没有改成：这一笔已经在别的窗口删了。',
  blocked: '没有记下：这个网站可能还开着别的窗口。请关掉别的窗口，再试一次。',
  newer: '没有记下：这里开着的是旧版本。请把本应用全部关掉，重新打开再记。',
  lost: '没有记下：存的时候出了岔子。请再试一次。',
  unavailable: '没有记下：这台手机现在不能保存。',
  'not-loaded': '没有记下：保存用的那部分没有下载完。连上网，再试一次。',
}

/** Why a bill was not entered. What was typed is still there. */
export function notKept(reason: Reason): string {
  return `${WORDS[reason]}填的都还在。`
}
