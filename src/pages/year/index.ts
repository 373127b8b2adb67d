/** 我的一年: the year ledger of every member of the family. */
export { default as BillFormPage } from './BillFormPage.vue'
export { default as BillPage } from './BillPage.vue'
export { default as EnterPage } from './EnterPage.vue'
export { default as FactsPage } from './FactsPage.vue'
export { default as LedgerPage } from './LedgerPage.vue'
export { default as OpeningPage } from './OpeningPage.vue'
export { default as YearPage } from './YearPage.vue'
