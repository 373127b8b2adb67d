import type { Router } from 'vue-router'

/** A finger that rests on the screen does not keep the app away for ever. */
const PRESS_MS = 800

/** Hash path of the latest link followed since `straightenAddress`; '' = none. */
let followed = ''

/** Whether the first question made at build is on the screen, and can be answered. */
export function isQuestionShown(): boolean {
  return find('.at-question:target') !== null
}

/**
 * Messengers and code readers write / as %2F. The browser finds the screen of such an address, the router does not.
 * And until it is ready, the router does not hear that a link was followed, and writes its first address over the newer
 * one: from now on that is noted. Call before there is a router.
 */
export function straightenAddress(): void {
  addEventListener('popstate', () => (followed = location.hash.slice(1) || '/'))
  if (!/^#(%2f|\/[^?]*%2f)/i.test(location.hash)) return
  try {
    history.replaceState(null, '', decodeURIComponent(location.hash))
  } catch {
    // Not made by anybody who encodes: the page that is not there says so.
  }
}

/**
 * Puts the app in the place of the screens made at build, once it can show what they show.
 * @param tapped what was tapped last until now: of a button, only the app knows what it is for
 * @param mount is given what was chosen on the first question before ('' = nothing)
 */
export async function takeOver(
  router: Router,
  tapped: () => EventTarget | null,
  mount: (chosen: string) => void,
): Promise<void> {
  await released()
  const missing = await catchUp(router)
  const focused = nameOf(document.activeElement)
  const button = (tapped() as Element | null)?.closest?.('button')
  const pressed = button && nameOf(button)
  const chosen = find<HTMLInputElement>('#first-question :checked')?.value ?? ''
  // From now on the address is the router's business alone.
  all('.at-question, .opening, #first-question').forEach((one) => one.remove())
  mount(chosen)
  // Asked for again, now that somebody is there to say it.
  if (missing) router.replace(missing).catch(() => undefined)
  // A page may take a moment to find out that it has all it needs.
  setTimeout(() => {
    const now = focusable()
    now.find((one) => nameOf(one) === focused)?.focus()
    now.find((one) => nameOf(one) === pressed)?.click()
  })
}

/** A tap that has begun ends on the element on which it began. */
function released(): Promise<unknown> | null {
  if (!find('body :active')) return null
  return new Promise((resolve) => {
    // After the click has done what it does.
    addEventListener('click', () => setTimeout(resolve), { once: true })
    setTimeout(resolve, PRESS_MS)
  })
}

/**
 * Goes where the latest link leads, and again if another is followed meanwhile.
 * @returns the address whose page could not be fetched; '' = none
 */
async function catchUp(router: Router): Promise<string> {
  const address = followed
  if (!address) return ''
  const missing = await router.replace(address).then(
    () => '',
    () => address,
  )
  return followed === address ? missing : catchUp(router)
}

/** The same for what takes the place of a link, a button or a choice; no two of one screen share it. */
function nameOf(element: Element | null): string {
  const { href, value, textContent } = (element ?? {}) as HTMLAnchorElement & HTMLInputElement
  return [href, value, textContent].join()
}

function focusable(): HTMLElement[] {
  return all('#app a, #app button, #app input')
}
function find<T extends HTMLElement>(selector: string): T | null {
  return document.querySelector<T>(selector)
}
function all(selector: string): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>(selector))
}
