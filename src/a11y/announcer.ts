import { readonly, ref } from 'vue'

const message = ref('')
/** Long enough to be read, short enough that nobody finds an old message on another page. */
const STAYS_MS = 4000
/** What was said less long ago belongs to the deed that led to the next page. */
const JUST_SAID_MS = 500
let leaving: ReturnType<typeof setTimeout> | undefined
let saidAt = 0

/** Has a screen reader say a short sentence (saved, deleted, ready offline …). Never the only place where it stands. */
export function announce(text: string): void {
  // The same words twice must be read twice: a changed text node is what triggers the reading.
  message.value = message.value === text ? `${text}\u00a0` : text
  saidAt = Date.now()
  clearTimeout(leaving)
  leaving = setTimeout(() => (message.value = ''), STAYS_MS)
}

/** Call when the page changes: a screen reader must not walk into what was said on another. */
export function endAnnouncement(): void {
  if (Math.abs(Date.now() - saidAt) > JUST_SAID_MS) message.value = ''
}

/** For the one live region, which App.vue holds. */
export function useAnnouncement(): Readonly<typeof message> {
  return readonly(message) as Readonly<typeof message>
}
