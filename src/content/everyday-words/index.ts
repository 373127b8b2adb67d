/** How people say things, for the search. */
export { FILLER_WORDS } from './fillers'
export { EVERYDAY_WORDS } from './words'
export type { EverydayWord } from './word'
