/** Pages that explain: this app itself, and an address that leads nowhere. */
export { default as AboutPage } from './AboutPage.vue'
export { default as NotFoundPage } from './NotFoundPage.vue'
