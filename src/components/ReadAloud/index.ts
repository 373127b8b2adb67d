/** The button that has a page read aloud. */
export { default as ReadAloud } from './ReadAloud.vue'
