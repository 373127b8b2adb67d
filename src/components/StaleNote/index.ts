/** A gentle word where figures rest on papers of over a year ago. */
export { default as StaleNote } from './StaleNote.vue'
export { clockLooksWrong, clockWords, overAYear, todayOf } from './staleness'
