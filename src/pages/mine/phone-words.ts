import { notStored } from '../../components'
import type { Phone } from '../../stores'

/** Whose phone it may be, and what follows from it. */
export const PHONES: readonly { value: Exclude<Phone, null>; label: string; hint: string }[] = [
  { value: 'own', label: '自己的手机', hint: '填的、存的都留在手机上，下次接着用。' },
  { value: 'shared', label: '公用手机', hint: '几个人合用。用完清除，这次填的下一个人看不到。' },
]

export function phoneWords(phone: Phone): string {
  return PHONES.find(({ value }) => value === phone)?.label ?? '还没有选'
}

/** What came of clearing what was saved before. @param what as it is counted ('1 条记录') */
export function clearedWords(what: string, gone: boolean): string {
  return gone
    ? `改好了。清掉了：以前存的 ${what}。`
    : '改好了，可是以前存的没有清干净。请到“我的”里再清一次。'
}

/** What came of the change. @param stored false = it holds until the page is closed, and that has to be known */
export function changedWords(phone: Exclude<Phone, null>, stored: boolean): string {
  if (!stored) return notStored(phone)
  return phone === 'own'
    ? '改好了。从现在起，填的、存的都留在这台手机上，关掉再开还在。'
    : '改好了。用完清除只清这一次填的；以前填的、存的先藏起来，换回“自己的手机”才看得到。'
}
