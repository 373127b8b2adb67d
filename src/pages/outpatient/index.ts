/** 门诊: what is left of the year's allowances, what a visit will be paid, and how outpatient care is paid at all. */
export { default as OutpatientPage } from './OutpatientPage.vue'
export { default as RulesPage } from './RulesPage.vue'
export { default as VisitPage } from './VisitPage.vue'
