import type { Phone } from '../../stores'

/** Whose phone it may be, and what follows from it. */
export const PHONES: readonly { value: Exclude<Phone, null>; label: string; hint: string }[] = [
  { value: 'own', label: '自己的手机', hint: '填的、存的都留在手机上，下次接着用。' },
  { value: 'shared', label: '公用手机', hint: '几个人合用。用完清除，这次填的下一个人看不到。' },
]

export function phoneWords(phone: Phone): string {
  return PHONES.find(({ value }) => value === phone)?.label ?? '还没有选'
}
