/** Words of our own, as data: the glossary, everyday speech for the search, and the pages that can be found. */
export { APP_PAGES } from './app-pages'
export type { AppPage } from './app-pages'
export { EVERYDAY_WORDS, FILLER_WORDS } from './everyday-words'
export type { EverydayWord } from './everyday-words'
export { EXAMPLE_QUERIES } from './example-queries'
export { TERMS, TERM_AREAS, termOf } from './glossary'
export type { Term, TermArea } from './glossary'
