import type { Ref } from 'vue'
import { usePrinting } from './use-printing'

/** On paper nothing can be tapped: what is folded is opened while printing and closed again afterwards. */
export function useOpenOnPaper(root: Ref<HTMLElement | null>): void {
  let opened: HTMLDetailsElement[] = []
  const open = (): void => {
    const folded = root.value?.querySelectorAll<HTMLDetailsElement>('details:not([open])')
    opened = opened.concat(Array.from(folded ?? []))
    for (const details of opened) details.open = true
  }
  const close = (): void => {
    for (const details of opened) details.open = false
    opened = []
  }
  usePrinting(open, close)
}
