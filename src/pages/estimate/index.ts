/** The questions about one hospital stay, and the page that opens answers sent from elsewhere. */
export { default as EstimatePage } from './EstimatePage.vue'
export { default as OpenPage } from './OpenPage.vue'
export { STEP_IDS } from './flow'
