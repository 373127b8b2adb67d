let waiting: MutationObserver | null = null

/**
 * After a change of page the focus goes to its h1, as it would with a page load: a screen reader reads where one
 * is, and the keyboard starts at the top. A page that waits for something puts another h1 in its place later: then
 * the focus goes on to that.
 */
export function focusHeading(): void {
  waiting?.disconnect()
  const heading = document.querySelector<HTMLElement>('main h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  waiting = new MutationObserver((_, observer) => {
    if (heading.isConnected) return
    observer.disconnect()
    if (document.activeElement === document.body) focusHeading()
  })
  waiting.observe(document.body, { childList: true, subtree: true })
}
