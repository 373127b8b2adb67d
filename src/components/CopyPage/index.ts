/** The button that copies the text of a page. */
export { default as CopyPage } from './CopyPage.vue'
