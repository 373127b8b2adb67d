/** The button that prints a page. */
export { default as PrintButton } from './PrintButton.vue'
