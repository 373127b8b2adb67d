import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/**
 * On paper nothing can be tapped: what is folded is opened while printing and closed again afterwards. Old Safari has
 * no beforeprint event and tells of printing by a media query only.
 */
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
  const changed = (event: MediaQueryListEvent): void => (event.matches ? open() : close())
  let paper: MediaQueryList | null = null
  onMounted(() => {
    window.addEventListener('beforeprint', open)
    window.addEventListener('afterprint', close)
    if ('onbeforeprint' in window) return
    paper = (window as Window).matchMedia('print')
    paper.addListener(changed)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('beforeprint', open)
    window.removeEventListener('afterprint', close)
    paper?.removeListener(changed)
  })
}
