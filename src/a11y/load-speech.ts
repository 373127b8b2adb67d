/** Reading aloud, and the text of a page: see ./speech. Fetched by what offers it, never for the first screen. */
export function loadSpeech(): Promise<typeof import('./speech')> {
  return import('./speech')
}
