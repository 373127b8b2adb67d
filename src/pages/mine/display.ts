import type { Look, Size, Theme } from '../../stores'

/** 标准版, or 长辈版 in one of its sizes, as one choice. */
export const SIZES: readonly { value: string; look: Look; size: Size; label: string }[] = [
  { value: 'standard', look: 'standard', size: 20, label: '标准版' },
  { value: '20', look: 'elder', size: 20, label: '长辈版，大字' },
  { value: '24', look: 'elder', size: 24, label: '长辈版，更大' },
  { value: '30', look: 'elder', size: 30, label: '长辈版，最大' },
]
export const THEMES: readonly { value: Theme; label: string }[] = [
  { value: 'auto', label: '跟着手机' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
]

/** The choice of SIZES that is in force. */
export function sizeValue(look: Look, size: Size): string {
  return look === 'standard' ? 'standard' : String(size)
}

/** Size and colour in a few words: '长辈版，更大；跟着手机'. */
export function displayWords(look: Look, size: Size, theme: Theme): string {
  const value = sizeValue(look, size)
  const words = SIZES.find((choice) => choice.value === value)?.label
  return `${words}；${THEMES.find((choice) => choice.value === theme)?.label}`
}
