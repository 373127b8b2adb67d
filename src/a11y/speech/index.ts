/**
 * Reading a page aloud with a voice of the phone. Loaded where a page can be read, never for the first screen.
 * Plain Web Speech API; why no library: docs/decisions/reading-aloud.md.
 */
export { pageText } from './page-text'
export { readAloud } from './reader'
export { spokenText } from './spoken-text'
export { spokenYuan } from './spoken-yuan'
export { watchVoices } from './voices'
