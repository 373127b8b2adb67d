/**
 * After a change of page the focus goes to its h1, as it would with a page load: a screen reader reads where one
 * is, and the keyboard starts at the top.
 */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
