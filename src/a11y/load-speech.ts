import { whenIdle } from './when-idle'

/**
 * Reading aloud, and the text of a page: see ./speech. Fetched by what offers it, once the page is drawn: what one has come
 * for does not share a weak signal with it.
 */
export async function loadSpeech(): Promise<typeof import('./speech')> {
  await new Promise<void>(whenIdle)
  return import('./speech')
}
