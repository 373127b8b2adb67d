import { onUnmounted } from 'vue'
import type { Ref } from 'vue'
import { useRouter } from 'vue-router'

/**
 * A question before everything else on the page: what is behind it is out of reach, Esc and the phone's Back answer it.
 * A native <dialog> does most of that by itself where the phone has one.
 * @param no gives the answer that costs nothing
 * @returns puts the question in `box`, which stands on the page, and takes it away
 */
export function useQuestion(box: Ref<HTMLDialogElement | null>, no: () => void) {
  const router = useRouter()
  let undo: (() => void)[] = []
  function put(): void {
    const dialog = box.value
    if (!dialog) return
    // Whatever leads to another page while the question stands, only closes it.
    undo.push(
      router.beforeEach(() => {
        no()
        return false
      }),
    )
    if (typeof dialog.showModal === 'function') dialog.showModal()
    else undo.push(holdFocus(dialog, no))
  }
  function takeAway(): void {
    for (const step of undo) step()
    undo = []
  }
  onUnmounted(takeAway)
  return { put, takeAway }
}

/** What an old phone's <dialog> does not do. The question stands in the page. @returns how to let go */
function holdFocus(dialog: HTMLElement, no: () => void): () => void {
  const behind = siblings(dialog)
  const focus = (): void => dialog.querySelector('h2')?.focus()
  const onFocus = ({ target }: FocusEvent): void => {
    if (!dialog.contains(target as Node)) focus()
  }
  // In the capturing phase, before anything behind can hear of it.
  const onClick = (event: Event): void => {
    if (dialog.contains(event.target as Node)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') no()
  }
  if (!dialog.hasAttribute('role')) dialog.setAttribute('role', 'dialog')
  dialog.setAttribute('aria-modal', 'true')
  dialog.setAttribute('open', '')
  dialog.setAttribute('data-held', '')
  focus()
  for (const one of behind) one.setAttribute('aria-hidden', 'true')
  document.addEventListener('focusin', onFocus)
  document.addEventListener('keydown', onKey)
  document.addEventListener('click', onClick, true)
  return () => {
    for (const one of behind) one.removeAttribute('aria-hidden')
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('keydown', onKey)
    document.removeEventListener('click', onClick, true)
  }
}

/** All that is neither in this element nor around it, and not hidden already. */
function siblings(element: Element): Element[] {
  const parent = element.parentElement
  if (!parent) return []
  const here = Array.from(parent.children).filter(
    (one) => one !== element && !one.hasAttribute('aria-hidden'),
  )
  return [...here, ...siblings(parent)]
}
