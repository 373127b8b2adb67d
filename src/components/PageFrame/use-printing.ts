import { onBeforeUnmount, onMounted } from 'vue'

/**
 * Tells when the page goes on paper, and when that is over. Old Safari has no beforeprint event and tells of printing
 * by a media query only.
 */
export function usePrinting(begin: () => void, end: () => void): void {
  const changed = (event: MediaQueryListEvent): void => (event.matches ? begin() : end())
  let paper: MediaQueryList | null = null
  onMounted(() => {
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    if ('onbeforeprint' in window) return
    paper = (window as Window).matchMedia('print')
    paper.addListener(changed)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
    paper?.removeListener(changed)
    end()
  })
}
