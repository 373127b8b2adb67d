import type { Phone } from '../../stores'

const NOT_STORED = '这个浏览器没有记住这个选择，只在关掉以前管用：'

/** Whose phone it is was answered, and the browser did not keep the answer: what follows from that. */
export function notStored(phone: Exclude<Phone, null>): string {
  return (
    NOT_STORED +
    (phone === 'own'
      ? '关掉以后，填到一半的可能就没有了。要留的请点保存。'
      : '用完请点“用完清除”，再关掉这一页。下次打开和换以前一样，以前存的别人看得到；怕人看到，请把以前的也删掉。')
  )
}
