/** The result of the estimate that is being made. */
export { default as ResultPage } from './ResultPage.vue'
