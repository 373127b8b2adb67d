/** Pages that explain: the groups, this app itself, and an address that leads nowhere. */
export { default as AboutPage } from './AboutPage.vue'
export { default as GroupsHelpPage } from './GroupsHelpPage.vue'
export { default as NotFoundPage } from './NotFoundPage.vue'
