/** What was saved on this phone: the list, and one saved estimate with the figures it had. */
export { default as RecordPage } from './RecordPage.vue'
export { default as RecordsPage } from './RecordsPage.vue'
