import { readonly, ref } from 'vue'

const message = ref('')

/** Has a screen reader say a short sentence (saved, deleted, ready offline …). Never the only place where it stands. */
export function announce(text: string): void {
  // The same words twice must be read twice: a changed text node is what triggers the reading.
  message.value = message.value === text ? `${text}\u00a0` : text
}

/** For the one live region, which App.vue holds. */
export function useAnnouncement(): Readonly<typeof message> {
  return readonly(message) as Readonly<typeof message>
}
