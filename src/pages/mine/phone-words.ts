import type { Phone } from '../../stores'

/** Whose phone it may be, and what follows from it. */
export const PHONES: readonly { value: Exclude<Phone, null>; label: string; hint: string }[] = [
  { value: 'own', label: '自己的手机', hint: '填的、存的都留在手机上，下次接着用。' },
  { value: 'shared', label: '公用手机', hint: '几个人合用。用完清除，这次填的下一个人看不到。' },
]

export function phoneWords(phone: Phone): string {
  return PHONES.find(({ value }) => value === phone)?.label ?? '还没有选'
}

/** What came of the change. @param stored false = it holds until the page is closed, and that has to be known */
export function changedWords(phone: Exclude<Phone, null>, stored: boolean): string {
  if (phone === 'own') {
    return stored
      ? '改好了。从现在起，填的、存的都留在这台手机上，关掉再开还在。'
      : '这个浏览器没有记住这个选择，只在关掉以前管用：关掉以后，填到一半的可能就没有了。要留的请点保存。'
  }
  return stored
    ? '改好了。用完清除只清这一次填的；以前填的、存的先藏起来，换回“自己的手机”才看得到。'
    : '这个浏览器没有记住这个选择，只在关掉以前管用：用完请点“用完清除”，再关掉这一页。下次打开和换以前一样，以前存的别人看得到；怕人看到，请把以前的也删掉。'
}
