import type { Left } from '../../stores'

/** What was not cleared, and what to do about it. */
export function leftWords(left: Left): string {
  return left === 'typed'
    ? '填的内容可能还在。请再清一次；还不行，就把浏览器的窗口全部关掉。'
    : '以前存在手机上的记录和账，现在删不掉。请关掉本应用的其他窗口，再清一次；还不行，就在浏览器的设置里清除数据。'
}
